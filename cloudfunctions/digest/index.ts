/** Cloud function `digest`: runs every five minutes, closed to callers. Where no digest is due it makes one read. */
import { isTimer } from '../shared/cloudbase.ts';
import { fire } from './fire.ts';

/** Makes the digests that are due. Says of how many groups. */
export async function main(): Promise<{ ok: boolean; made?: number }> {
  if (!isTimer()) return { ok: false };
  return { ok: true, made: await fire(Date.now()) };
}
