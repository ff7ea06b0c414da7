/** Transactions: a snapshot, own writes on top of it, locks, and thirty seconds of life. */
import { randomUUID } from 'node:crypto';
import { conflict, duplicateKey, noTransaction } from '../failure.ts';
import type { Trace } from '../trace.ts';
import type { Collection } from './catalog.ts';
import { lockNames, type Ledger } from './ledger.ts';
import type { Locks } from './locks.ts';
import { uniqueEntries, type Change, type Records } from './records.ts';
import type { Versions } from './versions.ts';
import { keyText, seen, type Overlay, type View } from './view.ts';

/** How long a transaction may stay open, in milliseconds of real time. */
export const TRANSACTION_LIFE = 30_000;

export interface Transaction extends View {
  readonly id: string;
  /** Writes inside the transaction. @throws DATABASE_TRANSACTION_CONFLICT, which also ends it */
  write(change: Change): void;
}

export interface Transactions {
  start(): string;
  /** @throws DATABASE_TRANSACTION_FAIL when it is over */
  open(id: string): Transaction;
  commit(id: string, trace: Trace): void;
  abort(id: string): void;
  close(): void;
}

interface Open {
  transaction: Transaction;
  deadline: number;
  timer: NodeJS.Timeout;
  changes: Map<string, Change>;
  end(): void;
}

export function createTransactions(
  records: Records,
  ledger: Ledger,
  versions: Versions,
  locks: Locks,
  monotonic: () => number,
  life = TRANSACTION_LIFE,
): Transactions {
  const all = new Map<string, Open>();

  const begin = (): Open => {
    const id = randomUUID();
    let snapshot: number | undefined;
    const changes = new Map<string, Change>();
    const end = (): void => {
      all.delete(id);
      clearTimeout(timer);
      if (snapshot !== undefined) versions.release(snapshot);
      locks.releaseAll(id);
    };
    const timer = setTimeout(end, life);
    timer.unref();
    const transaction: Transaction = {
      id,
      overlay(collection) {
        snapshot ??= versions.hold();
        return overlayOf(collection, versions, snapshot, changes);
      },
      write(change) {
        snapshot ??= versions.hold();
        const names = lockNames(change);
        const taken = names.some((name) => (locks.holder(name) ?? id) !== id);
        if (taken || versions.changedSince(change.collection, change.key, snapshot)) {
          end();
          throw conflict();
        }
        refuseTaken(records, change, changes);
        for (const name of names) locks.take(name, id);
        const before = records.get(change.collection, change.key);
        changes.set(names[0] as string, { ...change, before });
      },
    };
    return { transaction, deadline: monotonic() + life, timer, changes, end };
  };

  const find = (id: string): Open => {
    const open = all.get(id);
    if (open && monotonic() < open.deadline) return open;
    open?.end();
    throw noTransaction();
  };

  return {
    start() {
      const open = begin();
      all.set(open.transaction.id, open);
      return open.transaction.id;
    },
    open: (id) => find(id).transaction,
    commit(id, trace) {
      const open = find(id);
      try {
        ledger.apply([...open.changes.values()].filter(isReal), trace);
      } finally {
        open.end();
      }
    },
    abort: (id) => find(id).end(),
    close() {
      for (const open of all.values()) open.end();
    },
  };
}

const isReal = (change: Change): boolean => change.before !== null || change.after !== null;

function overlayOf(
  collection: Collection,
  versions: Versions,
  snapshot: number,
  changes: Map<string, Change>,
): Overlay {
  const overlay: Overlay = new Map();
  for (const [key, before] of versions.since(collection, snapshot)) overlay.set(key, before && seen(before));
  let unborn = Number.MAX_SAFE_INTEGER - changes.size;
  for (const change of changes.values()) {
    if (change.collection !== collection) continue;
    const { key, before: stored, after } = change;
    overlay.set(keyText(key), after && { id: stored?.id ?? (unborn += 1), key, doc: after, stored });
  }
  return overlay;
}

/** A unique key must be free both among what is committed and among the transaction's own writes. */
function refuseTaken(records: Records, change: Change, own: Map<string, Change>): void {
  const mine = keyText(change.key);
  for (const { index, entry, shown } of uniqueEntries(change)) {
    const holder = records.holderOf(index, entry);
    const freed = holder && own.has(`${change.collection.id}/${keyText(holder)}`);
    const taken = holder && !freed && keyText(holder) !== mine;
    const claimed = [...own.values()].some(
      (other) =>
        keyText(other.key) !== mine &&
        uniqueEntries(other).some((theirs) => theirs.index === index && theirs.entry.equals(entry)),
    );
    if (taken || claimed) throw duplicateKey(change.collection.name, index.name, shown);
  }
}
