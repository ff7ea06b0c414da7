/** Who may change posts: the town's administrator; and, for codes alone, the lead of a village. */
import { codingPost, configuringPost, staffingPost, type Directory, type Unit } from '@gelin/domain';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt, knownUnit } from '../../shared/repositories/directory.ts';
import { memberById, type MemberDocument } from '../../shared/repositories/members.ts';

export interface Allowed {
  readonly directory: Directory;
  readonly by: MemberDocument;
}

/** The town's administrator. @throws Refusal notMember, notYours */
export async function administrator(caller: Caller): Promise<Allowed> {
  const [directory, by] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  if (!configuringPost(by.posts, directory.town.id)) throw new Refusal('notYours');
  return { directory, by };
}

/** Who may see who works in a unit. @throws Refusal unitUnknown, notYours */
export async function overseer(
  id: string,
  caller: Caller,
): Promise<Allowed & { readonly unit: Unit; readonly administers: boolean }> {
  const [directory, by] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const unit = knownUnit(directory, id);
  const post = staffingPost(by.posts, unit.path, directory.town.id);
  if (!post) throw new Refusal('notYours', 'unit');
  return { directory, by, unit, administers: post.role === 'admin' };
}

/** Who may hand this member a code. @throws Refusal notFound, notYours */
export async function coder(
  id: string,
  caller: Caller,
): Promise<Allowed & { readonly member: MemberDocument }> {
  const [directory, by, member] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    memberById(id),
  ]);
  if (!member) throw new Refusal('notFound', 'member');
  if (!codingPost(by.posts, member, directory.town.id)) throw new Refusal('notYours', 'member');
  return { directory, by, member };
}
