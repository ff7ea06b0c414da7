/** `matter.todo`: what a member has to do, the most pressing first, and what waits to be verified. */
import { can, holdingsOf, namingOf, type Directory, type Leave, type Matter, type Post } from '@gelin/domain';
import type { matter, MatterOutputs, MatterRow } from '@gelin/contract/matter';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { stoodInBy } from '../shared/repositories/leaves.ts';
import { findMatters, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { PAGE, pageOf, rowFor } from './rows.ts';
import { helpedBy, helpedRow } from './helping.ts';
import { pressingIn } from './pressing.ts';
import { askedRow, askingFor, maySettle } from './asking.ts';

export async function todo(
  { cursor: after }: z.output<typeof matter.todo>,
  caller: Caller,
): Promise<MatterOutputs['todo']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const actor = actorOf(member);
  const [held, answered, asking, helped, leaves] = await Promise.all([
    heldBy(member.posts, after),
    after === undefined ? answeredNear(member.posts) : [],
    after === undefined ? askingFor(member.posts, directory.town.id) : [],
    after === undefined ? helpedBy(member.posts) : [],
    // Only a department gives a matter to one of its own, for whom a colleague can stand in.
    member.posts.some(({ department }) => department) ? stoodInBy(member._id, caller.now) : [],
  ]);
  const { items, ...rest } = pageOf(held, (document) => document.pressing);
  const naming = namingOf(directory);
  const when = { now: caller.now, directory };
  const rowOf = (matter: Matter): MatterRow => ({
    ...rowFor(matter, actor, naming, when),
    ...insideOf(matter, directory, leaves),
  });
  const row = (document: MatterDocument) => rowOf(matterFrom(document));
  const mayVerify = (document: MatterDocument) => can(actor, 'verify', matterFrom(document), when).allowed;
  return {
    rows: items.filter((item) => item.status !== 'answered').map(row),
    verify: answered.filter(mayVerify).map(row),
    asks: asking
      .filter((matter) => maySettle(actor, matter, when))
      .map((matter) => askedRow(rowOf(matter), matter, directory)),
    ...(helped.length > 0 && {
      helps: helped.map((matter) => helpedRow(rowOf(matter), matter, member.posts)),
    }),
    ...rest,
  };
}

/** What the units and departments of these posts hold. */
function heldBy(posts: readonly Post[], after: string | undefined): Promise<MatterDocument[]> {
  return pressingIn(
    holdingsOf(posts).map(({ id }) => ({ 'holder.id': id })),
    after,
  );
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

/** What those who handle it know of it beside its face: that it came back, and who of them has it. */
function insideOf(
  { status, reopenings, failedVerifications, assignee }: Matter,
  { members }: Directory,
  leaves: readonly Leave[],
): Pick<MatterRow, 'back' | 'assignee' | 'standsIn'> {
  const back = reopenings ? ('reopened' as const) : failedVerifications > 0 ? ('failed' as const) : undefined;
  const name = members.find(({ id }) => id === assignee)?.name;
  return {
    ...(back && status === 'handling' && { back }),
    ...(name !== undefined && { assignee: name }),
    ...(leaves.some(({ member }) => member === assignee) && { standsIn: true as const }),
  };
}
