/** `matter.todo`: what a member has to do, the most pressing first, and what waits to be verified. */
import { can, holdingsOf, namingOf, type Post } from '@gelin/domain';
import type { matter, MatterOutputs } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { findMatters, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { PAGE, pageOf, rowFor } from './rows.ts';

export async function todo(
  { cursor: after }: z.output<typeof matter.todo>,
  caller: Caller,
): Promise<MatterOutputs['todo']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const actor = actorOf(member);
  const [held, answered] = await Promise.all([
    heldBy(member.posts, after),
    after === undefined ? answeredNear(member.posts) : [],
  ]);
  const { items, ...rest } = pageOf(held, (document) => document.pressing);
  const naming = namingOf(directory);
  const when = { now: caller.now, directory };
  const row = (document: MatterDocument) => rowFor(matterFrom(document), actor, naming, when);
  const mayVerify = (document: MatterDocument) => can(actor, 'verify', matterFrom(document), when).allowed;
  return {
    rows: items.filter((item) => item.status !== 'answered').map(row),
    verify: answered.filter(mayVerify).map(row),
    ...rest,
  };
}

/** What the units and departments of these posts hold: a query each, merged in order. */
async function heldBy(posts: readonly Post[], after: string | undefined): Promise<MatterDocument[]> {
  const pages = await Promise.all(
    holdingsOf(posts).map(({ id }) =>
      findMatters(
        { 'holder.id': id, ...(after !== undefined && { pressing: { $gt: after } }) },
        { order: { pressing: 1 }, limit: PAGE + 1 },
      ),
    ),
  );
  return pages
    .flat()
    .sort((a, b) => (a.pressing < b.pressing ? -1 : 1))
    .slice(0, PAGE + 1);
}

/** What was answered in the places of these posts and waits for somebody to look, the longest wait first. */
async function answeredNear(posts: readonly Post[]): Promise<MatterDocument[]> {
  const places = holdingsOf(posts).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const [place] = places;
  if (place === undefined) return [];
  return findMatters(
    { 'place.path': places.length === 1 ? place : { $in: places }, status: 'answered' },
    { order: { answeredAt: 1 }, limit: PAGE },
  );
}
