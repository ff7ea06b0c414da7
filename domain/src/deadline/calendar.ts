/** The statutory calendar: which days and hours are worked, in UTC+8 by offset. */
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { Moment } from '../matter/matter.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

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
  return Math.floor((moment + OFFSET) / DAY) * DAY - OFFSET;
}

/** `YYYY-MM-DD` in UTC+8. */
export function dateOf(moment: Moment): string {
  return new Date(moment + OFFSET).toISOString().slice(0, 10);
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

/** 1970-01-01 was a Thursday. */
function isWeekend(moment: Moment): boolean {
  const weekday = (Math.floor((moment + OFFSET) / DAY) + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** Start of the next day after `moment`. */
export function nextDay(moment: Moment): Moment {
  return dayStart(moment) + DAY;
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
