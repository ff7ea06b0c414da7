/** `work.patrols` and `work.patrol`: what was patrolled in the places of somebody's posts, newest first; and one of them. */
import { holdingsOf, maySeePatrol, namingOf } from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { patrolById, patrolsIn } from '../../shared/repositories/patrols.ts';
import { newestOf } from '../newest.ts';
import { patrolRow, patrolView } from './view.ts';

export async function list(
  { cursor: after }: z.output<typeof work.patrols>,
  caller: Caller,
): Promise<WorkOutputs['patrols']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const places = holdingsOf(member.posts).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : []));
  const { rows, cursor } = await newestOf(
    places,
    (place, limit) => patrolsIn(place, { after, limit }),
    ({ startedAt }) => startedAt,
  );
  const { nameOf } = namingOf(directory);
  return {
    rows: rows.map((patrol) => patrolRow(patrol, nameOf)),
    ...(cursor !== undefined && { cursor }),
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
