/** Patrols that nobody ended are ended with their day; those that are older than they may be kept are deleted. */
import {
  decidePatrol,
  evolvePatrol,
  PATROL_KEPT_DAYS,
  type Moment,
  type Patrol,
  type PatrolEvent,
} from '@gelin/domain';
import { derivedId } from '../shared/context.ts';
import { deletePatrolsBefore, forgottenAt, patrolIn, putPatrol } from '../shared/repositories/patrols.ts';
import { appendOnce } from '../shared/repositories/work-events.ts';

const DAY = 24 * 3_600_000;
const TIMER = { kind: 'timer' } as const;

/** Two reads where there is nothing. */
export async function tidyPatrols(now: Moment, atOnce: number): Promise<void> {
  for (const patrol of await forgottenAt(now, atOnce)) await endByDay(patrol, now);
  await deletePatrolsBefore(now - PATROL_KEPT_DAYS * DAY, atOnce);
}

/** Ended by whoever walks it meanwhile, it stays as they ended it. */
async function endByDay({ id: subject, endsAt }: Patrol, now: Moment): Promise<void> {
  const id = derivedId('forgotten', subject);
  await appendOnce<PatrolEvent>(id, async (transaction) => {
    const patrol = await patrolIn(transaction, subject);
    const step = { action: 'end', at: endsAt } as const;
    // However late the timer comes, what it ends is not too old to be ended.
    const told = { id, now: Math.min(now, endsAt), by: TIMER, patrol: subject };
    const { event, lack } = decidePatrol(step, patrol, told);
    if (!event || !patrol) throw new Error(`patrol ${subject} cannot be ended: ${String(lack)}`);
    await putPatrol(transaction, evolvePatrol(patrol, event));
    return event;
  }).catch((error: unknown) => console.warn('left for the next hour:', error));
}
