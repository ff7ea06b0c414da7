/** Chooses the index a query runs on and turns its bounds into key ranges. */
import { typeOf, inverted } from '../values/keys.ts';
import type { Doc } from '../values/value.ts';
import { boundsOf, branchesOf, type Bound, type Bounds } from './bounds.ts';
import type { Collection, Index } from './catalog.ts';
import { component } from './records.ts';

export type SortSpec = [path: string, direction: 1 | -1][];

/** Keys from `low` to before `high`; `prefix` bytes are the same for all of them. */
export interface KeyRange {
  low: Buffer;
  high: Buffer;
  prefix: number;
}

/** How candidates are found. `sorted`: they come in the order asked for. */
export interface Plan {
  index: Index;
  ranges: KeyRange[];
  reverse: boolean;
  sorted: boolean;
}

/** The index every collection has. Its keys are the documents' own. */
export const ID_INDEX: Index = {
  id: 0,
  name: '_id_',
  paths: ['_id'],
  directions: [1],
  unique: true,
  multikey: [false],
  geo: false,
};

const MAX_RANGES = 2000;

/** The plans whose union holds every match; none when only a scan of the collection would. */
export function plansFor(collection: Collection, filter: Doc, sort: SortSpec): Plan[] {
  const whole = bestPlan(collection, boundsOf(filter), sort);
  if (whole && whole.score >= 4) return [whole.plan];
  const branches = branchesOf(filter);
  const each = branches.map((branch) => bestPlan(collection, boundsOf(branch), []));
  if (branches.length > 0 && each.every((found) => found !== undefined))
    return each.map((found) => ({ ...found.plan, sorted: false }));
  return whole ? [whole.plan] : [];
}

function bestPlan(
  collection: Collection,
  bounds: Bounds,
  sort: SortSpec,
): { plan: Plan; score: number } | undefined {
  let best: { plan: Plan; score: number } | undefined;
  for (const index of [ID_INDEX, ...collection.indexes]) {
    if (index.geo) continue;
    const found = planOn(index, bounds, sort);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

function planOn(index: Index, bounds: Bounds, sort: SortSpec): { plan: Plan; score: number } | undefined {
  const equal = equalFields(index, bounds);
  const next = index.paths[equal];
  const range = next !== undefined && !sharesArray(index, equal, bounds) ? bounds.get(next) : undefined;
  const single = new Set(
    index.paths
      .slice(0, equal)
      // An array is ordered by its least or greatest element, not by the one that was asked for.
      .filter((path, field) => !index.multikey[field] && bounds.get(path)?.points?.length === 1),
  );
  const rest = sort.filter(([path]) => !single.has(path));
  const direction = orderServed(index, equal, rest);
  const sorted = direction !== undefined;
  if (equal === 0 && !range && !(sorted && rest.length > 0)) return undefined;
  const prefixes = prefixesFor(index, equal, bounds);
  if (prefixes.length > MAX_RANGES) return undefined;
  const ranges = prefixes.map((prefix) => within(index, equal, prefix, range));
  // Of two indexes that bind as much, the one that also gives the order wins, then the one that binds all its fields.
  const score = equal * 8 + (range ? 4 : 0) + (sorted ? 2 : 0) + (equal === index.paths.length ? 1 : 0);
  return { plan: { index, ranges, reverse: direction === -1, sorted }, score };
}

function equalFields(index: Index, bounds: Bounds): number {
  let count = 0;
  while (
    count < index.paths.length &&
    bounds.get(index.paths[count] as string)?.points &&
    !sharesArray(index, count, bounds)
  )
    count += 1;
  return count;
}

/**
 * In an index over an array's elements, conditions on two of their fields may be met by different elements,
 * unless they stand in one `$elemMatch`.
 */
function sharesArray(index: Index, field: number, bounds: Bounds): boolean {
  if (field === 0 || !index.multikey.includes(true)) return false;
  const path = index.paths[field] as string;
  const root = path.split('.')[0];
  const element = bounds.get(path)?.element;
  return index.paths
    .slice(0, field)
    .some((other) => other.split('.')[0] === root && (!element || bounds.get(other)?.element !== element));
}

function orderServed(index: Index, from: number, sort: SortSpec): 1 | -1 | undefined {
  let way: 1 | -1 | undefined;
  for (const [i, [path, direction]] of sort.entries()) {
    if (index.paths[from + i] !== path || index.multikey[from + i]) return undefined;
    const here = index.directions[from + i] === direction ? 1 : -1;
    if (way !== undefined && way !== here) return undefined;
    way = here;
  }
  return way ?? 1;
}

function prefixesFor(index: Index, fields: number, bounds: Bounds): Buffer[] {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  for (let field = 0; field < fields; field += 1) {
    const points = bounds.get(index.paths[field] as string)?.points ?? [];
    const parts = points.map((value) => component(index, field, value));
    const distinct = [...new Map(parts.map((part) => [part.toString('latin1'), part])).values()];
    if (prefixes.length * distinct.length > MAX_RANGES)
      return Array.from({ length: MAX_RANGES + 1 }, () => Buffer.alloc(0));
    prefixes = prefixes.flatMap((prefix) => distinct.map((part) => Buffer.concat([prefix, part])));
  }
  return prefixes;
}

const AFTER = Buffer.from([0xff]);

function within(index: Index, field: number, prefix: Buffer, bound: Bound | undefined): KeyRange {
  const all = { low: prefix, high: Buffer.concat([prefix, AFTER]), prefix: prefix.length };
  const limit = bound?.lower ?? bound?.upper;
  if (!bound || !limit) return all;
  const descending = index.directions[field] === -1;
  const type = Buffer.from([typeOf(limit.value)]);
  const first = descending ? inverted(type) : type;
  const end = Buffer.from([(first[0] as number) + 1]);
  let low: Buffer = first;
  let high: Buffer = end;
  const lower = bound.lower;
  // With several values a document, one may meet the lower limit and another the upper one.
  const upper = index.multikey[field] && lower ? undefined : bound.upper;
  if (lower && typeOf(lower.value) === type[0]) {
    const key = component(index, field, lower.value);
    if (descending) high = lower.inclusive ? Buffer.concat([key, AFTER]) : key;
    else low = lower.inclusive ? key : Buffer.concat([key, AFTER]);
  }
  if (upper && typeOf(upper.value) === type[0]) {
    const key = component(index, field, upper.value);
    if (descending) low = upper.inclusive ? key : Buffer.concat([key, AFTER]);
    else high = upper.inclusive ? Buffer.concat([key, AFTER]) : key;
  }
  return { low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]), prefix: prefix.length };
}
