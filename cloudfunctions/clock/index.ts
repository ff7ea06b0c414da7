/** Cloud function `clock`: runs every minute, closed to callers. An idle tick makes one read. */
import { isTimer } from '../shared/cloudbase.ts';
import { tick } from './tick.ts';

/** Does what is due. Says how many matters were looked at. */
export async function main(): Promise<{ ok: boolean; done?: number }> {
  if (!isTimer()) return { ok: false };
  return { ok: true, done: await tick(Date.now()) };
}
