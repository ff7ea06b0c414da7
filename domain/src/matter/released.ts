/** What the public sees of a released matter beside the centre's own words: codes, days, a rounded place. Pure. */
import { dayStart } from '../deadline/calendar.ts';
import type { Position } from '../org/unit.ts';
import type { Outcome, Status } from './kinds.ts';
import type { Matter, Moment } from './matter.ts';
import type { Photo } from './media.ts';

/** The part of a released matter that follows the matter. */
export interface ReleasedFace {
  readonly category: string;
  /** Where it lies, from the town down. */
  readonly path: readonly string[];
  /** GCJ-02, rounded to 3 decimals: about a hundred metres, so that no door is told. */
  readonly position?: Position;
  readonly status: Status;
  readonly outcome?: Outcome;
  /** Midnight of the day: the minute would tell those who saw somebody write. */
  readonly reportedAt: Moment;
  readonly closedAt?: Moment;
}

const DECIMALS = 1_000;
const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/** What may be known of the matter by everybody. */
export function releasedFace({
  category,
  place,
  status,
  outcome,
  reportedAt,
  closedAt,
}: Matter): ReleasedFace {
  const { path, position } = place;
  return {
    category,
    path,
    ...(position && { position: [rounded(position[0]), rounded(position[1])] }),
    status,
    ...(outcome && { outcome }),
    reportedAt: dayStart(reportedAt),
    ...(closedAt !== undefined && { closedAt: dayStart(closedAt) }),
  };
}

/** The pictures that may be chosen: the matter's as they are shown now, and those of its answer. */
export function releasablePhotos({ photos, answer }: Matter): readonly Photo[] {
  return [...photos, ...(answer?.photos ?? [])];
}

/** Chosen pictures as they may still be shown: one covered since is shown covered, one that is gone goes. */
export function stillShown(chosen: readonly Photo[], matter: Matter): readonly Photo[] {
  const { covered = [] } = matter;
  const shown = new Set(releasablePhotos(matter).map(({ id }) => id));
  return chosen
    .map(({ id }) => ({ id: covered.find(({ photo }) => photo === id)?.shown ?? id }))
    .filter(({ id }) => shown.has(id));
}
