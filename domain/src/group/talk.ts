/** Talk in a group, as every phone needs to know it: what is called by @, and how long something can be taken back. */
import type { Moment } from '../matter/matter.ts';
import type { Role } from '../org/post.ts';

/** A message can be taken back (撤回) for two minutes, as people know it from WeChat; that it was stays visible. */
export const WITHDRAW_WITHIN = 2 * 60_000;

/** Whether what was said at `at` can still be taken back. */
export function mayWithdraw(at: Moment, now: Moment): boolean {
  return now - at <= WITHDRAW_WITHIN;
}

/** A post as it is called by @: whoever holds it, today or tomorrow. */
export interface PostRef {
  readonly role: Role;
  readonly unit: string;
  readonly department?: string;
}
