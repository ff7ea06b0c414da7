/** `people.leave`, `people.release`: an informant's post ends, by their own wish at any time or by those who hold the grid. */
import { informsOf, withoutInformantPost, type Directory } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { endInvitation, invitationByCode } from '../shared/repositories/invitations.ts';
import { foldOne } from '../shared/repositories/lists/fold.ts';
import { memberByOpenid, memberIn, writeMember } from '../shared/repositories/members.ts';
import { inTransaction } from '../shared/write.ts';
import { heldUnit } from './holding.ts';

/** Nothing is asked and nothing refused: whoever is not one there any more has left. What was sent stays. */
export async function leave(
  { unit }: z.output<typeof people.leave>,
  caller: Caller,
): Promise<PeopleOutputs['leave']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberByOpenid(caller.openid)]);
  if (member) await endPost(member._id, unit, directory);
  return { unit };
}

/** Twice is as once. @throws Refusal malformed where not exactly one of member and code is named */
export async function release(
  { unit: id, member, code }: z.output<typeof people.release>,
  caller: Caller,
): Promise<PeopleOutputs['release']> {
  if ((member === undefined) === (code === undefined)) throw new Refusal('malformed', 'member');
  const { unit, directory } = await heldUnit(id, caller);
  if (member !== undefined) await endPost(member, unit.id, directory);
  if (code !== undefined) await endCode(code, unit.id);
  return { unit: unit.id };
}

/** The post goes, the seat with it; somebody without another post is no member any more. */
async function endPost(id: string, unit: string, directory: Directory): Promise<void> {
  await foldOne(id, directory);
  await inTransaction(async (transaction) => {
    const member = await memberIn(transaction, id);
    if (!member || !informsOf(member.posts, unit)) return;
    const posts = withoutInformantPost(member.posts, unit);
    await writeMember(transaction, { ...member, posts }, member.posts, directory);
  });
}

async function endCode(code: string, unit: string): Promise<void> {
  const found = await invitationByCode(code);
  if (!found) return;
  if (found.unit !== unit) throw new Refusal('invitationUnknown', 'code');
  await inTransaction((transaction) => endInvitation(transaction, found._id));
}
