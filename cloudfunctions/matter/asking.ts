/** What waits for somebody to give it time (申请延期, 申请停表): found for those who decide it, and drawn with what settles it. */
import {
  can,
  CENTRE_ROLES,
  type Action,
  type Actor,
  type Directory,
  type Matter,
  type Moment,
  type Post,
  type Role,
} from '@gelin/domain';
import type { MatterRow } from '@gelin/contract/matter';
import { findMatters, matterFrom } from '../shared/repositories/matters.ts';
import { PAGE } from './rows.ts';
import { askedOf } from './working.ts';

/** The posts that give time, or refuse it. */
const DECIDING: readonly Role[] = [...CENTRE_ROLES, 'supervisor'];

/** What somebody of the town asks time for, the longest wait first; for those who decide it. */
export async function askingFor(posts: readonly Post[], town: string): Promise<Matter[]> {
  if (!posts.some(({ role }) => DECIDING.includes(role))) return [];
  const where = { town, 'timeAsked.at': { $gt: 0 } };
  return (await findMatters(where, { order: { 'timeAsked.at': 1 }, limit: PAGE })).map(matterFrom);
}

/** Whether this person may settle it. */
export function maySettle(
  actor: Actor,
  matter: Matter,
  when: { readonly now: Moment; readonly directory: Directory },
): boolean {
  return can(actor, 'refuseTime', matter, when).allowed;
}

/** The row with what is asked, and with what settles it: that it is given or refused. */
export function askedRow(row: MatterRow, matter: Matter, directory: Directory): MatterRow {
  const settles: readonly (Action | undefined)[] = [matter.timeAsked?.what, 'refuseTime'];
  const { timeAsked } = askedOf(matter, directory);
  const actions = row.actions.filter((action) => settles.includes(action));
  return { ...row, actions, ...(timeAsked && { asks: timeAsked.sentence, timeAsked }) };
}
