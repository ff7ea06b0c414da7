/** Cloud function `tidy`: runs every hour, closed to callers. Deletes what is not to lie there any longer, and ends patrols that nobody ended. */
import { isTimer } from '../shared/cloudbase.ts';
import { deleteCopies } from '../shared/repositories/copies.ts';
import { finishErasures } from '../shared/repositories/erasures.ts';
import { tidyPatrols } from './patrols.ts';

/** As many as fit well into the function's time. */
const AT_ONCE = 50;

/** Four reads where there is nothing. */
export async function main(): Promise<{ ok: boolean }> {
  if (!isTimer()) return { ok: false };
  await deleteCopies(Date.now(), AT_ONCE);
  await finishErasures(AT_ONCE);
  await tidyPatrols(Date.now(), AT_ONCE);
  return { ok: true };
}
