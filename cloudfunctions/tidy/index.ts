/** Cloud function `tidy`: runs every hour, closed to callers. Deletes what is not to lie in the storage any longer, and fills in what an older build did not write. */
import { isTimer } from '../shared/cloudbase.ts';
import { deleteCopies } from '../shared/repositories/copies.ts';
import { fillLists } from './fill-lists.ts';
import { finishErasures } from '../shared/repositories/erasures.ts';

/** As many as fit well into the function's time. */
const AT_ONCE = 50;

/** Three reads where there is nothing. */
export async function main(): Promise<{ ok: boolean }> {
  if (!isTimer()) return { ok: false };
  await deleteCopies(Date.now(), AT_ONCE);
  await finishErasures(AT_ONCE);
  await fillLists(Date.now());
  return { ok: true };
}
