/** Order of results: the database's comparison of values, ties in order of insertion. */
import { refused } from '../failure.ts';
import { keyOf } from '../values/keys.ts';
import { valuesAt } from '../values/paths.ts';
import { toNumber, isNumeric, type Doc, type Value } from '../values/value.ts';
import type { SortSpec } from './planner.ts';

/** Reads `{ path: 1 | -1 }`. @throws DATABASE_REQUEST_FAILED for any other direction */
export function sortSpec(order: Doc): SortSpec {
  return Object.entries(order).map(([path, direction]) => {
    const way = isNumeric(direction) ? toNumber(direction) : direction;
    if (way !== 1 && way !== -1) throw refused(`the order of ${path} must be 1 or -1`);
    return [path, way];
  });
}

/** Sorts by the fields in turn; of an array, the smallest element counts upwards and the largest downwards. */
export function sorted<T extends { doc: Doc; id: number }>(items: readonly T[], sort: SortSpec): T[] {
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(([path, way]) => sortKey(item.doc, path, way)),
  }));
  keyed.sort((a, b) => {
    for (const [i, [, way]] of sort.entries()) {
      const difference = Buffer.compare(a.keys[i] as Buffer, b.keys[i] as Buffer);
      if (difference !== 0) return way * difference;
    }
    return a.item.id - b.item.id;
  });
  return keyed.map(({ item }) => item);
}

/** Compares two values as the database does. */
export const compareValues = (a: Value | undefined, b: Value | undefined): number =>
  Buffer.compare(keyOf(a), keyOf(b));

function sortKey(doc: Doc, path: string, way: 1 | -1): Buffer {
  const keys = valuesAt(doc, path).map((value) => keyOf(value));
  return keys.reduce((best, key) => (way * Buffer.compare(key, best) < 0 ? key : best));
}
