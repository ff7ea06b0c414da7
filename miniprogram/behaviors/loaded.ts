/** A page that shows what it fetches: loading, ready, or failed with a way on; what stands there stays where it cannot be had anew. */
import { failureCode, type CallFailureCode } from '../api/failure';
import { FAILURE_WORDS } from '../words/failures';
import type { Stage } from './stage';

interface Phased {
  readonly phase: 'loading' | 'ready' | 'failed' | 'sending';
  readonly failure: CallFailureCode | undefined;
}

type Changes<State> = Promise<Partial<State> | undefined>;

/**
 * Puts on the stage what is fetched, and says whether it did. The first time a failure is shown instead; later it is only
 * said. A fetch that brings nothing (it is no longer what is looked at) changes nothing.
 */
export async function bring<State extends Phased>(
  stage: Stage<State>,
  fetch: () => Changes<State>,
): Promise<boolean> {
  const phase = (changes: Pick<Phased, 'phase'> & Partial<Phased>) => changes as object as Partial<State>;
  try {
    const fetched = await fetch();
    if (fetched) stage.change({ ...phase({ phase: 'ready' }), ...fetched });
    return fetched !== undefined;
  } catch (thrown) {
    const failure = failureCode(thrown);
    if (stage.state.phase === 'ready') wx.showToast({ title: FAILURE_WORDS[failure], icon: 'none' });
    else stage.change(phase({ phase: 'failed', failure }));
    return false;
  }
}

interface Host<State> {
  load(): Promise<void>;
  /** What is to be shown. */
  fetched(): Changes<State>;
}

/** What pages share that fetch when they are shown, pulled down or tried again; beside their `fetched`. */
export function loaded<State extends Phased>(stage: (page: never) => Stage<State>) {
  const at = (page: unknown) => stage(page as never);
  return {
    onShow(this: Host<State>) {
      void this.load();
    },
    async load(this: Host<State>) {
      await bring(at(this), () => this.fetched());
    },
    async onPullDownRefresh(this: Host<State>) {
      await this.load();
      wx.stopPullDownRefresh();
    },
    onRetry(this: Host<State>) {
      at(this).change({ phase: 'loading' } as object as Partial<State>);
      void this.load();
    },
  };
}

/** The `pageLifetimes` of a component that fetches what it shows: again whenever its page comes back, unless it is just about to. */
export function shownAnew<State extends Pick<Phased, 'phase'>>(stage: (component: never) => Stage<State>) {
  return {
    show(this: Pick<Host<State>, 'load'>) {
      if (stage(this as never).state.phase !== 'loading') void this.load();
    },
  };
}
