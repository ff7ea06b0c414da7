/** What is kept of somebody with a post: name, posts, and the phone that an informant left; corrected by themselves where it is theirs. */
import { namingOf, placedPostWords, type Directory, type Post } from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import type { MyRecord } from '@gelin/contract/my-data';
import { Refusal } from '../shared/failures.ts';
import { memberByOpenid, memberIn, writeMember } from '../shared/repositories/members.ts';
import { inTransaction } from '../shared/write.ts';

/** Somebody who only informs gave it themselves; whoever holds another post stands on the office's lists. */
const isOwn = (posts: readonly Post[]) => posts.every(({ role }) => role === 'informant');

/** The record of an account, or nothing where it has no post. */
export async function recordOf(openid: string, directory: Directory): Promise<MyRecord | undefined> {
  const member = await memberByOpenid(openid);
  if (!member) return undefined;
  const { name, ownPhone, posts } = member;
  const { nameOf } = namingOf(directory);
  return {
    name,
    ...(ownPhone && { phone: ownPhone }),
    posts: posts.map((post) => placedPostWords(post, nameOf)),
    own: isOwn(posts),
  };
}

/** Writes it anew: a name there must be, a phone need not. @throws Refusal notYours, textEmpty */
export async function correctRecord(
  openid: string,
  { name = '', phone = '' }: Contact,
  directory: Directory,
): Promise<void> {
  const known = await memberByOpenid(openid);
  if (!known || !isOwn(known.posts)) throw new Refusal('notYours', 'matter');
  if (name.trim() === '') throw new Refusal('textEmpty', 'name');
  await inTransaction(async (transaction) => {
    const member = await memberIn(transaction, known._id);
    if (!member || !isOwn(member.posts)) return;
    const { ownPhone: _, ...rest } = member;
    const written = { ...rest, name: name.trim(), ...(phone.trim() && { ownPhone: phone.trim() }) };
    await writeMember(transaction, written, member.posts, directory);
  });
}
