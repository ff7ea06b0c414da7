/** When something is due: a span laid on the statutory calendar or on the clock on the wall. */
import type { Span } from '../catalogue/category.ts';
import type { Moment } from '../matter/matter.ts';
import { dayStart, isWorkday, nextDay, OFFICE_HOURS, shiftsOf, type WorkingHours } from './calendar.ts';

const HOUR = 3_600_000;

/** The moment at which `span`, begun at `from`, is over. */
export function dueAt(from: Moment, span: Span, hours: WorkingHours = OFFICE_HOURS): Moment {
  if ('wallHours' in span) return from + span.wallHours * HOUR;
  if ('calendarDays' in span) return endOfDay(from, span.calendarDays, hours);
  if ('workingHours' in span) return afterWorkingHours(from, span.workingHours, hours);
  return afterWorkingDays(from, span.workingDays, hours);
}

/** Working time only counts while the office is open; a span that ends with a shift is due at its end. */
function afterWorkingHours(from: Moment, amount: number, hours: WorkingHours): Moment {
  let left = amount * HOUR;
  for (let day = dayStart(from); ; day = nextDay(day)) {
    for (const [opens, closes] of shiftsOf(day, hours)) {
      const begin = Math.max(opens, from);
      if (begin >= closes) continue;
      if (left <= closes - begin) return begin + left;
      left -= closes - begin;
    }
  }
}

/** The day it begins on is not counted (民法典 art. 201); due when the office closes on the last working day. */
function afterWorkingDays(from: Moment, amount: number, hours: WorkingHours): Moment {
  let day = dayStart(from);
  for (let left = amount; left > 0;) {
    day = nextDay(day);
    if (isWorkday(day)) left -= 1;
  }
  return closing(day, hours);
}

/** Calendar days end on the next working day where the last one is a day off (民法典 art. 203). */
function endOfDay(from: Moment, days: number, hours: WorkingHours): Moment {
  let day = dayStart(from);
  for (let left = days; left > 0; left -= 1) day = nextDay(day);
  while (!isWorkday(day)) day = nextDay(day);
  return closing(day, hours);
}

/** When the office closes on the day that starts at `day`. */
function closing(day: Moment, hours: WorkingHours): Moment {
  return day + (hours.shifts.at(-1)?.[1] ?? 24 * 60) * 60_000;
}
