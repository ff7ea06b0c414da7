/** Members as stored. The openid stays here. */
import { groupsOf, type Directory, type Member, type Post } from '@gelin/domain';
import { find, type Stored, type Transaction } from '../cloudbase.ts';

export type MemberDocument = Stored<
  Omit<Member, 'id'> & {
    readonly town: string;
    readonly openid?: string;
    /** An informant's own phone, for those who hold the grid: never published, never in the directory. */
    readonly ownPhone?: string;
  }
>;

/** The member behind an account, or `undefined` for residents. */
export async function memberByOpenid(openid: string): Promise<MemberDocument | undefined> {
  return (await find<Omit<MemberDocument, '_id'>>('members', { openid }, { limit: 1 }))[0];
}

/** The accounts of these members, by member id; whoever has none yet is not there. */
export async function accountsOf(members: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (members.length === 0) return new Map();
  const found = await find<Pick<MemberDocument, 'openid'>>(
    'members',
    { _id: { $in: members } },
    { limit: members.length, projection: { openid: 1 } },
  );
  return new Map(found.flatMap(({ _id, openid }) => (openid ? [[_id, openid] as const] : [])));
}

/** Who holds a post in exactly this unit, read now. */
export async function membersAt(unit: string): Promise<MemberDocument[]> {
  return find<Omit<MemberDocument, '_id'>>('members', { 'posts.unit': unit }, { limit: 1_000 });
}

/** One member as a transaction sees it. */
export async function memberIn(transaction: Transaction, id: string): Promise<MemberDocument | undefined> {
  return transaction.get('members', id);
}

/**
 * Writes a member as their posts make them: somebody without any is no member and is not kept. Whoever may watch a
 * group's signal follows in the same transaction.
 */
export async function writeMember(
  transaction: Transaction,
  { _id, ...member }: MemberDocument,
  before: readonly Post[],
  directory: Directory,
): Promise<void> {
  if (member.posts.length > 0) await transaction.put('members', _id, member);
  else await transaction.remove('members', _id);
  const had = groupsOf({ posts: before }, directory);
  const has = groupsOf(member, directory);
  const { openid } = member;
  if (openid === undefined) return;
  for (const group of has.filter((one) => !had.includes(one)))
    await seat(transaction, group, (openids) => [...openids, openid]);
  for (const group of had.filter((one) => !has.includes(one)))
    await seat(transaction, group, (openids) => openids.filter((one) => one !== openid));
}

/** Who may watch the signal of a group: the security rule of `signals` reads this document. */
async function seat(
  transaction: Transaction,
  group: string,
  change: (openids: readonly string[]) => readonly string[],
): Promise<void> {
  const known = await transaction.get<{ readonly openids: readonly string[] }>('groupMembers', group);
  await transaction.put('groupMembers', group, { openids: [...new Set(change(known?.openids ?? []))] });
}
