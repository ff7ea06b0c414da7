/** Answers a query: candidates by index, every one tested, ordered, cut; and keeps account of what that cost. */
import { refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import type { Doc } from '../values/value.ts';
import type { Collection } from './catalog.ts';
import { candidates, wholeCollection } from './cursor.ts';
import { testOf, type Test } from '../match/filter.ts';
import { geoOrder, needsGeoIndex } from './near.ts';
import { sorted } from './order.ts';
import { plansFor, type Plan, type SortSpec } from './planner.ts';
import type { Records } from './records.ts';
import type { Sqlite } from './sqlite.ts';
import { keyText, seen, type Seen, type View } from './view.ts';

export interface Search {
  filter: Doc;
  sort?: SortSpec;
  skip?: number;
  limit?: number;
}

export interface Finder {
  /** The matching documents. @throws DATABASE_REQUEST_FAILED for a scan when scans are refused */
  find(view: View, collection: Collection, search: Search, trace: Trace): Seen[];
}

export function createFinder(sqlite: Sqlite, records: Records, scans: 'allow' | 'refuse'): Finder {
  const noteScan = (collection: Collection, filter: Doc, trace: Trace): void => {
    if (Object.keys(filter).length === 0 || records.isEmpty(collection)) return;
    trace.scan = true;
    if (scans === 'refuse')
      throw refused(
        `no index of "${collection.name}" serves this query, it would read the whole collection; ` +
          `declare one on ${fieldsOf(filter).join(', ') || 'its fields'}`,
      );
  };

  function* reading(collection: Collection, filter: Doc, plans: Plan[], trace: Trace): Generator<Seen> {
    if (plans.length === 0) {
      noteScan(collection, filter, trace);
      for (const stored of wholeCollection(sqlite, collection)) yield seen(stored);
      return;
    }
    const known = new Set<number>();
    for (const plan of plans) {
      if (!trace.indexes.includes(plan.index.name)) trace.indexes.push(plan.index.name);
      for (const stored of candidates(sqlite, collection, plan)) {
        if (known.has(stored.id)) continue;
        if (plans.length > 1) known.add(stored.id);
        yield seen(stored);
      }
    }
  }

  return {
    find(view, collection, { filter, sort = [], skip = 0, limit = Infinity }, trace) {
      const test = testOf(filter);
      needsGeoIndex(collection, filter, trace);
      const near = geoOrder(filter);
      const overlay = view.overlay(collection);
      const plans = trace.indexes.some((name) => name.startsWith('geo:'))
        ? []
        : plansFor(collection, filter, sort);
      const inOrder = !near && (sort.length === 0 || (plans.length === 1 && plans[0]?.sorted === true));
      const enough = inOrder && overlay.size === 0 ? skip + limit : Infinity;
      const matches = matching(reading(collection, filter, plans, trace), test, overlay, enough, trace);
      let result = matches;
      if (overlay.size > 0) {
        for (const item of overlay.values()) if (item && test(item.doc)) result.push(item);
        if (sort.length === 0) result.sort((a, b) => a.id - b.id);
      }
      if (near) result = near(result);
      if (sort.length > 0 && (!inOrder || overlay.size > 0)) {
        if (result.length > 1) trace.sortedInMemory = true;
        result = sorted(result, sort);
      }
      result = result.slice(skip, skip + limit);
      trace.returned += result.length;
      return result;
    },
  };
}

function matching(
  all: Generator<Seen>,
  test: Test,
  overlay: Map<string, unknown>,
  enough: number,
  trace: Trace,
): Seen[] {
  const found: Seen[] = [];
  if (enough === 0) return found;
  for (const item of all) {
    trace.examined += 1;
    if (overlay.size > 0 && overlay.has(keyText(item.key))) continue;
    if (!test(item.doc)) continue;
    found.push(item);
    if (found.length >= enough) break;
  }
  return found;
}

function fieldsOf(filter: Doc): string[] {
  return Object.keys(filter).filter((key) => !key.startsWith('$'));
}
