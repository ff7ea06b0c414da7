/** The statutory calendar with a town's own exceptions: which days and hours are worked, in UTC+8 by offset. */
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules, Shift } from '../settings/settings.ts';
import { dayNumber, localTime, midnightOf } from './local.ts';

/** Days by date: weekends that are worked, and holidays. */
const WORKED: Readonly<Record<string, string>> = workdays;
const OFF: Readonly<Record<string, string>> = holidays;

/** Midnight in UTC+8 of the day that holds `moment`. */
export function dayStart(moment: Moment): Moment {
  return midnightOf(dayNumber(moment));
}

/** Start of the next day after `moment`. */
export function nextDay(moment: Moment): Moment {
  return midnightOf(dayNumber(moment) + 1);
}

/** `YYYY-MM-DD` in UTC+8. */
export function dateOf(moment: Moment): string {
  return localTime(moment).format('YYYY-MM-DD');
}

/** Lists ask for the same days again and again: what a calendar makes of a day is found out once. */
const found = new WeakMap<CalendarRules, Map<number, readonly Shift[]>>();

/**
 * The hours worked on the day that holds `moment`, in minutes since its midnight; none on a day off. First as the
 * town says, then with public holidays and 调休 as the State Council announced them (the table of `chinese-days`; its
 * functions count in the machine's zone and are a day off west of Greenwich). A year that has not been announced is
 * weekdays and weekends.
 */
export function hoursOf(moment: Moment, calendar: CalendarRules): readonly Shift[] {
  const days = found.get(calendar) ?? new Map<number, readonly Shift[]>();
  found.set(calendar, days);
  const day = dayNumber(moment);
  const hours = days.get(day) ?? hoursOn(dateOf(moment), isWeekend(day), calendar);
  days.set(day, hours);
  return hours;
}

function hoursOn(date: string, weekend: boolean, calendar: CalendarRules): readonly Shift[] {
  if (calendar.closed.includes(date)) return [];
  const half = calendar.halfDays[date];
  if (half) return half.shifts;
  const worked = calendar.worked.includes(date) || date in WORKED || (!weekend && !(date in OFF));
  return worked ? calendar.hours.shifts : [];
}

/** 1 January 1970 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** Whether the day is worked; a half day is a working day, a day with no hours is none. */
export function isWorkday(moment: Moment, calendar: CalendarRules): boolean {
  return hoursOf(moment, calendar).length > 0;
}

/** Days in a row without work after which a calendar is taken to have none: nothing must look for one for ever. */
const PATIENCE = 366;

/** Midnight of the first working day from the day that holds `moment` on. Throws RangeError where a year has none. */
export function workdayFrom(moment: Moment, calendar: CalendarRules): Moment {
  let day = dayStart(moment);
  for (let tried = 0; tried < PATIENCE; tried += 1, day = nextDay(day)) {
    if (isWorkday(day, calendar)) return day;
  }
  throw new RangeError(`no working day in the year from ${dateOf(moment)} on`);
}

/** The shifts of the day that holds `moment`, as moments; none on a day off. */
export function shiftsOf(moment: Moment, calendar: CalendarRules): (readonly [Moment, Moment])[] {
  const start = dayStart(moment);
  return hoursOf(moment, calendar).map(([from, to]) => [start + from * 60_000, start + to * 60_000] as const);
}

/** Whether the office is open at `moment`. */
export function isOpenAt(moment: Moment, calendar: CalendarRules): boolean {
  return shiftsOf(moment, calendar).some(([from, to]) => from <= moment && moment < to);
}
