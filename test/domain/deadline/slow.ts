/**
 * The calendar counted minute by minute, written apart from the domain: it knows the State Council's announcement by
 * heart, asks no library, and is too slow for anything but looking over the domain's shoulder.
 */
import type { CalendarRules, Moment, Span } from '@gelin/domain';

const MINUTE = 60_000;
const DAY = 24 * 60;
const UTC8 = 8 * 60;
/** 2025-12-01 0:00 in UTC+8, as minutes since 1970. */
const START = Date.UTC(2025, 11, 1) / MINUTE - UTC8;
const DAYS = 31 + 365 + 150;

/** 国办发明电〔2025〕7号, as month, first and last day. 2027 was not announced when this was written: weekdays only. */
const OFF = [
  [1, 1, 3],
  [2, 15, 23],
  [4, 4, 6],
  [5, 1, 5],
  [6, 19, 21],
  [9, 25, 27],
  [10, 1, 7],
] as const;
const WORKED = ['1-4', '2-14', '2-28', '5-9', '9-20', '10-10'];

function isWorkedByLaw(date: Date): boolean {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const is2026 = date.getUTCFullYear() === 2026;
  if (is2026 && WORKED.includes(`${month}-${day}`)) return true;
  if (is2026 && OFF.some(([m, first, last]) => m === month && first <= day && day <= last)) return false;
  return date.getUTCDay() % 6 !== 0;
}

function shiftsOn(date: Date, rules: CalendarRules): CalendarRules['hours']['shifts'] {
  const name = date.toISOString().slice(0, 10);
  if (rules.closed.includes(name)) return [];
  const half = rules.halfDays[name];
  if (half) return half.shifts;
  return rules.worked.includes(name) || isWorkedByLaw(date) ? rules.hours.shifts : [];
}

/** What the slow way makes of spans, for moments on whole minutes from December 2025 to April 2027. */
export function slowly(rules: CalendarRules) {
  const open = new Uint8Array(DAYS * DAY);
  for (let day = 0; day < DAYS; day += 1) {
    for (const [from, to] of shiftsOn(new Date((START + UTC8 + day * DAY) * MINUTE), rules))
      open.fill(1, day * DAY + from, day * DAY + to);
  }
  const indexOf = (moment: Moment) => moment / MINUTE - START;
  const momentOf = (index: number) => (START + index) * MINUTE;
  const isOpen = (index: number) => {
    if (index < 0 || index >= open.length) throw new Error('beyond what the slow way has counted');
    return open[index] === 1;
  };

  /** When so many open minutes have passed; a part of a minute counts too. */
  function afterMinutes(from: Moment, amount: number): Moment {
    let index = indexOf(from);
    for (let left = amount; ; index += 1) {
      if (!isOpen(index)) continue;
      if (left <= 1) return momentOf(index + left);
      left -= 1;
    }
  }

  function minutesBetween(from: Moment, to: Moment): number {
    let sum = 0;
    for (let index = indexOf(from); index < indexOf(to); index += 1) if (isOpen(index)) sum += 1;
    return sum;
  }

  /** The end of the last open minute of the day with this number; `undefined` where it has none. */
  function lastOf(day: number): number | undefined {
    for (let index = (day + 1) * DAY; index > day * DAY; index -= 1) if (isOpen(index - 1)) return index;
    return undefined;
  }

  function due(from: Moment, span: Span): Moment {
    if ('wallHours' in span) return from + span.wallHours * 60 * MINUTE;
    if ('workingHours' in span) return afterMinutes(from, span.workingHours * 60);
    let day = Math.floor(indexOf(from) / DAY);
    if ('calendarDays' in span) day += span.calendarDays;
    else {
      for (let left = span.workingDays; left > 0;) {
        day += 1;
        if (lastOf(day) !== undefined) left -= 1;
      }
    }
    while (lastOf(day) === undefined) day += 1;
    return momentOf(lastOf(day) ?? NaN);
  }

  return {
    due,
    afterMinutes,
    minutesBetween,
    isOpenAt: (moment: Moment) => isOpen(Math.floor(indexOf(moment))),
    isWorkday: (moment: Moment) => lastOf(Math.floor(indexOf(moment) / DAY)) !== undefined,
  };
}

/** A town with everything of its own: a local holiday, half days on a worked and on a free day, a worked Saturday. */
export const OWN_DAYS: Pick<CalendarRules, 'closed' | 'worked' | 'halfDays'> = {
  closed: ['2026-04-20', '2026-11-02'],
  worked: ['2026-07-11', '2026-11-21'],
  halfDays: {
    '2026-02-14': { shifts: [[8 * 60 + 30, 12 * 60]] },
    '2026-09-30': { shifts: [[8 * 60 + 30, 11 * 60]] },
    '2026-03-22': { shifts: [[9 * 60, 12 * 60]] },
  },
};
