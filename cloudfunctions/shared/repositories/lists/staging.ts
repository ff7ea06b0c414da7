/** What a plan asks for beside what is written already: so that any call goes on where another has stopped. */
import type { TownPlan } from '@gelin/domain';
import { add, change, changeOne, put, removeAll, type Stored } from '../../cloudbase.ts';
import { townId } from '../directory.ts';
import { each } from './each.ts';
import { COLLECTIONS, type ListCollection, type RawTown } from './raw.ts';

/** One thing to be written: a document with its marks. */
export interface Writing {
  readonly collection: ListCollection;
  readonly document: Stored<object>;
  /** New in the collection: written many at a time. */
  readonly isNew: boolean;
}

/** What is left of other tries: documents that will never hold, and marks on those that do. */
export interface Leftovers {
  readonly remove: readonly (readonly [ListCollection, string])[];
  readonly unmark: readonly (readonly [ListCollection, string])[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the plan asks for and is not written yet; and what stands there that no plan asks for any longer. */
export function stagingOf(
  raw: RawTown,
  plan: TownPlan,
  id: string,
): { todo: Writing[]; of: number; left: Leftovers } {
  const town = townId();
  const todo: Writing[] = [];
  const [remove, unmark]: [[ListCollection, string][], [ListCollection, string][]] = [[], []];
  let of = 0;
  const stage = (
    collection: ListCollection,
    stored: readonly Stored<{ pending?: string; staged?: object }>[],
    wanted: ReadonlyMap<string, object>,
    marked: (value: object) => object,
  ) => {
    of += wanted.size;
    const known = new Map(stored.map((document) => [document._id, document]));
    for (const [key, value] of wanted) {
      const there = known.get(key);
      const isFresh = !there || there.pending !== undefined;
      const document = isFresh
        ? { _id: key, town, ...value, pending: id }
        : { ...there, staged: { import: id, ...marked(value) } };
      if (!there || !same(sorted(there), sorted(document)))
        todo.push({ collection, document, isNew: !there });
    }
    for (const { _id, pending, staged } of stored) {
      if (pending !== undefined && !wanted.has(_id)) remove.push([collection, _id]);
      else if (staged !== undefined && !wanted.has(_id)) unmark.push([collection, _id]);
    }
  };
  const whole = (value: object) => ({ value: { town, ...value } });
  stage('units', raw.units, withoutIds(plan.units), whole);
  stage('departments', raw.departments, withoutIds(plan.departments), whole);
  const people = new Map<string, object>([...withoutIds(plan.members), ...plan.memberChanges]);
  stage('members', raw.members, people, (value) => ({ change: value }));
  return { todo, of, left: { remove, unmark } };
}

const withoutIds = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map(({ id, ...value }) => [id, value as object]));

/** With the keys of every object in order: what is stored and read again has them in another. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

/** The SDK hands GeoJSON over as objects of its own. */
const sorted = (document: object) => inOrder(JSON.parse(JSON.stringify(document)));

/** Documents that one request brings. */
const AT_ONCE = 250;
/** Writes as much as there is time for; returns how many are left. `isLate` is asked between requests. */
export async function writeAll(todo: readonly Writing[], isLate: () => boolean): Promise<number> {
  let left = todo.length;
  for (const collection of COLLECTIONS) {
    const fresh = todo.filter((one) => one.collection === collection && one.isNew);
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      if (isLate()) return left;
      const batch = fresh.slice(from, from + AT_ONCE).map(({ document }) => document);
      // Some of them there already: another try wrote them meanwhile. What is missing shows at the next call.
      if (await add(collection, batch)) left -= batch.length;
    }
  }
  const marks = todo.filter(({ isNew }) => !isNew);
  return left - (await each(marks, isLate, ({ collection, document }) => mark(collection, document)));
}

/** Marks beside what others write: only the mark is touched. A document that nobody sees yet is written over. */
async function mark(
  collection: ListCollection,
  { _id, ...document }: Stored<Record<string, unknown>> | Stored<object>,
) {
  const { pending, staged } = document as { pending?: string; staged?: object };
  if (pending !== undefined) await put(collection, _id, document);
  else await changeOne(collection, { _id }, { $set: { staged } });
}

/** Takes away what other tries have left. */
export async function sweep({ remove, unmark }: Leftovers): Promise<void> {
  for (const collection of COLLECTIONS) {
    const ids = (pairs: Leftovers['remove']) =>
      pairs.filter(([one]) => one === collection).map(([, id]) => id);
    await removeAll(collection, ids(remove));
    if (ids(unmark).length > 0)
      await change(collection, { _id: { $in: ids(unmark) } }, { $unset: { staged: '' } });
  }
}
