/** 上门代办: when somebody can be asked to come to the house of one who cannot walk. */
import { dateOf, dayStart, hoursOf, nextDay, workdayFrom } from '../deadline/calendar.ts';
import { midnightOn } from '../deadline/local.ts';
import type { CalendarRules, Shift } from '../settings/settings.ts';
import type { Moment, Visit } from './matter.ts';
import { isVisitOver } from './visit-over.ts';

/** A day on which somebody can come, and in which halves of it. `on` is `YYYY-MM-DD`. */
export interface VisitDay {
  readonly on: string;
  readonly parts: readonly Visit['part'][];
}

/** So many working days ahead can be chosen. */
const AHEAD = 5;
const NOON = 12 * 60;

const partsOf = (shifts: readonly Shift[]): readonly Visit['part'][] => [
  ...(shifts.some(([from]) => from < NOON) ? (['morning'] as const) : []),
  ...(shifts.some(([, to]) => to > NOON) ? (['afternoon'] as const) : []),
];

/** The next working days of the statutory calendar, from tomorrow on: whoever comes has to hear of it first. */
export function visitDays(now: Moment, calendar: CalendarRules): VisitDay[] {
  const days: VisitDay[] = [];
  for (let day = nextDay(now); days.length < AHEAD; day = nextDay(day)) {
    day = workdayFrom(day, calendar);
    days.push({ on: dateOf(day), parts: partsOf(hoursOf(day, calendar)) });
  }
  return days;
}

/** What is to be said of a visit that somebody asked for: it can be, its time is over, or nobody comes then. */
export type VisitVerdict = 'stands' | 'passed' | 'notThen';

/**
 * Whether somebody can come then. What was chosen on a phone without a network may arrive on the very day, and is still
 * good until that half of the day is over.
 */
export function judgeVisit(visit: Visit, now: Moment, calendar: CalendarRules): VisitVerdict {
  if (isVisitOver(visit, now)) return 'passed';
  const { on, part } = visit;
  const day = midnightOn(on);
  const last = visitDays(now, calendar).at(-1);
  const known = last !== undefined && day >= dayStart(now) && on <= last.on;
  return known && partsOf(hoursOf(day, calendar)).includes(part) ? 'stands' : 'notThen';
}
