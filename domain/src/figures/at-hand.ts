/** Figures at hand on a desk: what there is, by the definitions of the ledgers, each with the matters it counts. */
import { dayStart } from '../deadline/calendar.ts';
import { localTime, momentAt } from '../deadline/local.ts';
import type { Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import { countedAs, type CountKey } from './count.ts';
import { RATES, type RateKey } from './rate.ts';
import { countedRow, type FiguredMatter, type Period } from './row.ts';

/** 今天, 本周 (from Monday), 本月: up to now. */
export const HAND_PERIODS = ['today', 'week', 'month'] as const;
export type HandPeriod = (typeof HAND_PERIODS)[number];

/** What counts, and of how many; where `of` is absent it is a number of matters. */
export const HAND_FIGURES = ['arrived', 'open', 'inTime', 'reopened', 'satisfied', 'rated'] as const;
export type HandFigure = (typeof HAND_FIGURES)[number];

/** What of a matter the figures at hand have to know. */
export type HandMatter = FiguredMatter;

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
 * - **arrived** 新到, **inTime** 按期办结率, **satisfied** 满意率, **rated** 评价率: as everywhere (`COUNTS`, `RATES`), with what fell due
 *   or was closed up to now.
 * - **open** 在办: open now and with this desk, whenever it came. Drills leave all figures.
 * - **reopened** 重办: reopened by its reporter at least once, of those that are open now or were closed in the period.
 */
export function handFigures(
  matters: readonly HandMatter[],
  period: Period,
  here: ReadonlySet<string>,
): HandCount[] {
  const rows = matters.map((matter) => countedRow(matter));
  const ids = (key: CountKey) => countedAs(key, rows, period).map(({ id }) => id);
  const share = (figure: HandFigure, rate: RateKey): HandCount => {
    const [part, whole] = RATES[rate];
    const own = new Set(ids(part));
    return { figure, ids: [...own], others: ids(whole).filter((id) => !own.has(id)) };
  };
  const open = matters
    .filter(({ id, status, drill }) => here.has(id) && !drill && OPEN.includes(status))
    .map(({ id }) => id);
  const looked = new Set([...open, ...ids('closed')]);
  const again = rows.filter(({ id, reopenings = 0 }) => reopenings > 0 && looked.has(id));
  return [
    { figure: 'arrived', ids: ids('arrived') },
    { figure: 'open', ids: open },
    share('inTime', 'closingInTime'),
    { figure: 'reopened', ids: again.map(({ id }) => id) },
    share('satisfied', 'satisfaction'),
    share('rated', 'rated'),
  ];
}
