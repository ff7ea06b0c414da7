/** A member's seat in a group: without one there is no reading and no saying. */
import { groupsOf, type Directory } from '@gelin/domain';
import { memberOf, type Caller } from './context.ts';
import { Refusal } from './failures.ts';
import { directoryAt } from './repositories/directory.ts';
import type { MemberDocument } from './repositories/members.ts';

export interface Seated {
  readonly member: MemberDocument;
  readonly directory: Directory;
}

/** The member, read now, and the town; or a refusal where the caller does not sit in the group. */
export async function seated(caller: Caller, group: string): Promise<Seated> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  checkSeat(member, group, directory);
  return { member, directory };
}

/** Refuses whoever holds no post that sits in the group. */
export function checkSeat(member: MemberDocument, group: string, directory: Directory): void {
  if (!groupsOf(member, directory).includes(group)) throw new Refusal('notVisible', 'group');
}
