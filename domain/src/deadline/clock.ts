/** The clock of a matter: started for a stage, stopped while others are waited for, started again with what was left. */
import type { Span } from '../catalogue/category.ts';
import type { Clock, Moment } from '../matter/matter.ts';
import type { CalendarRules, Settings } from '../settings/settings.ts';
import { dueAt, endOfWorkday } from './due.ts';
import { spanOf, type Limited } from './limit.ts';
import { afterWorked, workedBetween } from './worked.ts';

/** The clock of a stage, started at `at`. */
export function startClock(stage: Clock['stage'], matter: Limited, at: Moment, settings: Settings): Clock {
  return clockOver(stage, spanOf(stage, matter, settings), at, settings);
}

/** A clock of `span`, started at `at`. */
export function clockOver(stage: Clock['stage'], span: Span, at: Moment, settings: Settings): Clock {
  const runs = 'wallHours' in span ? 'wall' : 'calendarDays' in span ? 'calendar' : 'working';
  return dueOn({ stage, startedAt: at, runs }, dueAt(at, span, settings.calendar), settings);
}

/** The clock with another limit: what is due soon is counted anew from its start. */
export function dueOn(
  clock: Pick<Clock, 'stage' | 'startedAt' | 'runs'>,
  due: Moment,
  settings: Settings,
): Clock {
  const { stage, startedAt, runs } = clock;
  const { calendar, limits } = settings;
  const soonAt =
    runs === 'working'
      ? afterWorked(startedAt, limits.soon * workedBetween(startedAt, due, calendar), calendar)
      : startedAt + limits.soon * (due - startedAt);
  return { stage, startedAt, runs, soonAt: Math.min(Math.round(soonAt), due), dueAt: due };
}

/** The clock, standing. */
export function stopped(clock: Clock, at: Moment): Clock {
  return { ...clock, stoppedAt: at };
}

/** The clock, going on at `at` with what was left when it was stopped; one that was not stopped stays as it is. */
export function resumed(clock: Clock, at: Moment, settings: Settings): Clock {
  if (clock.stoppedAt === undefined) return clock;
  return dueOn(clock, laterBy(clock, clock.stoppedAt, at, settings.calendar), settings);
}

function laterBy({ runs, dueAt: due }: Clock, from: Moment, at: Moment, calendar: CalendarRules): Moment {
  if (due <= from) return due;
  if (runs === 'working') return afterWorked(at, workedBetween(from, due, calendar), calendar);
  const later = due + (at - from);
  return runs === 'wall' ? later : endOfWorkday(later, calendar);
}
