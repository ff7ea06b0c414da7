/** Keeps what is being written: a moment after each change, and at once when the page goes. */
import { failureCode, type CallFailureCode } from '../../api/failure';
import { keepDraft } from '../../store/draft';
import type { ReportState } from './report.state';

const KEEP_AFTER = 500;

export interface Keeper {
  soon(): void;
  now(): void;
}

/** The keeper of one page; `failed` hears why it could not be kept. Once it was sent, or waits to be, there is nothing to keep. */
export function keeper(stateOf: () => ReportState, failed: (code: CallFailureCode) => void): Keeper {
  let keeping: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    if (keeping !== undefined) clearTimeout(keeping);
    keeping = undefined;
    const { phase, draft } = stateOf();
    if (phase !== 'writing' && phase !== 'sending') return;
    try {
      keepDraft(draft);
    } catch (thrown) {
      failed(failureCode(thrown));
    }
  };
  return {
    now,
    soon() {
      if (keeping !== undefined) clearTimeout(keeping);
      keeping = setTimeout(now, KEEP_AFTER);
    },
  };
}
