/** When something is due: a span laid on the statutory calendar or on the clock on the wall. */
import type { Span } from '../catalogue/category.ts';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules } from '../settings/settings.ts';
import { dayStart, hoursOf, nextDay, workdayFrom } from './calendar.ts';
import { afterWorked } from './worked.ts';

const HOUR = 3_600_000;

/**
 * The moment at which `span`, begun at `from`, is over, in whole milliseconds. A span of working hours that ends with
 * a shift ends there. Throws RangeError where that is never: the calendar has no working day, or the span is endless.
 */
export function dueAt(from: Moment, span: Span, calendar: CalendarRules): Moment {
  if (!Object.values(span).every(Number.isFinite)) throw new RangeError(`no span: ${JSON.stringify(span)}`);
  if ('wallHours' in span) return Math.round(from + span.wallHours * HOUR);
  if ('calendarDays' in span) return afterCalendarDays(from, span.calendarDays, calendar);
  if ('workingHours' in span) return Math.round(afterWorked(from, span.workingHours * HOUR, calendar));
  return afterWorkingDays(from, span.workingDays, calendar);
}

/** The day it begins on is not counted (民法典 art. 201); due when the office closes on the last working day. */
function afterWorkingDays(from: Moment, amount: number, calendar: CalendarRules): Moment {
  let day = dayStart(from);
  for (let left = amount; left > 0; left -= 1) day = workdayFrom(nextDay(day), calendar);
  return closingFrom(day, calendar);
}

/** The last day ends on the next working day where it is a day off (民法典 art. 203). */
function afterCalendarDays(from: Moment, days: number, calendar: CalendarRules): Moment {
  let day = dayStart(from);
  for (let left = days; left > 0; left -= 1) day = nextDay(day);
  return closingFrom(day, calendar);
}

/** The first moment from `moment` on at which the office closes for the day. */
export function closingFrom(moment: Moment, calendar: CalendarRules): Moment {
  for (let day = workdayFrom(moment, calendar); ; day = workdayFrom(nextDay(day), calendar)) {
    const closes = day + Math.max(...hoursOf(day, calendar).map(([, to]) => to)) * 60_000;
    if (closes >= moment) return closes;
  }
}
