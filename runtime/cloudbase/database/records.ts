/** Stored documents with their index entries: read one, write one, keep both in step. */
import { duplicateKey } from '../failure.ts';
import { decodeDoc, encode } from '../values/ejson.ts';
import { inverted, keyOf } from '../values/keys.ts';
import { tuplesAt } from '../values/paths.ts';
import type { Doc, Value } from '../values/value.ts';
import type { Catalog, Collection, Index } from './catalog.ts';
import { bytesOf, type Sqlite } from './sqlite.ts';

/** A stored document. `key` is the binary form of its `_id`, `id` its place in order of insertion. */
export interface Stored {
  id: number;
  key: Buffer;
  body: string;
  doc: Doc;
}

/** A write that is decided: from `before` to `after`, either of which may be missing. */
export interface Change {
  collection: Collection;
  key: Buffer;
  before: Stored | null;
  after: Doc | null;
}

export interface Records {
  get(collection: Collection, key: Buffer): Stored | null;
  isEmpty(collection: Collection): boolean;
  /** The `_id` key of the document that an index lists under a key. */
  holderOf(index: Index, entry: Buffer): Buffer | null;
  /** Fills a new index from the documents that are there. */
  fill(collection: Collection, index: Index): void;
  /** Writes one change inside the caller's SQLite transaction. @throws duplicate key */
  write(change: Change): void;
}

/** One row of `documents` as a stored document. */
export function storedFrom(row: Record<string, unknown>): Stored {
  const body = row.body as string;
  return { id: row.id as number, key: bytesOf(row.key), body, doc: decodeDoc(body) };
}

/** The keys under which an index lists a document, without repetition. */
export function entryKeys(index: Index, doc: Doc): Buffer[] {
  if (index.geo) return [];
  const keys = tuplesAt(doc, index.paths).map((tuple) =>
    Buffer.concat(tuple.map((value, i) => component(index, i, value))),
  );
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

/** The fields, by number, of which the document has several values. */
export function spreadFields(index: Index, doc: Doc): number[] {
  const tuples = tuplesAt(doc, index.paths);
  const several = (field: number) =>
    new Set(tuples.map((tuple) => keyOf(tuple[field]).toString('latin1'))).size > 1;
  return [...index.paths.keys()].filter(several);
}

/** One field's part of an index key. */
export function component(index: Index, field: number, value: Value | undefined): Buffer {
  const key = keyOf(value);
  return index.directions[field] === -1 ? inverted(key) : key;
}

/** Documents that are in memory while a new index is filled. */
const FILLED_AT_ONCE = 1_000;

export function openRecords(sqlite: Sqlite, catalog: Catalog): Records {
  const addEntries = (collection: Collection, index: Index, doc: Doc, id: number): void => {
    const keys = entryKeys(index, doc);
    if (keys.length > 1) catalog.markMultikey(index, spreadFields(index, doc));
    for (const key of keys) {
      if (
        index.unique &&
        sqlite.get('SELECT doc FROM entries WHERE idx = ? AND key = ? AND doc <> ?', [index.id, key, id])
      )
        throw duplicateKey(collection.name, index.name, shown(index, doc));
      sqlite.run('INSERT OR IGNORE INTO entries (idx, key, doc) VALUES (?, ?, ?)', [index.id, key, id]);
    }
  };
  const dropEntries = (index: Index, doc: Doc, id: number): void => {
    for (const key of entryKeys(index, doc))
      sqlite.run('DELETE FROM entries WHERE idx = ? AND key = ? AND doc = ?', [index.id, key, id]);
  };
  const insert = (collection: Collection, key: Buffer, after: Doc): void => {
    if (sqlite.get('SELECT id FROM documents WHERE collection = ? AND key = ?', [collection.id, key]))
      throw duplicateKey(collection.name, '_id_', `{ _id: ${encode(after._id ?? null)} }`);
    const { lastInsertRowid } = sqlite.run('INSERT INTO documents (collection, key, body) VALUES (?, ?, ?)', [
      collection.id,
      key,
      encode(after),
    ]);
    for (const index of collection.indexes) addEntries(collection, index, after, lastInsertRowid);
  };
  return {
    get(collection, key) {
      const row = sqlite.get('SELECT id, key, body FROM documents WHERE collection = ? AND key = ?', [
        collection.id,
        key,
      ]);
      return row ? storedFrom(row) : null;
    },
    isEmpty: (collection) =>
      sqlite.get('SELECT id FROM documents WHERE collection = ? LIMIT 1', [collection.id]) === undefined,
    holderOf(index, entry) {
      const row = sqlite.get(
        'SELECT d.key FROM entries e JOIN documents d ON d.id = e.doc WHERE e.idx = ? AND e.key = ?',
        [index.id, entry],
      );
      return row ? bytesOf(row.key) : null;
    },
    fill(collection, index) {
      // A page at a time: a collection may be larger than memory.
      for (let last = 0; ;) {
        const rows = sqlite.all(
          'SELECT id, body FROM documents WHERE collection = ? AND id > ? ORDER BY id LIMIT ?',
          [collection.id, last, FILLED_AT_ONCE],
        );
        for (const row of rows)
          addEntries(collection, index, decodeDoc(row.body as string), row.id as number);
        if (rows.length < FILLED_AT_ONCE) return;
        last = rows.at(-1)?.id as number;
      }
    },
    write({ collection, key, before, after }) {
      if (!before) return after ? insert(collection, key, after) : undefined;
      for (const index of collection.indexes) dropEntries(index, before.doc, before.id);
      if (!after) {
        sqlite.run('DELETE FROM documents WHERE id = ?', [before.id]);
        return;
      }
      sqlite.run('UPDATE documents SET body = ? WHERE id = ?', [encode(after), before.id]);
      for (const index of collection.indexes) addEntries(collection, index, after, before.id);
    },
  };
}

function shown(index: Index, doc: Doc): string {
  const [tuple = []] = tuplesAt(doc, index.paths);
  return `{ ${index.paths.map((path, i) => `${path}: ${encode(tuple[i] ?? null)}`).join(', ')} }`;
}

/** The entries in unique indexes that a change would make. */
export function uniqueEntries({
  collection,
  after,
}: Change): { index: Index; entry: Buffer; shown: string }[] {
  if (!after) return [];
  return collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) =>
      entryKeys(index, after).map((entry) => ({ index, entry, shown: shown(index, after) })),
    );
}
