/** Members as stored. The openid stays here. */
import { desksOf, groupsOf, type Directory, type Member, type Post } from '@gelin/domain';
import { deleteFiles, find, type Stored, type Transaction } from '../cloudbase.ts';
import { drawerIn } from '../drawers.ts';
import { settingsOf } from './settings.ts';
import { standingMember, type StagedMember } from './staged.ts';

export type MemberDocument = Stored<
  Omit<Member, 'id'> &
    StagedMember & {
      readonly town: string;
      readonly openid?: string;
      /** An informant's own phone, for those who hold the grid: never published, never in the directory. */
      readonly ownPhone?: string;
    }
>;

/** The member behind an account, or `undefined` for residents. */
export async function memberByOpenid(openid: string): Promise<MemberDocument | undefined> {
  return (await asTheyHold(await find<Omit<MemberDocument, '_id'>>('members', { openid }, { limit: 1 })))[0];
}

/** Lists that were just taken over count although they are not folded in yet; hardly ever is there any. */
async function asTheyHold(found: readonly MemberDocument[]): Promise<MemberDocument[]> {
  const marked = found.find(({ pending, staged }) => pending !== undefined || staged !== undefined);
  if (!marked) return [...found];
  const { applied } = await settingsOf(marked.town);
  return found.flatMap((member) => standingMember(member, applied) ?? []);
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
  return asTheyHold(
    await find<Omit<MemberDocument, '_id'>>('members', { 'posts.unit': unit }, { limit: 1_000 }),
  );
}

/** One member, as they hold. */
export async function memberById(id: string): Promise<MemberDocument | undefined> {
  return (await asTheyHold(await find<Omit<MemberDocument, '_id'>>('members', { _id: id }, { limit: 1 })))[0];
}

/** One member as a transaction sees it. */
export async function memberIn(transaction: Transaction, id: string): Promise<MemberDocument | undefined> {
  return transaction.get('members', id);
}

/**
 * Writes a member as their posts make them: somebody without any is no member and is not kept, nor is their photo. Whoever
 * may watch a group's or a desk's signal follows in the same transaction.
 */
export async function writeMember(
  transaction: Transaction,
  { _id, ...member }: MemberDocument,
  before: readonly Post[],
  directory: Directory,
): Promise<void> {
  if (member.posts.length > 0 || member.staged) await transaction.put('members', _id, member);
  else {
    await dropFace(member.avatar);
    await transaction.remove('members', _id);
  }
  if (member.openid !== undefined)
    await reseat(
      transaction,
      member.openid,
      watchedBy(before, directory),
      watchedBy(member.posts, directory),
    );
}

/** Deletes the file of a photo that is shown no more. One written out, or in nobody's folder, is no file of ours to delete. */
export async function dropFace(photo: string | undefined): Promise<void> {
  if (photo?.startsWith('cloud://') && drawerIn(photo) !== undefined) await deleteFiles([photo]);
}

/** An account leaves the signals it watched and sits where it is to watch; nothing is touched where it stays. */
export async function reseat(
  transaction: Transaction,
  openid: string,
  had: readonly string[],
  has: readonly string[],
): Promise<void> {
  for (const name of has.filter((one) => !had.includes(one)))
    await seat(transaction, name, (openids) => [...openids, openid]);
  for (const name of had.filter((one) => !has.includes(one)))
    await seat(transaction, name, (openids) => openids.filter((one) => one !== openid));
}

/** The signals that posts may watch: their groups' and their desks'. */
export function watchedBy(posts: readonly Post[], directory: Directory): string[] {
  return [...groupsOf({ posts }, directory), ...desksOf(posts)];
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
