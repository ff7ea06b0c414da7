/** The list of my matters as it is read aloud: how many, then each with where it stands. Pure. */
import { rowsAloud, sentences } from '../../words/aloud';
import { MINE_SAYS as says, MINE_WORDS as w } from '../../words/mine';
import type { MatterRow } from './mine.view';

export function aloudOf(rows: readonly MatterRow[]): string {
  return rows.length === 0 ? w.empty : sentences(says.aloudCount(rows.length), ...rowsAloud(rows));
}
