/** Members that a step can name: to whom a department gives a matter, and whom the centre has found it to be about. */
import { namingOf, postWords, relationsTo, type Post } from '@gelin/domain';
import type { MemberChoice, StepChoices } from '@gelin/contract/choices';
import { accepts, type Choosing } from './choosing.ts';

/** Those to whom a transfer would give it; whoever asks comes first. */
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

/**
 * For the centre, whom it may be a complaint about: everybody who works where it lies, the grid first, the town's
 * departments last.
 */
export function complainedOf({ directory, actor, matter }: Choosing): Pick<StepChoices, 'members'> {
  if (!relationsTo(actor, matter).has('centre')) return {};
  const { path } = matter.place;
  const { nameOf } = namingOf(directory);
  const there = ({ unit }: Post) => path.includes(unit);
  const near = (posts: readonly Post[]) =>
    Math.max(...posts.map((post) => (post.department === undefined ? path.indexOf(post.unit) + 1 : 0)));
  const members = directory.members
    .filter(({ id, posts }) => posts.some(there) && !matter.about?.members.includes(id))
    .sort((one, other) => near(other.posts) - near(one.posts))
    .map(({ id, name, posts }) => {
      const words = posts.filter(there).map((post) => postWords(post, nameOf));
      return { id, name, posts: words.join('、') };
    });
  return { members };
}
