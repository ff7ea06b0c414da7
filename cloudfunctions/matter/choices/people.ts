/** The members of a department to whom it can give a matter; whoever asks comes first. */
import type { MemberChoice } from '@gelin/contract/choices';
import { accepts, type Choosing } from './choosing.ts';

/** Those to whom a transfer would give it. */
export function membersFor(choosing: Choosing): MemberChoice[] {
  const { directory, actor, matter } = choosing;
  return directory.members
    .filter(
      ({ id, posts }) =>
        posts.some(({ department }) => department === matter.holder?.id) && id !== matter.assignee,
    )
    .filter(({ id }) => accepts({ action: 'transfer', content: { member: id } }, choosing))
    .sort((one, other) => Number(other.id === actor.member) - Number(one.id === actor.member))
    .map(({ id, name }) => ({ id, name, ...(id === actor.member && { me: true as const }) }));
}
