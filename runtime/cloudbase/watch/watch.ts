/** One watch: its current result, and the difference that a commit makes to it. */
import { EJSON } from 'bson';
import type { Collection } from '../database/catalog.ts';
import type { Database } from '../database/database.ts';
import { testOf, type Test } from '../match/filter.ts';
import type { SortSpec } from '../database/planner.ts';
import type { Change } from '../database/records.ts';
import { keyText } from '../database/view.ts';
import { invalid } from '../failure.ts';
import { newTrace } from '../trace.ts';
import { encode } from '../values/ejson.ts';
import { keyOf } from '../values/keys.ts';
import type { Doc } from '../values/value.ts';
import type { DocChange } from './message.ts';

/** The most documents a watch may hold, as on the platform. */
const MOST = 5000;

interface Item {
  doc: Doc;
  text: string;
}

export interface Watch {
  readonly collection: Collection;
  readonly filter: Doc;
  docs(): unknown[];
  first(): DocChange[];
  /** Whether a commit could change the result. */
  touches(change: Change): boolean;
  /** Reads again and returns what is different. */
  refresh(changes: readonly Change[]): DocChange[];
}

/** Starts with the present result. @throws INVALID_PARAM when that is too large */
export function createWatch(
  database: Database,
  collection: Collection,
  filter: Doc,
  sort: SortSpec,
  limit: number | undefined,
): Watch {
  const test: Test = testOf(filter);
  const read = (): Map<string, Item> => {
    const search = { filter, sort, limit: limit ?? MOST + 1 };
    const found = database.documents.find(collection, search, { trace: newTrace() });
    if (found.length > MOST) throw invalid(`a watch may hold ${MOST} documents at most`);
    return new Map(found.map((doc) => [keyText(keyOf(doc._id)), { doc, text: encode(doc) }]));
  };
  let result = read();
  return {
    collection,
    filter,
    docs: () => [...result.values()].map(({ doc }) => shown(doc)),
    first: () => [...result.values()].map(({ doc }) => changeOf('init', 'init', doc)),
    touches: (change) =>
      change.collection === collection &&
      ((change.before !== null && test(change.before.doc)) || (change.after !== null && test(change.after))),
    refresh(changes) {
      const before = result;
      result = read();
      return difference(before, result, changes);
    },
  };
}

function difference(
  before: Map<string, Item>,
  after: Map<string, Item>,
  changes: readonly Change[],
): DocChange[] {
  const latest = new Map(changes.map((change) => [keyText(change.key), change]));
  const born = new Set(changes.filter((change) => !change.before).map((change) => keyText(change.key)));
  const found: DocChange[] = [];
  for (const [key, { doc }] of before) {
    if (after.has(key)) continue;
    const removed = latest.has(key) && latest.get(key)?.after === null;
    found.push(changeOf('dequeue', removed ? 'remove' : 'update', latest.get(key)?.after ?? doc));
  }
  for (const [key, { doc, text }] of after) {
    const old = before.get(key);
    if (!old) found.push(changeOf('enqueue', born.has(key) ? 'add' : 'update', doc));
    else if (old.text !== text) found.push(changeOf('update', 'update', doc));
  }
  return found;
}

const shown = (doc: Doc): unknown => EJSON.serialize(doc, { relaxed: true });

function changeOf(queueType: DocChange['queueType'], dataType: DocChange['dataType'], doc: Doc): DocChange {
  const whole = shown(doc) as { _id?: unknown };
  return { queueType, dataType, docId: whole._id, doc: whole };
}
