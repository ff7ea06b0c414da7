/** A quarter of a year as the town's own clock counts it (UTC+8). */
import { localTime, momentAt } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import type { Period } from './row.ts';

export interface QuarterPeriod extends Period {
  /** "2026-Q4". */
  readonly name: string;
}

/** The quarter in which the moment lies. */
export function quarterAt(moment: Moment): QuarterPeriod {
  const local = localTime(moment);
  const index = Math.floor(local.month() / 3);
  const first = local.startOf('month').month(index * 3);
  return {
    name: `${local.year()}-Q${index + 1}`,
    from: momentAt(first),
    to: momentAt(first.add(3, 'month')),
  };
}
