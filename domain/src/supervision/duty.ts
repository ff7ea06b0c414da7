/** Who is on duty at the centre: two a day, in turn, and who is next when they do not look. */
import { dateOf, dayStart } from '../deadline/calendar.ts';
import type { Moment } from '../matter/matter.ts';
import type { Roster, Settings } from '../settings/settings.ts';

const DAY = 86_400_000;
/** How many are on duty a day. */
const PAIR = 2;

/** The two on duty on a date (`YYYY-MM-DD`), as the town has set it or by turns; fewer where the roster is shorter. */
export function dutyOn(date: string, roster: Roster): readonly string[] {
  return roster.days[date] ?? turnOf(date, roster.order).slice(0, PAIR);
}

/** Everybody in the order of their turns, beginning with those whose turn this date is. */
function turnOf(date: string, order: readonly string[]): readonly string[] {
  if (order.length === 0) return [];
  const first = (PAIR * dayNumber(date)) % order.length;
  return [...order.slice(first), ...order.slice(0, first)];
}

/** How many days a date lies after 1970-01-01. */
function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Math.floor(Date.UTC(year, month - 1, day) / DAY);
}

/** The date (`YYYY-MM-DD`) whose turn it is: the night belongs to the day before, until the office opens. */
export function dutyDate(now: Moment, { calendar }: Pick<Settings, 'calendar'>): string {
  const opens = dayStart(now) + (calendar.hours.shifts[0]?.[0] ?? 0) * 60_000;
  return dateOf(now < opens ? now - DAY : now);
}

/** The date that follows a date, both `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date((dayNumber(date) + 1) * DAY).toISOString().slice(0, 10);
}

/** Who is on duty now. */
export function dutyAt(now: Moment, settings: Pick<Settings, 'roster' | 'calendar'>): readonly string[] {
  return dutyOn(dutyDate(now, settings), settings.roster);
}

/** Those who stand in, in order, when nobody has looked: whoever is on duty, then the turns that follow. */
export function standIns(now: Moment, settings: Pick<Settings, 'roster' | 'calendar'>): readonly string[] {
  const date = dutyDate(now, settings);
  return [...new Set([...dutyOn(date, settings.roster), ...turnOf(date, settings.roster.order)])];
}
