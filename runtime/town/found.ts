/** Founding: writes a town into CloudBase in a few requests; what is there already stays as it is. */
import { checkTown } from './check.ts';
import { documentsOf, type Document } from './documents.ts';
import type { DemoTown } from './town.ts';

/** What the founding needs of the official SDK's database. */
export interface FoundingDatabase {
  readonly command: { in(values: string[]): unknown };
  collection(name: string): FoundingCollection;
}

export interface FoundingCollection {
  where(query: object): FoundingQuery;
  add(documents: object[]): Promise<unknown>;
}

export interface FoundingQuery {
  field(projection: Record<string, boolean>): FoundingQuery;
  limit(most: number): FoundingQuery;
  get(): Promise<{ readonly data: readonly { readonly _id?: unknown }[] }>;
}

/** What was done, by collection, and what is wrong with the town although it was founded. */
export interface Founding {
  readonly added: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Documents a request reads or writes at most. */
const BATCH = 500;

/**
 * Founds the town, completes one that was half founded, and changes nothing of one that stands: a document is written
 * only where there is none of its id. Each problem of the town is told to `say`. Throws what the database threw.
 */
export async function foundTown(
  town: DemoTown,
  database: FoundingDatabase,
  say: (line: string) => void = console.warn,
): Promise<Founding> {
  const problems = checkTown(town.directory, town.vacant);
  for (const problem of problems) say(`${town.directory.town.name}: ${problem}`);
  const added: Record<string, number> = {};
  for (const [collection, documents] of Object.entries(documentsOf(town))) {
    added[collection] = 0;
    for (const batch of batchesOf(documents)) {
      added[collection] += await addMissing(database, collection, batch);
    }
  }
  return { added, problems };
}

async function addMissing(
  database: FoundingDatabase,
  name: string,
  documents: readonly Document[],
): Promise<number> {
  const collection = database.collection(name);
  const there = await collection
    .where({ _id: database.command.in(documents.map(({ _id }) => _id)) })
    .field({ _id: true })
    .limit(BATCH)
    .get();
  const ids = new Set(there.data.map(({ _id }) => _id));
  const missing = documents.filter(({ _id }) => !ids.has(_id));
  if (missing.length > 0) await collection.add(missing);
  return missing.length;
}

function* batchesOf(documents: readonly Document[]): Generator<readonly Document[]> {
  for (let start = 0; start < documents.length; start += BATCH) yield documents.slice(start, start + BATCH);
}
