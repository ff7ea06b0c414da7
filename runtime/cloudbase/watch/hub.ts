/** All watches: told of every commit, each query is read once and pushed to all who listen to it; permission is looked at again from time to time. */
import type { Database } from '../database/database.ts';
import type { Change } from '../database/records.ts';
import type { Access } from '../rules/access.ts';
import { Denied } from '../rules/denied.ts';
import { decodeDoc, encode } from '../values/ejson.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Stats } from '../stats.ts';
import type { WatchMessage, WatchRequest } from './message.ts';
import { createWatch, type Watch } from './watch.ts';

/** The platform's numbers for a watch that may not be and for one that cannot be. */
const NOT_ALLOWED = -502003;
const NOT_POSSIBLE = -402001;

export interface Hub {
  /** Opens a watch for somebody; the result closes it. Errors are sent, not thrown. */
  open(asked: WatchRequest, openid: string | undefined, send: (message: WatchMessage) => void): () => void;
  /** Looks at every watch's permission again and ends those that lost it. */
  renew(): void;
  close(): void;
}

/** Pushes follow each other no closer than this, in milliseconds, so that many commits in a row are few pushes. */
const APART = 20;

/** One query, however many listen to it. */
interface Shared {
  readonly key: string;
  readonly watch: Watch;
  readonly listening: Set<Listening>;
  pending: Change[];
}

interface Listening {
  readonly shared: Shared;
  readonly openid: string | undefined;
  readonly id: string | number;
  readonly send: (message: WatchMessage) => void;
}

export function createHub(database: Database, access: Access, stats: Stats, renewEvery = 60_000): Hub {
  const queries = new Map<string, Shared>();
  let scheduled = false;
  let pushedAt = -Infinity;

  const all = (): Listening[] => [...queries.values()].flatMap(({ listening }) => [...listening]);
  const end = (one: Listening): void => {
    const { key, listening } = one.shared;
    if (!listening.delete(one)) return;
    stats.watches(-1);
    if (listening.size === 0) queries.delete(key);
  };
  const fail = ({ id, send }: Pick<Listening, 'id' | 'send'>, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    send({
      id,
      type: 'error',
      errCode: error instanceof Denied ? NOT_ALLOWED : NOT_POSSIBLE,
      errMsg: message,
    });
  };
  const pushOne = ({ watch, listening, pending }: Shared): void => {
    try {
      const docChanges = watch.refresh(pending);
      if (docChanges.length === 0) return;
      const docs = watch.docs();
      for (const { id, send } of listening) send({ id, type: 'update', docs, docChanges });
    } catch (error) {
      for (const one of [...listening]) {
        fail(one, error);
        end(one);
      }
    }
  };
  const push = (): void => {
    scheduled = false;
    for (const shared of [...queries.values()]) {
      if (shared.pending.length === 0) continue;
      pushOne(shared);
      shared.pending = [];
    }
    pushedAt = stats.now();
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    const rest = APART - (stats.now() - pushedAt);
    if (rest > 0) setTimeout(push, rest).unref();
    else setImmediate(push);
  };
  const stopListening = database.ledger.listen((changes) => {
    for (const { watch, pending } of queries.values()) {
      const touching = changes.filter((change) => watch.touches(change));
      if (touching.length === 0) continue;
      pending.push(...touching);
      schedule();
    }
  });
  const sharedFor = (asked: WatchRequest, filter: Doc): Shared => {
    const key = JSON.stringify([asked.collection, encode(filter), asked.orderBy, asked.limit ?? null]);
    const known = queries.get(key);
    if (known) return known;
    const sort = asked.orderBy.map(([path, way]): [string, 1 | -1] => [path, way === 'asc' ? 1 : -1]);
    const collection = database.catalog.collection(asked.collection);
    const watch = createWatch(database, collection, filter, sort, asked.limit);
    const made: Shared = { key, watch, listening: new Set(), pending: [] };
    queries.set(key, made);
    return made;
  };
  const hub: Hub = {
    open(asked, openid, send) {
      try {
        const filter = personal(decodeDoc(JSON.stringify(asked.query)), openid);
        access.mayQuery(asked.collection, filter, openid);
        const shared = sharedFor(asked, filter);
        const one: Listening = { shared, openid, id: asked.id, send };
        shared.listening.add(one);
        stats.watches(1);
        send({ id: asked.id, type: 'init', docs: shared.watch.docs(), docChanges: shared.watch.first() });
        return () => end(one);
      } catch (error) {
        fail({ id: asked.id, send }, error);
        return () => undefined;
      }
    },
    renew() {
      for (const one of all()) {
        const { collection, filter } = one.shared.watch;
        try {
          access.mayQuery(collection.name, filter, one.openid);
        } catch (error) {
          fail(one, error);
          end(one);
        }
      }
    },
    close() {
      clearInterval(timer);
      stopListening();
      for (const one of all()) end(one);
    },
  };
  const timer = setInterval(hub.renew, renewEvery);
  timer.unref();
  return hub;
}

/** `{openid}` in a query stands for whoever asks. */
function personal(filter: Doc, openid: string | undefined): Doc {
  const put = (value: Value): Value => {
    if (value === '{openid}') return openid ?? null;
    if (Array.isArray(value)) return value.map(put);
    return isDoc(value) ? personal(value, openid) : value;
  };
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, put(value)]));
}
