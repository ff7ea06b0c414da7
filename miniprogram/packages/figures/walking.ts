/** Walking from span to span and from desk to desk: what the pages of reports and of assessments share. */
import type { FigureSpan } from '@gelin/domain/phone';
import type { Stage } from '../../behaviors/stage';

interface Walked {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly span: FigureSpan;
  /** How many spans back; 0 is the running one. */
  readonly back: number;
  readonly desk: string | undefined;
}

interface Host<State> {
  load(): Promise<void>;
  look(changes: Partial<State>): Promise<void>;
}

/** Beside the page's `load`; `left` is what does not go along to another span or desk. */
export function walking<State extends Walked>(
  stage: (page: never) => Stage<State>,
  left: Partial<State> = {},
) {
  const at = (page: unknown) => stage(page as never);
  const to = (changes: Partial<Walked>) => changes as object as Partial<State>;
  return {
    look(this: Host<State>, changes: Partial<State>): Promise<void> {
      at(this).change({ ...changes, ...to({ phase: 'loading' }), ...left });
      return this.load();
    },
    onRetry(this: Host<State>) {
      void this.look({});
    },
    async onPullDownRefresh(this: Host<State>) {
      await this.load();
      wx.stopPullDownRefresh();
    },
    onSpanChoose(this: Host<State>, event: WechatMiniprogram.CustomEvent<{ value: FigureSpan }>) {
      void this.look(to({ span: event.detail.value, back: 0 }));
    },
    onDeskChoose(this: Host<State>, event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      void this.look(to({ desk: event.detail.value }));
    },
    onEarlierTap(this: Host<State>) {
      void this.look(to({ back: at(this).state.back + 1 }));
    },
    onLaterTap(this: Host<State>) {
      const { back } = at(this).state;
      if (back > 0) void this.look(to({ back: back - 1 }));
    },
  };
}
