/** A list by pages as drawn, with a line at its end that says how it goes on. Pure. */
import type { Moment } from '@gelin/domain/phone';
import { listView, type ListState } from '../../behaviors/list.view';
import { tailWords, type TailWords } from '../../words/tail';

/** The view of a list, each row as `drawn` draws it. */
export function tailedView<Row, Drawn, Cursor extends string | number>(
  state: ListState<Row, Cursor>,
  words: TailWords,
  drawn: (row: Row, now: Moment) => Drawn,
) {
  const tail = state.rows.length > 0 ? tailWords(state, words) : '';
  return { ...listView(state, words, drawn), tail };
}
