/** `people.postCode`, `people.unbind`: a member gets a one-time code, or loses the account that is bound. */
import { POST_CODE_STANDS } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../../shared/context.ts';
import { forgetDirectory } from '../../shared/repositories/directory.ts';
import { codeOf, keepCode } from '../../shared/repositories/member-codes.ts';
import { memberIn, reseat, watchedBy } from '../../shared/repositories/members.ts';
import { logPost } from '../../shared/repositories/post-log.ts';
import { inTransaction } from '../../shared/write.ts';
import { coder } from './allowed.ts';
import { entryOf } from './entry.ts';

export async function postCode(
  { key, member: id }: z.output<typeof people.postCode>,
  caller: Caller,
): Promise<PeopleOutputs['postCode']> {
  const { directory, by, member } = await coder(id, caller);
  const wish = derivedId('post code', caller.openid, key, id);
  const [code, until] = [await codeOf(wish), caller.now + POST_CODE_STANDS];
  await keepCode(id, directory.town.id, code, until);
  await inTransaction((transaction) =>
    logPost(transaction, entryOf(wish, by, member, '发了岗位码', caller.now)),
  );
  return { code, until, name: member.name };
}

/** The account is no member's any more, at once; the posts stay. */
export async function unbind(
  { key, member: id }: z.output<typeof people.unbind>,
  caller: Caller,
): Promise<PeopleOutputs['unbind']> {
  const { directory, by } = await coder(id, caller);
  await inTransaction(async (transaction) => {
    const member = await memberIn(transaction, id);
    if (member?.openid === undefined) return;
    const { _id, openid, ...unbound } = member;
    await transaction.put('members', _id, unbound);
    await reseat(transaction, openid, watchedBy(member.posts, directory), []);
    await logPost(
      transaction,
      entryOf(derivedId('unbind', caller.openid, key), by, member, '解除了微信绑定', caller.now),
    );
  });
  forgetDirectory();
  return { member: id };
}
