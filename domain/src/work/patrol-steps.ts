/** The steps of a patrol: start → look … → end, told by a phone that may have been without a network. Pure. */
import type { EventActor, Moment } from '../matter/matter.ts';
import { lacking, type Decided } from './event.ts';
import { PATROL_LOOKS, patrolEnds, type Patrol, type PatrolEvent, type PatrolStep } from './patrol.ts';

const DAY = 24 * 3_600_000;
/** A phone without a network tells later; what is older than this is told no more. */
const LATEST_TOLD = 7 * DAY;

interface Circumstances {
  readonly id: string;
  readonly now: Moment;
  readonly by: EventActor;
  /** The patrol that the step is one of. */
  readonly patrol: string;
}

/**
 * Decides a step on the patrol that there is. Its moment is the phone's own: none to come (a clock that is fast is set to now),
 * none older than a week, none before the patrol began; what comes after its day is over is the day's end.
 */
export function decidePatrol(
  step: PatrolStep,
  patrol: Patrol | undefined,
  { id, now, by, patrol: subject }: Circumstances,
): Decided<PatrolEvent> {
  const told = Math.min(step.at, now);
  if (now - told > LATEST_TOLD) return lacking('periodWrong');
  const event = (at: Moment): Decided<PatrolEvent> => ({ event: { id, subject, by, ...step, at } });
  if (step.action === 'start') return patrol ? lacking('wrongStatus') : event(told);
  if (!patrol) return lacking('notFound');
  if (told < patrol.startedAt) return lacking('periodWrong');
  const at = Math.min(told, patrol.endsAt);
  if (step.action === 'end') return isOver(patrol) ? lacking('wrongStatus') : event(at);
  if (patrol.looks.length >= PATROL_LOOKS) return lacking('tooOften');
  // What was looked at before it was ended may arrive after its end; what came later is no part of it.
  if (isOver(patrol) && at > (patrol.endedAt ?? 0)) return lacking('wrongStatus');
  return event(at);
}

/** Ended by whoever walked it; what its day has ended can still be ended by them. */
function isOver({ endedAt, forgotten }: Patrol): boolean {
  return endedAt !== undefined && !forgotten;
}

/** The patrol that a start brings. */
export function beginPatrol(
  event: PatrolEvent & { readonly action: 'start' },
  { key, town, path, member }: Pick<Patrol, 'key' | 'town' | 'path' | 'member'>,
): Patrol {
  const { subject: id, unit, at, by } = event;
  return { id, key, town, unit, path, member, by, startedAt: at, endsAt: patrolEnds(at), looks: [] };
}

/** The patrol after an event. */
export function evolvePatrol(patrol: Patrol, event: PatrolEvent): Patrol {
  switch (event.action) {
    case 'start':
      return patrol;
    case 'look': {
      const { id, kind, place, note, photos, at, matter } = event;
      const look = { id, kind, place, note, photos, at, ...(matter !== undefined && { matter }) };
      return { ...patrol, looks: [...patrol.looks, look] };
    }
    case 'end': {
      const { forgotten: _forgotten, ...rest } = patrol;
      return { ...rest, endedAt: event.at, ...(event.by.kind === 'timer' && { forgotten: true as const }) };
    }
  }
}
