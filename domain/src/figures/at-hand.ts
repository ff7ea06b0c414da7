/** Figures at hand on a desk: what there is, by the definitions of the ledgers, each with the matters it counts. */
import { dayStart } from '../deadline/calendar.ts';
import { localTime, momentAt } from '../deadline/local.ts';
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import { countedIn } from './figures.ts';
import { countedRow, inPeriod, type FiguredMatter, type Period } from './row.ts';

/** 今天, 本周 (from Monday), 本月: up to now. */
export const HAND_PERIODS = ['today', 'week', 'month'] as const;
export type HandPeriod = (typeof HAND_PERIODS)[number];

/** What counts, and of how many; where `of` is absent it is a number of matters. */
export const HAND_FIGURES = ['arrived', 'open', 'inTime', 'reopened', 'satisfied', 'rated'] as const;
export type HandFigure = (typeof HAND_FIGURES)[number];

/** What of a matter the figures at hand have to know. */
export type HandMatter = FiguredMatter & Pick<Matter, 'reportedAt' | 'reopenings'>;

/** Ids of the matters that count, and of the others of the whole where the figure is a share. */
export interface HandCount {
  readonly figure: HandFigure;
  readonly ids: readonly string[];
  readonly others?: readonly string[];
}

/** From the beginning of the day, week or month to now, on the town's clock. */
export function handPeriod(which: HandPeriod, now: Moment): Period {
  const local = localTime(now);
  const monday = local.startOf('day').subtract((local.day() + 6) % 7, 'day');
  const from = { today: dayStart(now), week: momentAt(monday), month: momentAt(local.startOf('month')) };
  return { from: from[which], to: now };
}

/**
 * The figures of a desk; `here` are the ids of what is open there now. At the end of a period that ends now.
 *
 * - **arrived** 新到: reported in the period, registered or not. Drills leave all figures; what was merged is counted
 *   where it went to.
 * - **open** 在办: open now and with this desk, whenever it came.
 * - **inTime** 按期办结率, **satisfied** 满意率, **rated** 评价率: those of `figuresOf`, word for word, with what fell due or was
 *   closed up to now.
 * - **reopened** 重办: reopened by its reporter at least once, of those that are open now or were closed in the period.
 */
export function handFigures(
  matters: readonly HandMatter[],
  period: Period,
  here: ReadonlySet<string>,
): HandCount[] {
  const counting = matters.filter(({ drill }) => drill !== true);
  const ended = countedIn(
    counting.map((matter) => countedRow(matter)),
    period,
  );
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const share = (
    figure: HandFigure,
    part: readonly { readonly id: string }[],
    whole: readonly { readonly id: string }[],
  ): HandCount => {
    const own = new Set(ids(part));
    return { figure, ids: [...own], others: ids(whole).filter((id) => !own.has(id)) };
  };
  const isOpen = ({ id, status }: HandMatter) => here.has(id) && OPEN.includes(status);
  const closed = new Set(ids(ended.closed));
  const arrived = counting.filter(
    ({ reportedAt, mergedInto }) => inPeriod(period, reportedAt) && mergedInto === undefined,
  );
  const again = counting.filter(
    (matter) => (matter.reopenings ?? 0) > 0 && (isOpen(matter) || closed.has(matter.id)),
  );
  return [
    { figure: 'arrived', ids: ids(arrived) },
    { figure: 'open', ids: ids(counting.filter(isOpen)) },
    share('inTime', ended.inTime, ended.due),
    { figure: 'reopened', ids: ids(again) },
    share('satisfied', ended.satisfied, ended.rated),
    share('rated', ended.rated, ended.closed),
  ];
}
