/** Cloud function `clock`: runs every minute, closed to callers. An idle tick makes one read. */
import { callerOpenid, isTimer } from '../shared/cloudbase.ts';
import { archiveClosed } from './archive.ts';
import { sweep } from './sweep.ts';

const HOUR = 3_600_000;
let archivedAt = 0;

/** Finishes what was left, or once an hour archives what is over. Told to the log: there is nobody to reply to. */
export async function main(): Promise<{ ok: boolean }> {
  if (!isTimer()) return { ok: false };
  const now = Date.now();
  const archives = now - archivedAt >= HOUR;
  const done = archives ? await archiveClosed(now) : await sweep(now);
  if (archives) archivedAt = now;
  if (done > 0) console.info(archives ? 'archived' : 'settled', done, callerOpenid());
  return { ok: true };
}
