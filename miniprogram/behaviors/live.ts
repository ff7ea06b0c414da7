/** A page that lives while it is in sight: fetched when it is shown, when it is rung, pulled down or tried again; its clock goes on. */
import type { Moved, Signal } from '../api/live';
import { onMinute } from '../store/minute';
import { following, type Following } from './following';
import { oneAtATime } from './one-at-a-time';
import type { Stage } from './stage';

/** What every live page knows. */
interface Phased {
  readonly phase: 'loading' | 'ready' | 'failed';
}

interface Host {
  signals: Following | null;
  leaveMinute: (() => void) | undefined;
  refetch(): Promise<void>;
  /** Fetches what is shown; starts `signals` once it is there, and tells a failure itself. */
  fetch(): Promise<void>;
  onHide(): void;
}

interface Living<State> {
  readonly signals: () => Promise<readonly Signal[]>;
  /** A minute is drawn (as `now`), or what it may have changed is asked for as well. */
  readonly minute?: 'drawn' | 'asked';
  /** Rows do not move under a thumb that is working through them. */
  readonly rests?: (state: State) => boolean;
  /** Hears of every move before what is shown is fetched anew. */
  readonly moved?: (stage: Stage<State>, moved: Moved) => void;
}

/** What such pages share; `goLive` from `onLoad`. A page that does more when it is shown calls `shown` there. */
export function live<State extends Phased>(
  stage: (page: never) => Stage<State>,
  { signals, minute, rests, moved }: Living<State>,
) {
  const at = (page: unknown) => stage(page as never);
  return {
    refetch: (): Promise<void> => Promise.resolve(),
    signals: null as Following | null,
    leaveMinute: undefined as (() => void) | undefined,

    goLive(this: Host) {
      this.refetch = oneAtATime(() => this.fetch());
      this.signals = following(
        signals,
        () => {
          if (!rests?.(at(this).state)) void this.refetch();
        },
        moved && ((what) => moved(at(this), what)),
      );
    },
    shown(this: Host) {
      void this.refetch();
      if (minute === undefined) return;
      this.leaveMinute = onMinute((now) => {
        at(this).change({ now } as object as Partial<State>);
        if (minute === 'asked') void this.refetch();
      });
    },
    onShow(this: Host & { shown(): void }) {
      this.shown();
    },
    onHide(this: Host) {
      this.signals?.stop();
      this.leaveMinute?.();
    },
    onUnload(this: Host) {
      this.onHide();
    },
    async onPullDownRefresh(this: Host) {
      await this.refetch();
      wx.stopPullDownRefresh();
    },
    onRetry(this: Host) {
      at(this).change({ phase: 'loading' } as object as Partial<State>);
      void this.refetch();
    },
  };
}
