/** `group.members`: who sits in a group, by post. */
import { mayPin, namingOf, postWords, seatsOf, type Member } from '@gelin/domain';
import type { group, GroupOutputs } from '@gelin/contract/group';
import type { Seated as SeatedMember } from '@gelin/contract/talk';
import type { z } from 'zod';
import type { Caller } from '../shared/context.ts';
import { markOf } from '../shared/repositories/marks.ts';
import { seated } from '../shared/seat.ts';

export async function members(
  { group: id }: z.output<typeof group.members>,
  caller: Caller,
): Promise<GroupOutputs['members']> {
  const [{ member, directory }, mark] = await Promise.all([seated(caller, id), markOf(caller.openid, id)]);
  const { nameOf } = namingOf(directory);
  return {
    seats: seatsOf(id, directory).map(({ members: holders, ...post }) => ({
      ...post,
      words: postWords(post, nameOf),
      members: holders.map(shown),
    })),
    mayPin: mayPin(member.posts, id, directory),
    muted: mark?.muted === true,
  };
}

function shown({ id, name, phone, avatar }: Member): SeatedMember {
  return { member: id, name, ...(phone && { phone }), ...(avatar && { avatar }) };
}
