/**
 * Writes copies into the embedded database's own tables: the document and its index entries, as an insert leaves them.
 * Rows go in by the hundred, and entries wait aside until they can go in by order: a million inserts one by one would
 * take a quarter of an hour.
 */
import { keyOf } from '../../runtime/cloudbase/values/keys.ts';
import type { Collection } from '../../runtime/cloudbase/database/catalog.ts';
import type { Database } from '../../runtime/cloudbase/database/database.ts';
import { entryKeys, spreadFields } from '../../runtime/cloudbase/database/records.ts';
import type { Bindable, Sqlite } from '../../runtime/cloudbase/database/sqlite.ts';
import type { Doc } from '../../runtime/cloudbase/values/value.ts';
import type { Copy } from './copy.ts';

export interface Writer {
  /** Runs `work` in one transaction. */
  batch(work: () => void): void;
  /** Tells the indexes which fields of a prototype are arrays; its copies are alike. */
  expect(collection: string, prototype: Doc): void;
  add(collection: string, copy: Copy): void;
  /** Puts the entries into order; nothing may be added after. */
  finish(): void;
}

/** Rows a statement. */
const ROWS = 100;
/** Pages of 4 KB that SQLite keeps in memory while it loads. */
const PAGES = 60_000;

/** A writer on a database that nobody else has open. */
export function writerOn({ catalog, sqlite }: Database): Writer {
  // Nothing is lost by a crash but the bench; what is measured later runs on a file opened anew.
  for (const pragma of ['journal_mode=OFF', 'synchronous=OFF', `cache_size=${PAGES}`, 'temp_store=FILE'])
    sqlite.all(`PRAGMA ${pragma}`);
  sqlite.run('CREATE TEMP TABLE staged (idx INTEGER, key BLOB, doc INTEGER)');
  const documents = rowsInto(sqlite, 'documents (id, collection, key, body)', 4);
  const entries = rowsInto(sqlite, 'staged (idx, key, doc)', 3);
  let last = Number(sqlite.get('SELECT max(id) AS last FROM documents')?.last ?? 0);
  const collections = new Map<string, Collection>();
  const named = (name: string): Collection => {
    const known = collections.get(name) ?? catalog.collection(name);
    collections.set(name, known);
    return known;
  };
  return {
    batch(work) {
      sqlite.transaction(() => {
        work();
        documents.flush();
        entries.flush();
      });
    },
    expect(name, prototype) {
      for (const index of named(name).indexes) {
        const fields = spreadFields(index, prototype);
        if (fields.length > 0) catalog.markMultikey(index, fields);
      }
    },
    add(name, { id, body, indexed }) {
      const collection = named(name);
      last += 1;
      documents.add(last, collection.id, keyOf(id), body);
      for (const index of collection.indexes) {
        for (const key of entryKeys(index, indexed)) entries.add(index.id, key, last);
      }
    },
    finish() {
      sqlite.run(
        'INSERT INTO entries (idx, key, doc) SELECT idx, key, doc FROM staged ORDER BY idx, key, doc',
      );
      sqlite.run('DROP TABLE staged');
    },
  };
}

function rowsInto(sqlite: Sqlite, into: string, columns: number) {
  const row = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  const sql = (rows: number) =>
    `INSERT INTO ${into} VALUES ${Array.from({ length: rows }, () => row).join(', ')}`;
  const whole = sql(ROWS);
  let values: Bindable[] = [];
  return {
    add(...row: Bindable[]) {
      values.push(...row);
      if (values.length < ROWS * columns) return;
      sqlite.run(whole, values);
      values = [];
    },
    flush() {
      if (values.length > 0) sqlite.run(sql(values.length / columns), values);
      values = [];
    },
  };
}
