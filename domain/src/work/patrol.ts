/**
 * 巡查: started and ended by the worker themselves. Between the two, what was looked at is written down: a kind of place,
 * which one, what was found. Nothing else is stored: no track, no position, nobody's name or household.
 */
import { dayStart } from '../deadline/calendar.ts';
import type { EventActor, Moment } from '../matter/matter.ts';
import type { Photo } from '../matter/media.ts';
import type { WorkEventHead } from './event.ts';

/** Looks of one patrol at most. */
export const PATROL_LOOKS = 200;
/** Days after which patrols are deleted: what is found lives on as matters. */
export const PATROL_KEPT_DAYS = 366;

/** One place that was looked at. */
export interface Look {
  readonly id: string;
  /** Of the town's list. */
  readonly kind: string;
  /** Which one: a landmark, or a few words. */
  readonly place: string;
  readonly note: string;
  readonly photos: readonly Photo[];
  readonly at: Moment;
  /** What was found became this matter. */
  readonly matter?: string;
}

export interface Patrol {
  readonly id: string;
  /** By which the phone that began it names it, so that it can be gone on with from another. */
  readonly key: string;
  readonly town: string;
  readonly unit: string;
  readonly path: readonly string[];
  /** Member who walks it. */
  readonly member: string;
  readonly by: EventActor;
  readonly startedAt: Moment;
  /** The end of its day: it is ended then by itself, if not before. */
  readonly endsAt: Moment;
  readonly endedAt?: Moment;
  /** Nobody ended it: its day did. */
  readonly forgotten?: true;
  readonly looks: readonly Look[];
}

export type PatrolStep =
  | { readonly action: 'start'; readonly unit: string; readonly at: Moment }
  | ({ readonly action: 'look' } & Omit<Look, 'id'>)
  | { readonly action: 'end'; readonly at: Moment };

export type PatrolEvent = WorkEventHead & PatrolStep;

const DAY = 24 * 3_600_000;

/** The end of the day on which a patrol was started. */
export function patrolEnds(startedAt: Moment): Moment {
  return dayStart(startedAt) + DAY;
}

/** How many patrols a grid has had today, and how many it is to have; shown as due, never scored. */
export interface PatrolDuty {
  readonly perDay: number;
  readonly done: number;
  readonly running: number;
}

export function patrolDuty(
  patrols: readonly Pick<Patrol, 'startedAt' | 'endedAt'>[],
  perDay: number,
  now: Moment,
): PatrolDuty {
  const today = patrols.filter(({ startedAt }) => dayStart(startedAt) === dayStart(now));
  const running = today.filter(({ endedAt }) => endedAt === undefined).length;
  return { perDay, done: today.length - running, running };
}
