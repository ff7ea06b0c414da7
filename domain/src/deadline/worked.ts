/** Working time as an amount: how much lies between two moments, and where an amount of it ends. */
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules } from '../settings/settings.ts';
import { dayStart, nextDay, shiftsOf, workdayFrom } from './calendar.ts';

/** Milliseconds of working time from `from` to `to`; 0 where `to` is not later. */
export function workedBetween(from: Moment, to: Moment, calendar: CalendarRules): number {
  let sum = 0;
  for (let day = dayStart(from); day < to; day = nextDay(day)) {
    for (const [opens, closes] of shiftsOf(day, calendar)) {
      sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
    }
  }
  return sum;
}

/**
 * The moment at which `amount` milliseconds of working time have passed since `from`; at a shift's end, not after it.
 * Throws RangeError where that is never: the calendar has no working time, or one of them is no number.
 */
export function afterWorked(from: Moment, amount: number, calendar: CalendarRules): Moment {
  if (!Number.isFinite(from + amount)) throw new RangeError(`no moment lies ${amount} ms after ${from}`);
  let left = amount;
  for (let day = workdayFrom(from, calendar); ; day = workdayFrom(nextDay(day), calendar)) {
    for (const [opens, closes] of shiftsOf(day, calendar)) {
      const begin = Math.max(opens, from);
      if (begin >= closes) continue;
      if (left <= closes - begin) return begin + left;
      left -= closes - begin;
    }
  }
}
