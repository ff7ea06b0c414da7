/** The statutory calendar: which days and hours are worked, in UTC+8 by offset. */
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { Moment } from '../matter/matter.ts';
import { localTime, momentAt } from './local.ts';

/** Days by date: weekends that are worked, and holidays. */
const WORKED: Readonly<Record<string, string>> = workdays;
const OFF: Readonly<Record<string, string>> = holidays;

/** The hours worked on a working day, as minutes since midnight. */
export interface WorkingHours {
  readonly shifts: readonly (readonly [from: number, to: number])[];
}

/** 8:30–12:00 and 14:00–17:30. */
export const OFFICE_HOURS: WorkingHours = {
  shifts: [
    [8 * 60 + 30, 12 * 60],
    [14 * 60, 17 * 60 + 30],
  ],
};

/** Midnight in UTC+8 of the day that holds `moment`. */
export function dayStart(moment: Moment): Moment {
  return momentAt(localTime(moment).startOf('day'));
}

/** `YYYY-MM-DD` in UTC+8. */
export function dateOf(moment: Moment): string {
  return localTime(moment).format('YYYY-MM-DD');
}

/**
 * Whether the day is worked, with public holidays and 调休 as the State Council announced them (the table of
 * `chinese-days`; its functions count in the machine's zone and are a day off west of Greenwich). A year that has
 * not been announced is weekdays and weekends.
 */
export function isWorkday(moment: Moment): boolean {
  const date = dateOf(moment);
  if (date in WORKED) return true;
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

/** The shifts of the day that holds `moment`, as moments; none on a day off. */
export function shiftsOf(moment: Moment, hours: WorkingHours): (readonly [Moment, Moment])[] {
  if (!isWorkday(moment)) return [];
  const start = dayStart(moment);
  return hours.shifts.map(([from, to]) => [start + from * 60_000, start + to * 60_000] as const);
}

/** Whether the office is open at `moment`. */
export function isOpenAt(moment: Moment, hours: WorkingHours = OFFICE_HOURS): boolean {
  return shiftsOf(moment, hours).some(([from, to]) => from <= moment && moment < to);
}
