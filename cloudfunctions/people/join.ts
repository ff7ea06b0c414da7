/** `people.join`: somebody with a code becomes an informant of its grid, once. */
import { informsOf, withInformantPost } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import { derivedId, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { invitationByCode, invitationIn, stands, useInvitation } from '../shared/repositories/invitations.ts';
import {
  memberByOpenid,
  memberIn,
  writeMember,
  type MemberDocument,
} from '../shared/repositories/members.ts';
import { inTransaction } from '../shared/write.ts';

type Input = z.output<typeof people.join>;

/**
 * The post, the seat in the grid's group and the used code are one transaction: of two people with one code one comes in.
 * Whoever is a member keeps their name and gets one post more; whoever is in already uses nothing up.
 * @throws Refusal invitationUnknown for a code that is unknown, used by somebody else, over or ended
 */
export async function join(input: Input, caller: Caller): Promise<PeopleOutputs['join']> {
  const { openid, now } = caller;
  const [directory, found, known] = await Promise.all([
    directoryAt(now),
    invitationByCode(input.code),
    memberByOpenid(openid),
  ]);
  if (!found) throw new Refusal('invitationUnknown', 'code');
  const unit = knownUnit(directory, found.unit);
  const wish = derivedId('joining', openid, input.key);
  const id = known?._id ?? derivedId('member', openid);
  await inTransaction(async (transaction) => {
    const invitation = await invitationIn(transaction, found._id);
    if (invitation?.used?.wish === wish) return;
    const before = (await memberIn(transaction, id)) ?? newcomer(id, input, openid, directory.town.id);
    if (informsOf(before.posts, unit.id)) return;
    if (!invitation || !stands(invitation, now)) throw new Refusal('invitationUnknown', 'code');
    const member = { ...before, posts: withInformantPost(before.posts, unit, now) };
    await writeMember(transaction, member, before.posts, directory);
    await useInvitation(transaction, invitation, { member: id, wish });
  });
  return { unit: unit.id };
}

/** The phone is for those who hold the grid; nobody publishes it. */
function newcomer(id: string, { name, phone }: Input, openid: string, town: string): MemberDocument {
  return { _id: id, town, openid, name, posts: [], ...(phone && { ownPhone: phone }) };
}
