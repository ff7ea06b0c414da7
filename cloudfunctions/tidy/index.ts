/** Cloud function `tidy`: runs every hour, closed to callers. Deletes what is not to lie in storage and database any longer, ends patrols that nobody ended, tells of tasks that are due, tells desks their months anew, and fills in what an older build did not write. */
import type { Moment } from '@gelin/domain';
import { isTimer } from '../shared/cloudbase.ts';
import { deleteCopies } from '../shared/repositories/copies.ts';
import { forgetDigests } from '../shared/repositories/digests.ts';
import { forgetFiles } from '../shared/repositories/exports.ts';
import { finishErasures } from '../shared/repositories/erasures.ts';
import { forgetInvitations } from '../shared/repositories/invitations.ts';
import { forgetCodes } from '../shared/repositories/member-codes.ts';
import { forgetReadings } from '../shared/repositories/readings.ts';
import { fillLists } from './fill-lists.ts';
import { fillTallies } from './fill-tallies.ts';
import { forgetInspections } from './inspections.ts';
import { tellMonths } from './months.ts';
import { tidyPatrols } from './patrols.ts';
import { tellTasks } from './telling.ts';

/** As many as fit well into the function's time. */
const AT_ONCE = 50;
/** What goes in one request, ids alone. */
const IN_ONE = 500;

/** In this order; each looks for itself whether there is anything to do. */
const CHORES: readonly ((now: Moment) => Promise<unknown>)[] = [
  (now) => deleteCopies(now, AT_ONCE),
  (now) => forgetFiles(now, AT_ONCE),
  () => finishErasures(AT_ONCE),
  (now) => forgetInvitations(now, IN_ONE),
  (now) => forgetDigests(now, AT_ONCE),
  (now) => forgetReadings(now, IN_ONE),
  (now) => forgetCodes(now, IN_ONE),
  (now) => tidyPatrols(now, AT_ONCE),
  (now) => forgetInspections(now, AT_ONCE),
  (now) => tellTasks(now, IN_ONE),
  () => tellMonths(),
  fillLists,
  fillTallies,
];

/** A read each where there is nothing; what fails is told to the log, left for the next hour, and keeps nothing else waiting. */
export async function main(): Promise<{ ok: boolean }> {
  if (!isTimer()) return { ok: false };
  const now = Date.now();
  let ok = true;
  for (const chore of CHORES)
    await chore(now).catch((error: unknown) => {
      ok = false;
      console.error('left for the next hour:', error);
    });
  return { ok };
}
