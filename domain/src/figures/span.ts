/** The spans of which an office tells its figures: 日清, 周结, 月报, 季报, 年报, and what each is compared with. */
import type { Dayjs } from 'dayjs';
import { dateOf, dayStart, nextDay } from '../deadline/calendar.ts';
import { localTime, momentAt } from '../deadline/local.ts';
import { monthSpan } from '../ledger/month.ts';
import type { Moment } from '../matter/matter.ts';
import type { Period } from './row.ts';

export const FIGURE_SPANS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type FigureSpan = (typeof FIGURE_SPANS)[number];

const DAY = 86_400_000;
/** Months of a quarter and of a year. */
const MONTHS: Readonly<Partial<Record<FigureSpan, number>>> = { month: 1, quarter: 3, year: 12 };

/** The span `back` spans before the one that holds `now`, whole: 0 is the running one, which ends in the future. */
export function figureSpan(span: FigureSpan, now: Moment, back = 0): Period {
  return between(startOf(localTime(now), span), span, -back);
}

/** How many spans before the one that holds `now` the one that holds `from` is. */
export function spansBack(span: FigureSpan, from: Moment, now: Moment): number {
  const [then, running] = [from, now].map((at) => startOf(localTime(at), span)) as [Dayjs, Dayjs];
  const months = MONTHS[span];
  return months === undefined
    ? running.diff(then, 'day') / (span === 'week' ? 7 : 1)
    : running.diff(then, 'month') / months;
}

/**
 * As much of it as is there: a running span ends with the running day, whole, for tallies count by the day; what is due
 * later today is due today. Compared with as many days of another.
 */
export function elapsed({ from, to }: Period, now: Moment): Period {
  return { from, to: Math.min(to, Math.max(from, nextDay(now))) };
}

/** What a span is compared with: the one before it (环比) and the same of last year (同比), as much of each as is over of it. */
export function comparedWith(
  span: FigureSpan,
  now: Moment,
  back = 0,
): { readonly before: Period; readonly lastYear: Period } {
  const start = startOf(localTime(now), span);
  const own = figureSpan(span, now, back);
  const before = between(start, span, -back - 1);
  const lastYear = yearBefore(span, own);
  // Of a running span whole days are compared, today among them.
  const days = own.to > now ? Math.floor((dayStart(now) - own.from) / DAY) + 1 : Infinity;
  const cut = ({ from, to }: Period): Period => ({ from, to: Math.min(to, from + days * DAY) });
  return { before: cut(before), lastYear: cut(lastYear) };
}

/** The same weekday for days and weeks (52 weeks before), the same months for the others. */
function yearBefore(span: FigureSpan, { from }: Period): Period {
  const local = localTime(from);
  if (span === 'day' || span === 'week') return between(local.subtract(52, 'week'), span, 0);
  return between(local.subtract(1, 'year'), span, 0);
}

function startOf(local: Dayjs, span: FigureSpan): Dayjs {
  if (span === 'day') return local.startOf('day');
  if (span === 'week') return local.startOf('day').subtract((local.day() + 6) % 7, 'day');
  if (span === 'month') return local.startOf('month');
  if (span === 'year') return local.startOf('year');
  return local.startOf('month').month(Math.floor(local.month() / 3) * 3);
}

function between(start: Dayjs, span: FigureSpan, steps: number): Period {
  const months = MONTHS[span];
  const at = (step: number) =>
    months === undefined
      ? start.add(step * (span === 'week' ? 7 : 1), 'day')
      : start.add(step * months, 'month');
  return { from: momentAt(at(steps)), to: momentAt(at(steps + 1)) };
}

/** The days of a period, "2026-11-28". */
export function daysIn({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let at = from; at < to; at += DAY) days.push(dateOf(at));
  return days;
}

/** The months, "2026-11", of which every day lies in the period, and the days of it that lie in none of them. */
export function monthsAndDays(period: Period): { readonly months: string[]; readonly days: string[] } {
  const byMonth = new Map<string, string[]>();
  for (const day of daysIn(period))
    byMonth.set(monthOfDay(day), [...(byMonth.get(monthOfDay(day)) ?? []), day]);
  const isWhole = (month: string) => byMonth.get(month)?.length === daysOfMonth(month).length;
  const months = [...byMonth.keys()].filter(isWhole);
  return { months, days: [...byMonth].flatMap(([month, days]) => (isWhole(month) ? [] : days)) };
}

/** The month of a day. */
export const monthOfDay = (day: string): string => day.slice(0, 7);

/** All days of a month. */
export const daysOfMonth = (month: string): string[] => daysIn(monthSpan(month));
