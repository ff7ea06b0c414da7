/** The list of my matters as it is read aloud: how many, then each with where it stands. Pure. */
import { STATUS_WORDS } from '@gelin/domain/phone';
import { lineAloud, sentences } from '../../words/aloud';
import { MINE_SAYS as says, MINE_WORDS as w } from '../../words/mine';
import type { MatterRow } from './mine.view';

/** A list that is longer than this is not listened to. */
const HEARD = 10;

export function aloudOf(rows: readonly MatterRow[]): string {
  if (rows.length === 0) return w.empty;
  return sentences(
    says.aloudCount(rows.length),
    ...rows.slice(0, HEARD).map((row) => lineAloud(row.line, STATUS_WORDS[row.status])),
  );
}
