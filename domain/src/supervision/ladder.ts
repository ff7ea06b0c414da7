/** The ladder of supervision: what a limit that runs out sets off, rung by rung. */
import { dueAt } from '../deadline/due.ts';
import { RUNGS, type Holder, type Matter, type Moment, type Rung, type Warning } from '../matter/matter.ts';
import type { Directory } from '../org/directory.ts';

export interface NextRung {
  readonly at: Moment;
  readonly rung: Rung;
}

/** The next rung that the running clock will reach; none while it stands, and none above the last. */
export function nextRung(
  { clock, marks }: Pick<Matter, 'clock' | 'marks'>,
  { settings }: Pick<Directory, 'settings'>,
): NextRung | undefined {
  if (!clock || clock.stoppedAt !== undefined) return undefined;
  const { limits, calendar } = settings;
  const rung = RUNGS.find((_, index) => RUNGS.slice(index).every((later) => marks[later] === undefined));
  if (!rung) return undefined;
  const moments: Readonly<Record<Rung, () => Moment>> = {
    dueSoon: () => clock.soonAt,
    overdue: () => clock.dueAt,
    supervised: () => dueAt(clock.dueAt, limits.supervise, calendar),
    supervisedAgain: () => dueAt(clock.dueAt, limits.superviseAgain, calendar),
  };
  return { at: moments[rung](), rung };
}

/**
 * What the rung shows its holder: the town's own departments a yellow card, then a red one; stationed offices are
 * asked by 协调函; units get neither.
 */
export function warningFor(
  holder: Holder | null,
  rung: Rung,
  { departments }: Directory,
): Warning | undefined {
  if (holder?.kind !== 'department' || (rung !== 'supervised' && rung !== 'supervisedAgain'))
    return undefined;
  if (departments.find(({ id }) => id === holder.id)?.kind !== 'own') return 'letter';
  return rung === 'supervised' ? 'yellow' : 'red';
}
