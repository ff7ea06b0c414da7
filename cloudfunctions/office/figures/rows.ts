/** Figures as they are told: counts, shares and times of a period beside those it is compared with, and by kind and place. */
import {
  categoryOf,
  COUNT_KEYS,
  groupOf,
  hoursOfAll,
  hoursWithin,
  NO_SHARE,
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
  type RateKey,
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

/** The sums of the period, of the one before it and of the same a year ago; nothing of one in which nothing was counted yet. */
export interface Compared {
  readonly own: Sum;
  readonly before: Sum | undefined;
  readonly lastYear: Sum | undefined;
}

export function countFigures({ own, before, lastYear }: Compared): CountFigure[] {
  return COUNT_KEYS.map((key) => ({
    key,
    count: own.counts[key],
    before: before?.counts[key] ?? null,
    lastYear: lastYear?.counts[key] ?? null,
  }));
}

export function rateFigures({ own, before, lastYear }: Compared): RateFigure[] {
  const words = (sum: Sum | undefined, key: RateKey) => (sum ? percentWords(sum.rates[key]) : NO_SHARE);
  return RATE_KEYS.map((key) => ({
    key,
    ...own.rates[key],
    percent: words(own, key),
    before: words(before, key),
    lastYear: words(lastYear, key),
  }));
}

/** Whole hours: within which half, and nine of ten, of what was closed was over. */
export function timeFigures({ own, before, lastYear }: Compared): TimeFigure[] {
  const within = (sum: Sum | undefined, share: number) =>
    hoursWithin(hoursOfAll(sum?.tally.kinds ?? []), share) ?? null;
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
  const kindsOf = (sum: Sum | undefined) => sum && byKind(cellsOf(sum), kindOf);
  const own = byKind(cellsOf(compared.own), kindOf);
  const before = kindsOf(compared.before);
  const lastYear = kindsOf(compared.lastYear);
  const countIn = (kinds: typeof before, id: string, key: CountKey) =>
    kinds ? (kinds.get(id)?.counts[key] ?? 0) : null;
  return [...new Map([...(lastYear ?? []), ...(before ?? []), ...own])]
    .map(([id, { name }]): KindFigure => {
      const { arrived = 0, closed = 0, due = 0, inTime = 0, reopened = 0 } = own.get(id)?.counts ?? {};
      return {
        id,
        name,
        arrived,
        before: countIn(before, id, 'arrived'),
        lastYear: countIn(lastYear, id, 'arrived'),
        closed,
        closedBefore: countIn(before, id, 'closed'),
        closedLastYear: countIn(lastYear, id, 'closed'),
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
