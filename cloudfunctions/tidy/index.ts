/** Cloud function `tidy`: runs every hour, closed to callers. Deletes what is not to lie in storage and database any longer, ends patrols that nobody ended, tells of tasks that are due, and fills in what an older build did not write. */
import { isTimer } from '../shared/cloudbase.ts';
import { deleteCopies } from '../shared/repositories/copies.ts';
import { forgetDigests } from '../shared/repositories/digests.ts';
import { forgetFiles } from '../shared/repositories/exports.ts';
import { finishErasures } from '../shared/repositories/erasures.ts';
import { forgetInvitations } from '../shared/repositories/invitations.ts';
import { forgetCodes } from '../shared/repositories/member-codes.ts';
import { forgetReadings } from '../shared/repositories/readings.ts';
import { fillLists } from './fill-lists.ts';
import { tidyPatrols } from './patrols.ts';
import { tellTasks } from './telling.ts';

/** As many as fit well into the function's time. */
const AT_ONCE = 50;
/** What goes in one request, ids alone. */
const IN_ONE = 500;

/** Eleven reads where there is nothing. */
export async function main(): Promise<{ ok: boolean }> {
  if (!isTimer()) return { ok: false };
  const now = Date.now();
  await deleteCopies(now, AT_ONCE);
  await forgetFiles(now, AT_ONCE);
  await finishErasures(AT_ONCE);
  await forgetInvitations(now, IN_ONE);
  await forgetDigests(now, AT_ONCE);
  await forgetReadings(now, IN_ONE);
  await forgetCodes(now, IN_ONE);
  await tidyPatrols(now, AT_ONCE);
  await tellTasks(now, IN_ONE);
  await fillLists(now);
  return { ok: true };
}
