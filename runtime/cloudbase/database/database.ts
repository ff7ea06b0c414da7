/** The database as one thing: opened, set up from the declaration, closed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseDeclaration } from '../options.ts';
import { createAggregate, type Aggregate } from './aggregate.ts';
import { openCatalog, type Catalog } from './catalog.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createFinder } from './find.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createLocks } from './locks.ts';
import { openRecords } from './records.ts';
import { openSqlite, type Sqlite } from './sqlite.ts';
import { createTransactions, type Transactions } from './transactions.ts';
import { createVersions } from './versions.ts';

export interface Database {
  catalog: Catalog;
  documents: Documents;
  aggregate: Aggregate;
  transactions: Transactions;
  ledger: Ledger;
  /** For the files' own table. */
  sqlite: Sqlite;
  close(): void;
}

export interface DatabaseSettings {
  dataDir: string;
  declaration?: DatabaseDeclaration | undefined;
  scans: 'allow' | 'refuse';
  log: (line: string) => void;
  /** Real, monotonic milliseconds. */
  monotonic: () => number;
  transactionLife?: number | undefined;
  /** Default true: a commit is synced before it is answered. */
  durable?: boolean | undefined;
}

/** Opens the database in its folder and makes collections and indexes those declared. */
export function openDatabase({
  dataDir,
  declaration,
  scans,
  log,
  monotonic,
  transactionLife,
  durable,
}: DatabaseSettings): Database {
  mkdirSync(dataDir, { recursive: true });
  const sqlite = openSqlite(join(dataDir, 'gelin.sqlite'), log, durable);
  const catalog = openCatalog(sqlite);
  const records = openRecords(sqlite, catalog);
  const versions = createVersions();
  const locks = createLocks();
  const ledger = createLedger(sqlite, records, versions);
  const finder = createFinder(sqlite, records, scans);
  const transactions = createTransactions(records, ledger, versions, locks, monotonic, transactionLife);
  if (declaration)
    sqlite.transaction(() => {
      for (const [name, { indexes = [] }] of Object.entries(declaration.collections))
        for (const index of catalog.declare(name, indexes)) records.fill(catalog.collection(name), index);
    });
  return {
    catalog,
    documents: createDocuments(finder, records, ledger, locks),
    aggregate: createAggregate(catalog, finder),
    transactions,
    ledger,
    sqlite,
    close() {
      transactions.close();
      sqlite.close();
    },
  };
}
