/** Operations on documents: what is read, what is changed, and that plain writes wait for locks. */
import { duplicateKey, refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import { applyUpdate, isUpdate } from '../update/apply.ts';
import { hasPositional, positioned } from '../update/positional.ts';
import { encode } from '../values/ejson.ts';
import { keyOf } from '../values/keys.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { BSONRegExp } from 'bson';
import type { Collection } from './catalog.ts';
import type { Finder, Search } from './find.ts';
import { replaced, upserted, withId } from './made.ts';
import { lockNames, type Ledger } from './ledger.ts';
import type { Locks } from './locks.ts';
import type { Change, Records } from './records.ts';
import type { Transaction } from './transactions.ts';
import { checkPlaces } from './near.ts';
import { committed, lookUp, type Seen, type View } from './view.ts';

/** On whose behalf: outside of transactions, or within one. */
export interface Scope {
  transaction?: Transaction | undefined;
  trace: Trace;
}

export interface Modification {
  filter: Doc;
  data: Doc;
  multi: boolean;
  /** Whether `data` holds operators; otherwise it replaces the document. */
  merge: boolean;
  upsert: boolean;
}

export interface Modified {
  updated: number;
  upsertId: Value;
  /** The first document as it is after the update. */
  doc: Doc | null;
}

export interface Documents {
  find(collection: Collection, search: Search, scope: Scope): Doc[];
  /** The same as they are written; what stands committed is not written anew. */
  findWritten(collection: Collection, search: Search, scope: Scope): string[];
  insert(collection: Collection, docs: Doc[], scope: Scope): Promise<Value[]>;
  modify(collection: Collection, modification: Modification, scope: Scope): Promise<Modified>;
  remove(collection: Collection, filter: Doc, multi: boolean, scope: Scope): Promise<number>;
}

/** The largest document, in bytes of its written form. */
const LARGEST = 16 * 1024 * 1024;

export function createDocuments(finder: Finder, records: Records, ledger: Ledger, locks: Locks): Documents {
  const viewOf = ({ transaction }: Scope): View => transaction ?? committed;

  const carryOut = async <T>(scope: Scope, decide: () => { changes: Change[]; result: T }): Promise<T> => {
    for (;;) {
      const { changes, result } = decide();
      for (const { collection, after } of changes)
        if (after) {
          check(after);
          checkPlaces(collection, after);
        }
      if (scope.transaction) {
        for (const change of changes) scope.transaction.write(change);
        return result;
      }
      const locked = changes.flatMap(lockNames).find((name) => locks.holder(name) !== undefined);
      if (locked === undefined) {
        ledger.apply(changes, scope.trace);
        return result;
      }
      await locks.released(locked);
    }
  };

  const changeTo = (collection: Collection, item: Seen, after: Doc | null): Change => ({
    collection,
    key: item.key,
    before: item.stored,
    after,
  });

  return {
    find: (collection, search, scope) =>
      finder.find(viewOf(scope), collection, search, scope.trace).map(({ doc }) => doc),

    findWritten: (collection, search, scope) =>
      finder
        .find(viewOf(scope), collection, search, scope.trace)
        .map(({ doc, stored }) => (stored?.doc === doc ? stored.body : encode(doc))),

    async insert(collection, docs, scope) {
      const whole = docs.map((doc) => withId(doc));
      return carryOut(scope, () => {
        const changes = whole.map((after): Change => ({
          collection,
          key: keyOf(after._id),
          before: null,
          after,
        }));
        if (scope.transaction)
          for (const { key, after } of changes)
            if (lookUp(scope.transaction, records, collection, key))
              throw duplicateId(collection, after?._id);
        return { changes, result: whole.map((doc) => doc._id as Value) };
      });
    },

    async modify(collection, { filter, data, multi, merge, upsert }, scope) {
      if (merge !== isUpdate(data) && (merge || Object.keys(data).length > 0))
        throw refused(
          merge
            ? 'the update operation document must contain atomic operators'
            : 'a replacement cannot contain update operators',
        );
      const updateOf = hasPositional(data) ? (doc: Doc) => positioned(data, doc, filter) : () => data;
      return carryOut(scope, () => {
        const found = finder.find(
          viewOf(scope),
          collection,
          { filter, ...(!multi && { limit: 1 }) },
          scope.trace,
        );
        if (found.length === 0 && upsert) return upserted(collection, filter, data, merge);
        const next = found.map((item) => ({
          item,
          after: merge ? applyUpdate(item.doc, updateOf(item.doc)) : replaced(item.doc, data),
        }));
        const changed = merge ? next.filter(({ item, after }) => encode(item.doc) !== encode(after)) : next;
        return {
          changes: changed.map(({ item, after }) => changeTo(collection, item, after)),
          result: { updated: changed.length, upsertId: null, doc: next[0]?.after ?? null },
        };
      });
    },

    async remove(collection, filter, multi, scope) {
      return carryOut(scope, () => {
        const found = finder.find(
          viewOf(scope),
          collection,
          { filter, ...(!multi && { limit: 1 }) },
          scope.trace,
        );
        return { changes: found.map((item) => changeTo(collection, item, null)), result: found.length };
      });
    },
  };
}

const duplicateId = (collection: Collection, id: Value | undefined): Error =>
  duplicateKey(collection.name, '_id_', `{ _id: ${encode(id ?? null)} }`);

function check(doc: Doc): void {
  const id = doc._id;
  if (Array.isArray(id) || id instanceof BSONRegExp || id === undefined)
    throw refused("The '_id' value cannot be of type array or regex");
  refuseDollar(doc);
  if (encode(doc).length > LARGEST) throw refused('the document is larger than 16 MB');
}

function refuseDollar(value: Value): void {
  if (Array.isArray(value)) value.forEach(refuseDollar);
  if (!isDoc(value)) return;
  for (const [name, item] of Object.entries(value)) {
    if (name.includes('\u0000')) throw refused('a field name cannot contain a null character');
    if (name.startsWith('$'))
      throw refused(`The dollar ($) prefixed field '${name}' is not valid for storage`);
    refuseDollar(item);
  }
}
