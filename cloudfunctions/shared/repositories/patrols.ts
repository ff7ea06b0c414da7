/** Patrols (巡查) as stored: one document each, written by whoever walks it, and by the timer when its day is over. */
import type { Moment, Patrol } from '@gelin/domain';
import { position } from '../position.ts';
import { deleteFiles, find, get, remove, type Stored, type Transaction } from '../cloudbase.ts';
import { drawerIn } from '../drawers.ts';
import { removeWorkEvents } from './work-events.ts';

/** `open` until it is ended, so that the timer finds what was forgotten. */
type PatrolDocument = Stored<Omit<Patrol, 'id'> & { readonly pos: string; readonly open?: true }>;

function patrolFrom({ _id, pos: _pos, open: _open, ...patrol }: PatrolDocument): Patrol {
  return { ...patrol, id: _id };
}

async function patrolsWhere(where: object, options: Parameters<typeof find>[2]): Promise<Patrol[]> {
  const found = await find<Omit<PatrolDocument, '_id'>>('patrols', { ...where }, options);
  return found.map(patrolFrom);
}

/** Writes a patrol, new or changed. */
export async function putPatrol(transaction: Transaction, { id, ...patrol }: Patrol): Promise<void> {
  const open = patrol.endedAt === undefined && ({ open: true } as const);
  await transaction.put('patrols', id, { ...patrol, ...open, pos: position(patrol.startedAt, id) });
}

/** One as a transaction sees it. */
export async function patrolIn(transaction: Transaction, id: string): Promise<Patrol | undefined> {
  const found = await transaction.get<Omit<PatrolDocument, '_id'>>('patrols', id);
  return found && patrolFrom(found);
}

/** One patrol. */
export async function patrolById(id: string): Promise<Patrol | undefined> {
  const found = await get<Omit<PatrolDocument, '_id'>>('patrols', id);
  return found && patrolFrom(found);
}

/** A member's patrol that is not ended, the latest where there are several. */
export async function runningOf(member: string): Promise<Patrol | undefined> {
  return (await patrolsWhere({ member, open: true }, { order: { pos: -1 }, limit: 1 }))[0];
}

/** Patrols in a place and below, newest first. */
export async function patrolsIn(
  place: string,
  {
    after,
    since,
    limit,
  }: { readonly after?: string | undefined; readonly since?: Moment; readonly limit: number },
): Promise<Patrol[]> {
  const from = since === undefined ? {} : { $gte: position(since, '') };
  const to = after === undefined ? {} : { $lt: after };
  const bounds = { ...from, ...to };
  const where = { path: place, ...(Object.keys(bounds).length > 0 && { pos: bounds }) };
  return patrolsWhere(where, { order: { pos: -1 }, limit });
}

/** What is still open although its day is over. */
export async function forgottenAt(now: Moment, limit: number): Promise<Patrol[]> {
  return patrolsWhere({ open: true, endsAt: { $lte: now } }, { order: { endsAt: 1 }, limit });
}

/** Deletes patrols that were started before, what happened in them and their pictures; what fails is tried next time. */
export async function deletePatrolsBefore(moment: Moment, limit: number): Promise<void> {
  const old = await patrolsWhere({ startedAt: { $lt: moment } }, { order: { startedAt: 1 }, limit });
  for (const patrol of old)
    await deletePatrol(patrol).catch((error: unknown) => console.error(`patrol ${patrol.id}:`, error));
}

/** The document last: as long as something of it is left, it names that. Pictures of what was found are the matters'. */
async function deletePatrol({ id, looks }: Patrol): Promise<void> {
  const files = looks.flatMap(({ photos }) => photos.map((photo) => photo.id));
  await deleteFiles(files.filter((file) => drawerIn(file) !== undefined));
  await removeWorkEvents(id);
  await remove('patrols', id);
}
