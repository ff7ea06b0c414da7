/** Keeps what is being written: a moment after each change, and at once when the page goes. */
import { keepDraft } from '../../store/draft';
import type { ReportState } from './report.view';

const KEEP_AFTER = 500;

export interface Keeper {
  soon(): void;
  now(): void;
}

/** The keeper of one page. Once it was sent, or waits to be, there is nothing to keep. */
export function keeper(stateOf: () => ReportState): Keeper {
  let keeping: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    if (keeping !== undefined) clearTimeout(keeping);
    keeping = undefined;
    const { phase, draft } = stateOf();
    if (phase !== 'sent' && phase !== 'kept') keepDraft(draft);
  };
  return {
    now,
    soon() {
      if (keeping !== undefined) clearTimeout(keeping);
      keeping = setTimeout(now, KEEP_AFTER);
    },
  };
}
