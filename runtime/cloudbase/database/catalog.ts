/** Which collections there are and which indexes each has, in memory and in SQLite. */
import { noCollection, invalid } from '../failure.ts';
import type { Direction, IndexDeclaration } from '../options.ts';
import type { Sqlite } from './sqlite.ts';

export interface Index {
  id: number;
  name: string;
  paths: string[];
  directions: Direction[];
  unique: boolean;
  /** For each field, whether some document has several values of it, hence entries; never goes back to false. */
  multikey: boolean[];
  geo: boolean;
}

export interface Collection {
  id: number;
  name: string;
  /** Whether its indexes are those of a declaration; of other collections nothing is known. */
  declared: boolean;
  indexes: Index[];
}

export interface Catalog {
  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): Collection;
  find(name: string): Collection | undefined;
  /** Creates the collection when it is missing; says whether it was. */
  create(name: string): boolean;
  names(): string[];
  /** Makes the collection's indexes those declared; returns the ones that have to be filled. */
  declare(name: string, declared: readonly IndexDeclaration[]): Index[];
  /** Remembers that some document has several values of these fields. */
  markMultikey(index: Index, fields: readonly number[]): void;
}

/** Loads the catalog. */
export function openCatalog(sqlite: Sqlite): Catalog {
  const collections = new Map<string, Collection>();
  for (const row of sqlite.all('SELECT id, name FROM collections'))
    collections.set(row.name as string, {
      id: row.id as number,
      name: row.name as string,
      declared: false,
      indexes: [],
    });
  for (const collection of collections.values())
    for (const row of sqlite.all('SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id', [
      collection.id,
    ]))
      collection.indexes.push(indexFrom(row.id as number, row.spec as string, row.multikey as number));

  const catalog: Catalog = {
    find: (name) => collections.get(name),
    names: () => [...collections.keys()],
    collection(name) {
      const known = collections.get(name);
      if (!known) throw noCollection(name);
      return known;
    },
    create(name) {
      if (collections.has(name)) return false;
      checkName(name);
      const { lastInsertRowid } = sqlite.run('INSERT INTO collections (name) VALUES (?)', [name]);
      collections.set(name, { id: lastInsertRowid, name, declared: false, indexes: [] });
      return true;
    },
    declare(name, declared) {
      catalog.create(name);
      const collection = catalog.collection(name);
      collection.declared = true;
      const wanted = new Map(declared.map((index) => [index.name, JSON.stringify(index)]));
      for (const row of sqlite.all('SELECT id, name, spec FROM indexes WHERE collection = ?', [
        collection.id,
      ])) {
        if (wanted.get(row.name as string) === row.spec) {
          wanted.delete(row.name as string);
          continue;
        }
        sqlite.run('DELETE FROM entries WHERE idx = ?', [row.id as number]);
        sqlite.run('DELETE FROM indexes WHERE id = ?', [row.id as number]);
        collection.indexes = collection.indexes.filter((index) => index.id !== row.id);
      }
      return [...wanted].map(([indexName, spec]) => {
        const { lastInsertRowid } = sqlite.run(
          'INSERT INTO indexes (collection, name, spec) VALUES (?, ?, ?)',
          [collection.id, indexName, spec],
        );
        const index = indexFrom(lastInsertRowid, spec, 0);
        collection.indexes.push(index);
        return index;
      });
    },
    markMultikey(index, fields) {
      for (const field of fields) index.multikey[field] = true;
      const bits = index.multikey.reduce((sum, is, field) => sum + (is ? 2 ** (field + 1) : 0), 0);
      // Asked each time: what memory knows may have been rolled back in the file.
      sqlite.run('UPDATE indexes SET multikey = ? WHERE id = ? AND multikey <> ?', [bits, index.id, bits]);
    },
  };
  return catalog;
}

/** `multikey` has a bit for each field, from the second on; older files have the first alone, for any of them. */
function indexFrom(id: number, spec: string, multikey: number): Index {
  const declared = JSON.parse(spec) as IndexDeclaration;
  const directions = declared.keys.map(([, direction]) => direction);
  return {
    id,
    name: declared.name,
    paths: declared.keys.map(([path]) => path),
    directions,
    unique: declared.unique === true,
    multikey: declared.keys.map((_, field) => multikey === 1 || ((multikey >> (field + 1)) & 1) === 1),
    geo: directions.includes('2dsphere'),
  };
}

function checkName(name: string): void {
  if (name === '' || name.length > 100 || name.startsWith('system.') || /[$\u0000-\u001f]/.test(name))
    throw invalid(`"${name.slice(0, 100)}" cannot be the name of a collection`);
}
