/** Who may look at a town's settings and change them. */
import { configuringPost, type Directory } from '@gelin/domain';
import type { SettingsLogRow } from '@gelin/contract/town';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import type { MemberDocument } from '../shared/repositories/members.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

export interface Administration {
  readonly directory: Directory;
  readonly by: SettingsLogRow['by'];
}

/** The caller as the town's administrator, and the town; everybody else is refused. */
export async function administration(caller: Caller): Promise<Administration> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  return { directory, by: administratorIn(member, directory) };
}

/** The member as the administrator whom the log names. @throws Refusal notYours */
export function administratorIn(member: MemberDocument, { town }: Directory): Administration['by'] {
  const post = configuringPost(member.posts, town.id);
  if (!post) throw new Refusal('notYours');
  return { member: member._id, name: member.name, role: post.role, unit: post.unit };
}
