/** The log of posts as drawn. Pure. */
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { PostLogRow } from '@gelin/contract/staff';
import { phrases, w } from '../words/staff';

export interface PostLogState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly rows: readonly PostLogRow[];
  readonly cursor: number | undefined;
  readonly now: Moment;
}

/** The view of a state. */
export function present({ phase, failure, rows, cursor, now }: PostLogState) {
  return {
    phase,
    failure,
    empty: phase === 'ready' && rows.length === 0,
    rows: rows.map(({ id, at, by, member, words }) => ({
      id,
      what: `${member} ${words}`,
      by: phrases.logBy(by, momentWords(at, now)),
    })),
    tail: rows.length > 0 && cursor === undefined ? w.end : '',
  };
}
