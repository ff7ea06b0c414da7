/** When something is due: a span laid on the statutory calendar or on the clock on the wall. */
import type { Span } from '../catalogue/category.ts';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules } from '../settings/settings.ts';
import { dayStart, hoursOf, isWorkday, nextDay } from './calendar.ts';
import { afterWorked } from './worked.ts';

const HOUR = 3_600_000;

/** The moment at which `span`, begun at `from`, is over. A span of working hours that ends with a shift ends there. */
export function dueAt(from: Moment, span: Span, calendar: CalendarRules): Moment {
  if ('wallHours' in span) return from + span.wallHours * HOUR;
  if ('calendarDays' in span) return afterCalendarDays(from, span.calendarDays, calendar);
  if ('workingHours' in span) return afterWorked(from, span.workingHours * HOUR, calendar);
  return afterWorkingDays(from, span.workingDays, calendar);
}

/** The day it begins on is not counted (民法典 art. 201); due when the office closes on the last working day. */
function afterWorkingDays(from: Moment, amount: number, calendar: CalendarRules): Moment {
  let day = dayStart(from);
  for (let left = amount; left > 0;) {
    day = nextDay(day);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return closing(day, calendar);
}

function afterCalendarDays(from: Moment, days: number, calendar: CalendarRules): Moment {
  let day = dayStart(from);
  for (let left = days; left > 0; left -= 1) day = nextDay(day);
  return endOfWorkday(day, calendar);
}

/** Calendar days end on the next working day where the last one is a day off (民法典 art. 203). */
export function endOfWorkday(moment: Moment, calendar: CalendarRules): Moment {
  let day = dayStart(moment);
  while (!isWorkday(day, calendar)) day = nextDay(day);
  return closing(day, calendar);
}

/** When the office closes on the day that starts at `day`. */
function closing(day: Moment, calendar: CalendarRules): Moment {
  return day + (hoursOf(day, calendar).at(-1)?.[1] ?? 24 * 60) * 60_000;
}
