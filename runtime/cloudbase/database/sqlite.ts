/** The one SQLite file: prepared statements, transactions, and the proof that commits are synchronous. */
import Database from 'libsql';

/** What may be bound. Anything else aborts the process inside the driver, hence the narrow type. */
export type Bindable = string | number | null | Buffer;
export type Row = Record<string, unknown>;

export interface Sqlite {
  all(sql: string, values?: Bindable[]): Row[];
  get(sql: string, values?: Bindable[]): Row | undefined;
  /** Returns how many rows changed and the id of the row inserted last. */
  run(sql: string, values?: Bindable[]): { changes: number; lastInsertRowid: number };
  /** Runs `work` in one durable transaction: committed and synced when this returns, undone when it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, key BLOB NOT NULL, body TEXT NOT NULL,
  UNIQUE (collection, key));
CREATE INDEX IF NOT EXISTS documents_in_order ON documents (collection, id);
CREATE TABLE IF NOT EXISTS indexes (
  id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL,
  multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));
CREATE TABLE IF NOT EXISTS entries (
  idx INTEGER NOT NULL, key BLOB NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (idx, key, doc)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, content TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL, owner TEXT NOT NULL);
`;

/**
 * Opens the file and sets it up. Where it is not `durable`, commits survive a killed process and not a power cut: for
 * what is thrown away afterwards.
 * @throws when the file cannot be made to sync every commit
 */
export function openSqlite(file: string, log: (line: string) => void, durable = true): Sqlite {
  const db = new Database(file);
  db.pragma('journal_mode=WAL');
  db.pragma(`synchronous=${durable ? 'FULL' : 'OFF'}`);
  const [level] = db.pragma('synchronous') as { synchronous: number }[];
  if (durable && level?.synchronous !== 2)
    throw new Error(`synchronous=${level?.synchronous}: commits would not be durable`);
  log(`synchronous=${durable ? 'FULL' : 'OFF'}`);
  db.exec(SCHEMA);

  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    let known = prepared.get(sql);
    if (!known) prepared.set(sql, (known = db.prepare(sql)));
    return known;
  };
  return {
    all: (sql, values = []) => statement(sql).all(values) as Row[],
    get: (sql, values = []) => statement(sql).get(values) as Row | undefined,
    run: (sql, values = []) => statement(sql).run(values) as { changes: number; lastInsertRowid: number },
    transaction(work) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => db.close(),
  };
}

/** A blob column as the driver returns it, as bytes. */
export const bytesOf = (blob: unknown): Buffer => Buffer.from(blob as ArrayBuffer);
