/** Cloud function `clock`: runs every minute, closed to callers. An idle tick makes one read. */
import { isTimer } from '../shared/cloudbase.ts';
import { archiveOver } from './archive.ts';
import { sweep } from './sweep.ts';

const HOUR = 3_600_000;
let archivedAt = 0;
let archivedLast = false;

/** Finishes what was left; once an hour, between two such ticks, archives what is over. Says how much was done. */
export async function main(): Promise<{ ok: boolean; done?: number }> {
  if (!isTimer()) return { ok: false };
  const now = Date.now();
  const archives = now - archivedAt >= HOUR && !archivedLast;
  archivedLast = archives;
  if (archives) archivedAt = now;
  return { ok: true, done: archives ? await archiveOver(now) : await sweep(now) };
}
