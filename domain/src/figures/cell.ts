/** Cells of a tally: so many of each count, of matters that have the same things in common. */
import type { Nature } from '../matter/kinds.ts';
import { COUNT_KEYS, countsBy, type CountKey, type Counts } from './count.ts';
import type { Hours } from './times.ts';

/** What the matters of a cell have in common; what is absent is not told apart. */
export interface CellKey {
  /** The units they lie in, from the top down. */
  readonly path?: readonly string[];
  /** The department that has them or answered them. */
  readonly department?: string;
  readonly nature?: Nature;
  readonly category?: string;
  /** For the centre alone. */
  readonly restricted?: true;
}

/** `counts` without what is nought; `hours` of those that were closed. */
export interface Cell extends CellKey {
  readonly counts: Readonly<Partial<Record<CountKey, number>>>;
  readonly hours?: Hours;
}

/** Cells with the same key made one. */
export function summed(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const known = sums.get(name);
    sums.set(name, known ? added(known, cell) : cell);
  }
  return [...sums.values()];
}

/** The cells with other keys, and what has become the same made one. */
export function regrouped(cells: readonly Cell[], keyOf: (cell: Cell) => CellKey | undefined): Cell[] {
  return summed(
    cells.flatMap((cell) => {
      const key = keyOf(cell);
      const { counts, hours } = cell;
      return key ? [{ ...key, counts, ...(hours && { hours }) }] : [];
    }),
  );
}

/** The counts of all cells together. */
export function totalOf(cells: readonly Cell[]): Counts {
  return countsBy((key) => cells.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0));
}

/** The hours of all cells together. */
export function hoursOfAll(cells: readonly Cell[]): Hours {
  return cells.reduce<Hours>((sum, { hours }) => (hours ? addedNumbers(sum, hours) : sum), {});
}

function nameOf({ path, department, nature, category, restricted }: CellKey): string {
  return JSON.stringify([path, department, nature, category, restricted]);
}

function added(one: Cell, other: Cell): Cell {
  const hours = addedNumbers(one.hours ?? {}, other.hours ?? {});
  const counts: Partial<Record<CountKey, number>> = {};
  for (const key of COUNT_KEYS) {
    const sum = (one.counts[key] ?? 0) + (other.counts[key] ?? 0);
    if (sum > 0) counts[key] = sum;
  }
  return { ...one, counts, ...(Object.keys(hours).length > 0 && { hours }) };
}

function addedNumbers(one: Hours, other: Hours): Hours {
  const sum: Record<string, number> = { ...one };
  for (const [key, number] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + number;
  return sum;
}
