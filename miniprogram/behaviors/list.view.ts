/** A list by pages as every page draws it: how it stands, its rows, and the line that goes on. Pure. */
import type { Moment } from '@gelin/domain/phone';
import { isLasting, type CallFailureCode } from '../api/failure';
import { FAILURE_WORDS } from '../words/failures';
import { moreWords } from '../words/tail';
import type { Paged } from './next-page';

export interface ListState<Row, Cursor = string> extends Paged<Row, Cursor> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly now: Moment;
}

/** Before anything was fetched. */
export const NOTHING_YET = {
  phase: 'loading',
  failure: 'offline',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  now: 0,
} as const satisfies ListState<never>;

/** The view of a list, each row as `drawn` draws it. */
export function listView<Row, Drawn, Cursor extends string | number>(
  { phase, failure, rows, cursor, more, now }: ListState<Row, Cursor>,
  words: Parameters<typeof moreWords>[1],
  drawn: (row: Row, now: Moment) => Drawn,
) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    empty: rows.length === 0 && cursor === undefined,
    rows: rows.map((row) => drawn(row, now)),
    moreWords: moreWords({ more, cursor }, words),
  };
}
