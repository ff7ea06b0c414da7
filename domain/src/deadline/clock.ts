/** The clock of a matter: started for a stage, stopped while others are waited for, going on with what was left. */
import type { Span } from '../catalogue/category.ts';
import type { Clock, Moment } from '../matter/matter.ts';
import type { CalendarRules, Settings } from '../settings/settings.ts';
import { ticketLimit } from '../ticket/ticket.ts';
import { closingFrom, dueAt } from './due.ts';
import { spanOf, type Limited } from './limit.ts';
import { afterWorked, workedBetween } from './worked.ts';

/** The clock of a stage, started at `at`; a ticket's own limit (工单) is taken over where it is shorter. */
export function startClock(stage: Clock['stage'], matter: Limited, at: Moment, settings: Settings): Clock {
  const clock = clockOver(stage, spanOf(stage, matter, settings), at, settings);
  const taken = stage === 'accept' || stage === 'handle' ? ticketLimit(matter) : undefined;
  return taken !== undefined && taken < clock.dueAt ? dueOn(clock, taken, settings) : clock;
}

/** A clock of `span`, started at `at`. */
export function clockOver(stage: Clock['stage'], span: Span, at: Moment, settings: Settings): Clock {
  const runs = runsOn(span);
  return dueOn({ stage, startedAt: at, runs }, dueAt(at, span, settings.calendar), settings);
}

/** The clock with another limit, counted from its start; for one that never stood. */
export function dueOn(
  { stage, startedAt, runs }: Pick<Clock, 'stage' | 'startedAt' | 'runs'>,
  due: Moment,
  { calendar, limits }: Settings,
): Clock {
  const soon = limits.soon * passed(runs, startedAt, due, calendar);
  return { stage, startedAt, runs, soonAt: before(after(runs, startedAt, soon, calendar), due), dueAt: due };
}

/** The clock, standing; one that stands already has stood since then. */
export function stopped(clock: Clock, at: Moment): Clock {
  return { ...clock, stoppedAt: clock.stoppedAt ?? at };
}

/**
 * The clock, going on at `at` with what was left when it was stopped, to the limit as to the moment from which it is
 * due soon; what had passed by then has passed. One that was not stopped stays as it is.
 */
export function resumed(clock: Clock, at: Moment, { calendar }: Settings): Clock {
  const { stoppedAt: since, ...going } = clock;
  if (since === undefined) return clock;
  const from = Math.max(at, since);
  const { runs, soonAt } = going;
  const later = (moment: Moment) =>
    moment <= since ? moment : after(runs, from, passed(runs, since, moment, calendar), calendar);
  const moved = later(going.dueAt);
  // Calendar days end when an office closes, on whatever day they are resumed.
  const due = runs === 'calendar' && moved > going.dueAt ? closingFrom(moved, calendar) : moved;
  return { ...going, soonAt: before(later(soonAt), due), dueAt: due };
}

/**
 * The clock with `span` more, in the measure of the `original` limit, from when it would have been due. It is due soon
 * once the last quarter (`limits.soon`) of both together begins, whether or not it stood in between.
 */
export function extended(clock: Clock, span: Span, original: Span, settings: Settings): Clock {
  const { calendar, limits } = settings;
  const { runs, startedAt } = clock;
  const due = dueAt(clock.dueAt, span, calendar);
  const added = passed(runs, clock.dueAt, due, calendar);
  const last = (1 - limits.soon) * added * (1 + measured(original)[1] / measured(span)[1]);
  const until = Math.max(0, passed(runs, startedAt, due, calendar) - last);
  return { ...clock, soonAt: before(after(runs, startedAt, until, calendar), due), dueAt: due };
}

function runsOn(span: Span): Clock['runs'] {
  if ('wallHours' in span) return 'wall';
  return 'calendarDays' in span ? 'calendar' : 'working';
}

function measured(span: Span): [measure: string, amount: number] {
  const [[measure, amount] = ['', 0]] = Object.entries(span);
  return [measure, amount];
}

const before = (moment: Moment, due: Moment) => Math.min(Math.round(moment), due);

/** How much of the time on which a clock counts lies between two moments. */
function passed(runs: Clock['runs'], from: Moment, to: Moment, calendar: CalendarRules): number {
  return runs === 'working' ? workedBetween(from, to, calendar) : Math.max(0, to - from);
}

/** When `amount` of the time on which a clock counts has passed. */
function after(runs: Clock['runs'], from: Moment, amount: number, calendar: CalendarRules): Moment {
  return runs === 'working' ? afterWorked(from, amount, calendar) : from + amount;
}
