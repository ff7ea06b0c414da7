/** `people.codeFor`, `people.bind`: somebody types a code, sees whose it is, and is that member from then on. */
import { codeStands, isOnlyInformant, namingOf, placedPostWords, type Directory } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Transaction } from '../../shared/cloudbase.ts';
import { derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt, forgetDirectory } from '../../shared/repositories/directory.ts';
import { countGuess, guessesTooOften } from '../../shared/repositories/guesses.ts';
import {
  memberCode,
  memberCodeIn,
  useCode,
  type MemberCodeDocument,
} from '../../shared/repositories/member-codes.ts';
import {
  memberById,
  memberByOpenid,
  memberIn,
  reseat,
  watchedBy,
  writeMember,
  type MemberDocument,
} from '../../shared/repositories/members.ts';
import { logPost } from '../../shared/repositories/post-log.ts';
import { inTransaction } from '../../shared/write.ts';
import { entryOf } from './entry.ts';

/** The code that somebody types; a wrong one counts. @throws Refusal tooOften, codeUnknown */
async function found(code: string, { openid, now }: Caller): Promise<MemberCodeDocument> {
  const [often, known] = await Promise.all([guessesTooOften(openid, now), memberCode(code)]);
  if (often) throw new Refusal('tooOften', 'code');
  if (known && codeStands(known.until, now)) return known;
  await countGuess(openid, now);
  throw new Refusal('codeUnknown', 'code');
}

export async function codeFor(
  { code }: z.output<typeof people.codeFor>,
  caller: Caller,
): Promise<PeopleOutputs['codeFor']> {
  const known = await found(code, caller);
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberById(known._id)]);
  if (!member) throw new Refusal('codeUnknown', 'code');
  const mine = member.openid === caller.openid;
  if (known.used !== undefined && !mine) throw new Refusal('codeUnknown', 'code');
  const { nameOf } = namingOf(directory);
  return {
    name: member.name,
    posts: member.posts.map((post) => placedPostWords(post, nameOf)),
    rebinds: member.openid !== undefined && !mine,
    mine,
  };
}

/**
 * The account, the seats, the used code and the log are one transaction: of two people with one code one comes in. Whoever
 * is an informant already keeps that; whoever is another member is refused.
 */
export async function bind(
  { key, code }: z.output<typeof people.bind>,
  caller: Caller,
): Promise<PeopleOutputs['bind']> {
  const [known, directory, own] = await Promise.all([
    found(code, caller),
    directoryAt(caller.now),
    memberByOpenid(caller.openid),
  ]);
  const wish = derivedId('bind', caller.openid, key);
  if (own && own._id !== known._id && !isOnlyInformant(own)) throw new Refusal('accountTaken', 'code');
  await inTransaction(async (transaction) => {
    const [standing, member] = [
      await memberCodeIn(transaction, known._id),
      await memberIn(transaction, known._id),
    ];
    if (standing?.used === wish) return;
    if (!standing || standing.hash !== known.hash || standing.used !== undefined || !member)
      throw new Refusal('codeUnknown', 'code');
    const before = own && own._id !== member._id ? await memberIn(transaction, own._id) : undefined;
    await take(transaction, member, before, caller.openid, directory);
    await useCode(transaction, standing, wish);
    await logPost(transaction, entryOf(wish, member, member, '用岗位码绑定了微信', caller.now));
  });
  forgetDirectory();
  return { member: known._id };
}

/** The account becomes this member's: whoever had it before loses it, and an informant's posts come along. */
async function take(
  transaction: Transaction,
  member: MemberDocument,
  informant: MemberDocument | undefined,
  openid: string,
  directory: Directory,
): Promise<void> {
  if (member.openid !== undefined && member.openid !== openid)
    await reseat(transaction, member.openid, watchedBy(member.posts, directory), []);
  if (informant) await transaction.remove('members', informant._id);
  const brought =
    informant?.posts.filter(
      (post) => !member.posts.some(({ role, unit }) => role === post.role && unit === post.unit),
    ) ?? [];
  const ownPhone = informant?.ownPhone ?? member.ownPhone;
  const bound = {
    ...member,
    openid,
    posts: [...member.posts, ...brought],
    ...(ownPhone !== undefined && { ownPhone }),
  };
  await writeMember(transaction, bound, informant?.posts ?? [], directory);
}
