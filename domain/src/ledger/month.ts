/** A month's ledger: what was registered in it and what was open in it, as it stood when the month ended. */
import { localTime, midnightOn, momentAt } from '../deadline/local.ts';
import type { MatterEvent } from '../matter/event.ts';
import { replay } from '../matter/evolve.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { struckOff } from './struck.ts';

export interface MonthSpan {
  readonly from: Moment;
  /** The first moment of the next month. */
  readonly to: Moment;
}

/** A month of UTC+8, `YYYY-MM`. */
export function monthSpan(month: string): MonthSpan {
  const from = midnightOn(`${month}-01`);
  return { from, to: momentAt(localTime(from).add(1, 'month')) };
}

/** The month that a moment lies in. */
export function monthOf(moment: Moment): string {
  return localTime(moment).format('YYYY-MM');
}

/** The newest months first, the one that runs among them. */
export function monthsBack(now: Moment, count: number): string[] {
  const first = localTime(now).startOf('month');
  return Array.from({ length: count }, (_, back) => first.subtract(back, 'month').format('YYYY-MM'));
}

/** Those of these months of which every day is younger than so many days: what is kept no longer has no months before. */
export function monthsKept(months: readonly string[], days: number, now: Moment): string[] {
  return months.filter((month) => monthSpan(month).from >= now - days * 86_400_000);
}

/**
 * The matter as it stood just before a moment, from its own events in their order; `undefined` where it was not there
 * yet. Clocks differ: an event that is later ends it, whatever time those after it show.
 */
export function asOf(history: readonly MatterEvent[], before: Moment): Matter | undefined {
  const end = history.findIndex(({ at }) => at >= before);
  return replay(end === -1 ? history : history.slice(0, end));
}

/** A matter as it stood, kept from whom it is kept by now: what was restricted since, and whom it is about, was not known then. */
export function keptAsToday(stood: Matter, { audience, about }: Pick<Matter, 'audience' | 'about'>): Matter {
  return { ...stood, ...(audience === 'restricted' && { audience }), ...(about && { about }) };
}

/** Whether a matter, as it stood at the month's end, has a row in that month: registered by then, and not struck off before it began. */
export function standsInMonth(matter: Matter, { from, to }: MonthSpan): boolean {
  if (matter.registeredAt === undefined || matter.registeredAt >= to) return false;
  const struck = struckOff(matter);
  return struck === undefined || struck.at >= from;
}
