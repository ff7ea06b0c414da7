/** The time on the wall of every town: UTC+8 by offset, whatever the machine's zone. */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Moment } from '../matter/matter.ts';

dayjs.extend(utc);

const UTC8 = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/**
 * Local date and time, for reading and counting days: a UTC clock that shows what clocks in UTC+8 show. (The
 * library's own `utcOffset` slips by the machine's zone west of Greenwich.)
 */
export function localTime(moment: Moment): Dayjs {
  return dayjs.utc(moment + UTC8);
}

/** The moment that a local time stands for. */
export function momentAt(local: Dayjs): Moment {
  return local.valueOf() - UTC8;
}

/** Midnight in UTC+8 of a date, `YYYY-MM-DD`. */
export function midnightOn(date: string): Moment {
  return momentAt(dayjs.utc(date));
}

/** How many midnights of UTC+8 lie between 1 January 1970 and the day that holds `moment`. */
export function dayNumber(moment: Moment): number {
  return Math.floor((moment + UTC8) / DAY);
}

/** Midnight in UTC+8 of the day with this number. */
export function midnightOf(day: number): Moment {
  return day * DAY - UTC8;
}
