/** `work.patrols` and `work.patrol`: what was patrolled in the places of somebody's posts, newest first; and one of them. */
import { holdingsOf, maySeePatrol, namingOf, type Patrol } from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { position } from '../../shared/position.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { patrolById, patrolsIn } from '../../shared/repositories/patrols.ts';
import { patrolRow, patrolView } from './view.ts';

const PAGE = 20;

export async function list(
  { cursor: after }: z.output<typeof work.patrols>,
  caller: Caller,
): Promise<WorkOutputs['patrols']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const places = holdingsOf(member.posts).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const pages = await Promise.all(places.map((place) => patrolsIn(place, { after, limit: PAGE + 1 })));
  const posOf = ({ startedAt, id }: Patrol) => position(startedAt, id);
  const found = [...new Map(pages.flat().map((patrol) => [posOf(patrol), patrol])).values()];
  const sorted = found.sort((one, other) => (posOf(one) > posOf(other) ? -1 : 1));
  const page = sorted.slice(0, PAGE);
  const last = page.at(-1);
  const { nameOf } = namingOf(directory);
  return {
    rows: page.map((patrol) => patrolRow(patrol, nameOf)),
    ...(last && sorted.length > PAGE && { cursor: posOf(last) }),
  };
}

export async function read(
  { id }: z.output<typeof work.patrol>,
  caller: Caller,
): Promise<WorkOutputs['patrol']> {
  const [directory, member, patrol] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    patrolById(id),
  ]);
  if (!patrol || patrol.town !== directory.town.id) throw new Refusal('notFound', 'id');
  if (!maySeePatrol(member.posts, member._id, patrol)) throw new Refusal('notVisible', 'id');
  return patrolView(patrol, namingOf(directory).nameOf);
}
