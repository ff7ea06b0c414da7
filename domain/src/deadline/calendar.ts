/** The statutory calendar with a town's own exceptions: which days and hours are worked, in UTC+8 by offset. */
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules, Shift } from '../settings/settings.ts';
import { localTime, momentAt } from './local.ts';

/** Days by date: weekends that are worked, and holidays. */
const WORKED: Readonly<Record<string, string>> = workdays;
const OFF: Readonly<Record<string, string>> = holidays;

/** Midnight in UTC+8 of the day that holds `moment`. */
export function dayStart(moment: Moment): Moment {
  return momentAt(localTime(moment).startOf('day'));
}

/** `YYYY-MM-DD` in UTC+8. */
export function dateOf(moment: Moment): string {
  return localTime(moment).format('YYYY-MM-DD');
}

/**
 * Whether the day is worked: first as the town says, then with public holidays and 调休 as the State Council
 * announced them (the table of `chinese-days`; its functions count in the machine's zone and are a day off west of
 * Greenwich). A year that has not been announced is weekdays and weekends. A half day is a working day.
 */
export function isWorkday(moment: Moment, calendar: CalendarRules): boolean {
  const date = dateOf(moment);
  if (calendar.closed.includes(date)) return false;
  if (date in calendar.halfDays || calendar.worked.includes(date) || date in WORKED) return true;
  return !isWeekend(moment) && !(date in OFF);
}

function isWeekend(moment: Moment): boolean {
  const weekday = localTime(moment).day();
  return weekday === 0 || weekday === 6;
}

/** Start of the next day after `moment`. */
export function nextDay(moment: Moment): Moment {
  return momentAt(localTime(moment).startOf('day').add(1, 'day'));
}

/** The hours of a day that is worked, in minutes since midnight: its own on a half day. */
export function hoursOf(moment: Moment, calendar: CalendarRules): readonly Shift[] {
  return (calendar.halfDays[dateOf(moment)] ?? calendar.hours).shifts;
}

/** The shifts of the day that holds `moment`, as moments; none on a day off. */
export function shiftsOf(moment: Moment, calendar: CalendarRules): (readonly [Moment, Moment])[] {
  if (!isWorkday(moment, calendar)) return [];
  const start = dayStart(moment);
  return hoursOf(moment, calendar).map(([from, to]) => [start + from * 60_000, start + to * 60_000] as const);
}

/** Whether the office is open at `moment`. */
export function isOpenAt(moment: Moment, calendar: CalendarRules): boolean {
  return shiftsOf(moment, calendar).some(([from, to]) => from <= moment && moment < to);
}
