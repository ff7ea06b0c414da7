/** Applies decided changes: one SQLite transaction, then versions for open snapshots, then the feed. */
import type { Trace } from '../trace.ts';
import { keyText } from './view.ts';
import { uniqueEntries, type Change, type Records } from './records.ts';
import type { Sqlite } from './sqlite.ts';
import type { Versions } from './versions.ts';

/** Told of every committed change, after it is durable. */
export type Listener = (changes: readonly Change[]) => void;

export interface Ledger {
  /** Makes the changes durable, all or none. @throws duplicate key */
  apply(changes: readonly Change[], trace: Trace): void;
  /** Returns how to stop listening. */
  listen(listener: Listener): () => void;
}

export function createLedger(sqlite: Sqlite, records: Records, versions: Versions): Ledger {
  const listeners = new Set<Listener>();
  return {
    apply(changes, trace) {
      if (changes.length === 0) return;
      sqlite.transaction(() => {
        for (const change of inSafeOrder(changes)) records.write(change);
      });
      trace.commit = true;
      versions.add(changes);
      for (const listener of listeners) listener(changes);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Removals first, so that a unique key may pass from one document to another within a commit. */
function inSafeOrder(changes: readonly Change[]): Change[] {
  return [...changes.filter((change) => !change.after), ...changes.filter((change) => change.after)];
}

/** What a change has to own while it is under way: the document and its unique keys. */
export function lockNames(change: Change): string[] {
  const { collection, key } = change;
  const unique = uniqueEntries(change).map(
    ({ index, entry }) => `${collection.id}/${index.id}/${keyText(entry)}`,
  );
  return [`${collection.id}/${keyText(key)}`, ...unique];
}
