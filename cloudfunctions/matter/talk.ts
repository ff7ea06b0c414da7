/** `matter.talk`: what was said under a matter's cards, for members who may open it, in the groups they may hear. */
import { canView, mayHear, namingOf, relationsTo } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { matterById, matterFrom } from '../shared/repositories/matters.ts';
import { talkAbout } from '../shared/repositories/pages.ts';
import { saidOf } from '../shared/said.ts';

const PAGE = 30;

/** Fails with `notMember` for reporters, `notVisible` for members who may not open the matter. */
export async function talk(
  { matter: id, before }: z.output<typeof matter.talk>,
  caller: Caller,
): Promise<MatterOutputs['talk']> {
  const [directory, member, document] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    matterById(id),
  ]);
  if (!document) throw new Refusal('notFound', 'matter');
  const [actor, found] = [actorOf(member), matterFrom(document)];
  if (!canView(actor, found)) throw new Refusal('notVisible', 'matter');
  const holds = relationsTo(actor, found).has('holder');
  // What has become restricted has no cards any more; what was said about it stays with it.
  const groups = [...new Set([...document.place.path, ...document.cards.map(({ group }) => group)])].filter(
    (group) => mayHear(member.posts, group, directory),
  );
  const { entries, more } = await talkAbout(id, groups, before, PAGE);
  const { nameOf } = namingOf(directory);
  return {
    entries: entries
      .map((entry) => ({
        ...saidOf(entry, member._id, holds),
        group: entry.group,
        groupName: nameOf(entry.group),
      }))
      .sort((one, other) => one.at - other.at),
    older: more,
  };
}
