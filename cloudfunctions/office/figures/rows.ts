/** Figures as they are told: counts, shares and times of a period beside those it is compared with, and by kind and place. */
import {
  categoryOf,
  COUNT_KEYS,
  groupOf,
  hoursOfAll,
  hoursWithin,
  percentWords,
  RATE_KEYS,
  ratesOf,
  regrouped,
  tallySum,
  totalOf,
  unitOf,
  type Cell,
  type CellKey,
  type Counts,
  type DeskTally,
  type Directory,
  type Nature,
  type Rates,
} from '@gelin/domain';
import type { CountFigure, KindFigure, RateFigure, TimeFigure } from '@gelin/contract/figures';
import type { Piece } from './told.ts';

/** A period's pieces made one. */
export interface Sum {
  readonly tally: DeskTally;
  readonly counts: Counts;
  readonly rates: Rates;
}

export function sumOf(pieces: readonly Piece[]): Sum {
  const tally = tallySum(pieces.map((piece) => piece.tally));
  const counts = totalOf(tally.kinds);
  return { tally, counts, rates: ratesOf(counts) };
}

/** The sums of the period, of the one before it and of the same a year ago. */
export interface Compared {
  readonly own: Sum;
  readonly before: Sum;
  readonly lastYear: Sum;
}

export function countFigures({ own, before, lastYear }: Compared): CountFigure[] {
  return COUNT_KEYS.map((key) => ({
    key,
    count: own.counts[key],
    before: before.counts[key],
    lastYear: lastYear.counts[key],
  }));
}

export function rateFigures({ own, before, lastYear }: Compared): RateFigure[] {
  return RATE_KEYS.map((key) => ({
    key,
    ...own.rates[key],
    percent: percentWords(own.rates[key]),
    before: percentWords(before.rates[key]),
    lastYear: percentWords(lastYear.rates[key]),
  }));
}

/** Whole hours: within which half, and nine of ten, of what was closed was over. */
export function timeFigures({ own, before, lastYear }: Compared): TimeFigure[] {
  const within = ({ tally }: Sum, share: number) => hoursWithin(hoursOfAll(tally.kinds), share) ?? null;
  return ([0.5, 0.9] as const).map((share) => ({
    share,
    hours: within(own, share),
    before: within(before, share),
    lastYear: within(lastYear, share),
  }));
}

type Kind = Pick<KindFigure, 'id' | 'name'>;

/** What each kind counts, the most arrivals first. */
function kindFigures(cells: readonly Cell[], kindOf: (cell: Cell) => Kind | undefined): KindFigure[] {
  const names = new Map<string, Kind>();
  const keyOf = (cell: Cell): CellKey | undefined => {
    const kind = kindOf(cell);
    if (kind) names.set(kind.id, kind);
    return kind && { path: [kind.id] };
  };
  return regrouped(cells, keyOf)
    .flatMap(({ path: [id = ''] = [], counts }): KindFigure[] => {
      const kind = names.get(id);
      const { arrived = 0, closed = 0, due = 0, inTime = 0, reopened = 0 } = counts;
      const counted = arrived + closed + due > 0;
      return kind && counted
        ? [
            {
              ...kind,
              arrived,
              closed,
              due,
              inTime,
              reopened,
              percent: percentWords({ part: inTime, whole: due }, 1),
            },
          ]
        : [];
    })
    .sort((one, other) => other.arrived - one.arrived || other.closed - one.closed);
}

export const natureFigures = ({ own }: Compared, nameOf: (nature: Nature) => string): KindFigure[] =>
  kindFigures(own.tally.kinds, ({ nature }) => nature && { id: nature, name: nameOf(nature) });

/** By the first level of the categories. */
export function categoryFigures({ own }: Compared, { settings }: Directory): KindFigure[] {
  return kindFigures(own.tally.kinds, ({ category = '' }) => {
    const group = groupOf(category, settings);
    return {
      id: group?.code ?? category,
      name: group?.name ?? categoryOf(category, settings)?.name ?? category,
    };
  });
}

/** By the places right below; what lies in none of them is the desk's own. */
export function placeFigures({ own }: Compared, directory: Directory): KindFigure[] {
  return kindFigures(own.tally.places, ({ path = [] }) => {
    const id = path.at(-1) ?? '';
    return { id, name: unitOf(directory, id)?.name ?? id };
  });
}
