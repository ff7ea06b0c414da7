/** `people.informants`: who informs of a grid, and the invitations that stand; for those who hold it. */
import type { Post } from '@gelin/domain';
import type { people, PeopleOutputs } from '@gelin/contract/people';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { standingOf } from '../shared/repositories/invitations.ts';
import { membersAt, type MemberDocument } from '../shared/repositories/members.ts';
import { heldUnit } from './holding.ts';

/** Names and posts, and nothing of how much anybody sent. */
export async function informants(
  { unit: id }: z.output<typeof people.informants>,
  caller: Caller,
): Promise<PeopleOutputs['informants']> {
  const { unit } = await heldUnit(id, caller);
  const [members, standing] = await Promise.all([membersAt(unit.id), standingOf(unit.id, caller.now)]);
  return {
    rows: members.flatMap((member) => rowsOf(member, unit.id)),
    invitations: standing.map(({ code, until }) => ({ code, until })),
  };
}

function rowsOf({ _id, name, phone, ownPhone, posts }: MemberDocument, unit: string) {
  const post = posts.find((each: Post) => each.role === 'informant' && each.unit === unit);
  const number = ownPhone ?? phone;
  if (!post) return [];
  return [{ member: _id, name, ...(number && { phone: number }), ...(post.since && { since: post.since }) }];
}
