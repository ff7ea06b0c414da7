/** A hot spot 热点: several matters about one thing at one place. Found by rule, confirmed or split by a person. */
import type { GroupId } from '../group/group.ts';
import type { Moment } from '../matter/matter.ts';

export const SPOT_STATES = ['proposed', 'confirmed', 'dissolved'] as const;
export type SpotState = (typeof SPOT_STATES)[number];

export interface HotSpot {
  readonly id: string;
  readonly town: string;
  /** The village in which its matters lie, or the town where they are placed no deeper. */
  readonly place: string;
  readonly groups: readonly GroupId[];
  /** In the order in which they came to it. */
  readonly matters: readonly string[];
  /** Taken out by a person; they never come back by themselves. */
  readonly excluded: readonly string[];
  readonly state: SpotState;
  readonly at: Moment;
  readonly changedAt: Moment;
  /** Goes up with every change, so that nobody's is written over. */
  readonly rev: number;
  /** The member who confirmed it. */
  readonly confirmedBy?: string;
}

/** Fewer matters are no spot. */
const PAIR = 2;

function changed(spot: HotSpot, now: Moment, fields: Partial<HotSpot>): HotSpot {
  const next = { ...spot, ...fields, changedAt: now, rev: spot.rev + 1 };
  return next.matters.length < PAIR ? { ...next, state: 'dissolved' } : next;
}

/** A person says that it is one thing. The same spot where it is so already, or nothing is left of it. */
export function confirmSpot(spot: HotSpot, by: string, now: Moment): HotSpot {
  if (spot.state !== 'proposed') return spot;
  return changed(spot, now, { state: 'confirmed', confirmedBy: by });
}

/** A person takes matters out for good; with fewer than two left it is none. The same spot where none of them is in it. */
export function splitSpot(spot: HotSpot, out: readonly string[], now: Moment): HotSpot {
  const leaving = spot.matters.filter((id) => out.includes(id));
  if (leaving.length === 0) return spot;
  const matters = spot.matters.filter((id) => !leaving.includes(id));
  return changed(spot, now, { matters, excluded: [...spot.excluded, ...leaving] });
}

/** A matter that has moved away or may no longer be shown leaves; it may come back. */
export function leaveSpot(spot: HotSpot, matter: string, now: Moment): HotSpot {
  return changed(spot, now, { matters: spot.matters.filter((id) => id !== matter) });
}

/** One more matter of the same thing. */
export function joinSpot(spot: HotSpot, matter: string, now: Moment): HotSpot {
  return changed(spot, now, { matters: [...spot.matters, matter] });
}
