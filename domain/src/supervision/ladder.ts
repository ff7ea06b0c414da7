/** The ladder of supervision (督办): what a limit that runs out sets off, rung by rung. */
import { dueAt } from '../deadline/due.ts';
import { RUNGS, type Clock, type Matter, type Moment, type Rung, type Warning } from '../matter/matter.ts';
import type { Directory } from '../org/directory.ts';
import type { Settings } from '../settings/settings.ts';
import { counts } from './assessment.ts';

export interface NextRung {
  readonly at: Moment;
  readonly rung: Rung;
}

type MomentOf = (clock: Clock, settings: Settings) => Moment;
const MOMENTS: Readonly<Record<Rung, MomentOf>> = {
  dueSoon: ({ soonAt }) => soonAt,
  overdue: ({ dueAt: due }) => due,
  supervised: ({ dueAt: due }, { limits, calendar }) => dueAt(due, limits.supervise, calendar),
  supervisedAgain: ({ dueAt: due }, { limits, calendar }) => dueAt(due, limits.superviseAgain, calendar),
};

/**
 * The next rung of the running clock: the one above the highest reached, with when it is or was due. None while the
 * clock stands, and none above the last.
 */
export function nextRung(
  { clock, marks }: Pick<Matter, 'clock' | 'marks'>,
  { settings }: Pick<Directory, 'settings'>,
): NextRung | undefined {
  if (!clock || clock.stoppedAt !== undefined) return undefined;
  const rung = RUNGS.find((_, index) => RUNGS.slice(index).every((above) => marks[above] === undefined));
  return rung && { at: MOMENTS[rung](clock, settings), rung };
}

/**
 * What a rung shows the holder: the town's own departments a yellow card at the first supervision and a red one at
 * the second; offices stationed in the town are asked by 协调函; units get neither. None for a verification that is
 * late, which is not the work of who answered, and none for what is out of the assessment.
 */
export function warningFor(
  matter: Pick<Matter, 'holder' | 'clock' | 'drill' | 'objection'>,
  rung: Rung,
  { departments }: Pick<Directory, 'departments'>,
): Warning | undefined {
  const { holder, clock } = matter;
  const supervised = rung === 'supervised' || rung === 'supervisedAgain';
  if (!supervised || holder?.kind !== 'department' || clock?.stage === 'verify' || !counts(matter))
    return undefined;
  const department = departments.find(({ id }) => id === holder.id);
  if (department?.kind !== 'own') return department && 'letter';
  return rung === 'supervised' ? 'yellow' : 'red';
}
