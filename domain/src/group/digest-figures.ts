/** What a digest (汇总) counts, and which figures a matter counts in. */
import { dayStart, nextDay } from '../deadline/calendar.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { showsResult } from '../matter/outcome.ts';
import type { DigestSpan } from './digest-slot.ts';

/** New since the last digest, open, due today, solved since the last: each leads to the matters it was counted from. */
export const DIGEST_FIGURES = ['new', 'open', 'dueToday', 'solved'] as const;
export type DigestFigure = (typeof DIGEST_FIGURES)[number];
export type ByFigure<T> = Readonly<Record<DigestFigure, T>>;

/** What a digest has to know of a matter. */
export type DigestMatter = Pick<
  Matter,
  'id' | 'category' | 'status' | 'audience' | 'drill' | 'reportedAt' | 'closedAt' | 'outcome'
> & {
  readonly place: Pick<Matter['place'], 'path'>;
  readonly clock: Pick<NonNullable<Matter['clock']>, 'dueAt' | 'stoppedAt'> | null;
};

/** Whether a matter may be counted before a group at all: never a restricted one, never a drill (演练). */
export function isCounted({ audience, drill }: Pick<Matter, 'audience' | 'drill'>): boolean {
  return audience === 'open' && drill !== true;
}

/** One value for each figure. */
export function byFigure<T>(of: (figure: DigestFigure) => T): ByFigure<T> {
  return { new: of('new'), open: of('open'), dueToday: of('dueToday'), solved: of('solved') };
}

/**
 * The figures that a matter counts in, as things stood at the end of `span`, whenever it is reckoned. Solved is what was
 * closed with a result: solved, solved in part, or agreed; never a refusal. What was merged is new no more: the matter
 * that it went into is.
 */
export function digestFigures(matter: DigestMatter, { since, at }: DigestSpan): DigestFigure[] {
  const { status, reportedAt, closedAt, outcome, clock } = matter;
  if (!isCounted(matter) || reportedAt >= at) return [];
  const open = closedAt === undefined || closedAt >= at;
  const result = outcome !== undefined && (showsResult(outcome) || outcome === 'agreed');
  const counts: ByFigure<boolean> = {
    new: reportedAt >= since && status !== 'merged',
    open,
    dueToday: open && clock !== null && clock.stoppedAt === undefined && isSameDay(clock.dueAt, at),
    solved: !open && closedAt >= since && (status === 'closed' || status === 'archived') && result,
  };
  return DIGEST_FIGURES.filter((figure) => counts[figure]);
}

const isSameDay = (moment: Moment, day: Moment) => dayStart(day) <= moment && moment < nextDay(day);
