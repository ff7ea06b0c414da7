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
  type CountKey,
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
type KindOf = (cell: Cell) => Kind | undefined;

const SOMETHING: readonly CountKey[] = ['arrived', 'closed', 'due'];

/** What each kind counts beside what it did, the most arrivals first; a kind of which nothing came any more stands last. */
function kindFigures(
  compared: Compared,
  cellsOf: (sum: Sum) => readonly Cell[],
  kindOf: KindOf,
): KindFigure[] {
  const own = byKind(cellsOf(compared.own), kindOf);
  const before = byKind(cellsOf(compared.before), kindOf);
  const lastYear = byKind(cellsOf(compared.lastYear), kindOf);
  return [...new Map([...lastYear, ...before, ...own])]
    .map(([id, { name }]): KindFigure => {
      const { arrived = 0, closed = 0, due = 0, inTime = 0, reopened = 0 } = own.get(id)?.counts ?? {};
      return {
        id,
        name,
        arrived,
        before: before.get(id)?.counts.arrived ?? 0,
        lastYear: lastYear.get(id)?.counts.arrived ?? 0,
        closed,
        closedBefore: before.get(id)?.counts.closed ?? 0,
        closedLastYear: lastYear.get(id)?.counts.closed ?? 0,
        due,
        inTime,
        late: due - inTime,
        reopened,
        percent: percentWords({ part: inTime, whole: due }, 1),
      };
    })
    .sort((one, other) => other.arrived - one.arrived || other.closed - one.closed);
}

/** The kinds of which something is counted, by id. */
function byKind(
  cells: readonly Cell[],
  kindOf: KindOf,
): ReadonlyMap<string, { readonly name: string; readonly counts: Cell['counts'] }> {
  const names = new Map<string, string>();
  const keyOf = (cell: Cell): CellKey | undefined => {
    const kind = kindOf(cell);
    if (kind) names.set(kind.id, kind.name);
    return kind && { path: [kind.id] };
  };
  return new Map(
    regrouped(cells, keyOf).flatMap(({ path: [id = ''] = [], counts }) => {
      const name = names.get(id);
      const something = SOMETHING.some((key) => (counts[key] ?? 0) > 0);
      return name !== undefined && something ? [[id, { name, counts }] as const] : [];
    }),
  );
}

const kinds = ({ tally }: Sum) => tally.kinds;
const places = ({ tally }: Sum) => tally.places;

export const natureFigures = (compared: Compared, nameOf: (nature: Nature) => string): KindFigure[] =>
  kindFigures(compared, kinds, ({ nature }) => nature && { id: nature, name: nameOf(nature) });

/** By the first level of the categories. */
export function categoryFigures(compared: Compared, { settings }: Directory): KindFigure[] {
  return kindFigures(compared, kinds, ({ category = '' }) => {
    const group = groupOf(category, settings);
    return {
      id: group?.code ?? category,
      name: group?.name ?? categoryOf(category, settings)?.name ?? category,
    };
  });
}

/** By the places right below; what lies in none of them is the desk's own. */
export function placeFigures(compared: Compared, directory: Directory): KindFigure[] {
  return kindFigures(compared, places, ({ path = [] }) => {
    const id = path.at(-1) ?? '';
    return { id, name: unitOf(directory, id)?.name ?? id };
  });
}
