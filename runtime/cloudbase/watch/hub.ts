/** All watches: told of every commit, they push what changed; their permission is looked at again from time to time. */
import type { Database } from '../database/database.ts';
import type { Change } from '../database/records.ts';
import type { Access } from '../rules/access.ts';
import { Denied } from '../rules/denied.ts';
import { decodeDoc } from '../values/ejson.ts';
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

interface Listening {
  watch: Watch;
  openid: string | undefined;
  id: string | number;
  send: (message: WatchMessage) => void;
  pending: Change[];
}

export function createHub(database: Database, access: Access, stats: Stats, renewEvery = 60_000): Hub {
  const all = new Set<Listening>();
  let scheduled = false;

  const end = (listening: Listening): void => {
    if (all.delete(listening)) stats.watches(-1);
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
  const push = (): void => {
    scheduled = false;
    for (const listening of all) {
      if (listening.pending.length === 0) continue;
      const changes = listening.pending;
      listening.pending = [];
      try {
        const docChanges = listening.watch.refresh(changes);
        const docs = listening.watch.docs();
        if (docChanges.length > 0) listening.send({ id: listening.id, type: 'update', docs, docChanges });
      } catch (error) {
        fail(listening, error);
        end(listening);
      }
    }
  };
  const stopListening = database.ledger.listen((changes) => {
    for (const listening of all) {
      const touching = changes.filter((change) => listening.watch.touches(change));
      if (touching.length === 0) continue;
      listening.pending.push(...touching);
      if (!scheduled) setImmediate(push);
      scheduled = true;
    }
  });
  const hub: Hub = {
    open(asked, openid, send) {
      try {
        const filter = personal(decodeDoc(JSON.stringify(asked.query)), openid);
        access.mayQuery(asked.collection, filter, openid);
        const sort = asked.orderBy.map(([path, way]): [string, 1 | -1] => [path, way === 'asc' ? 1 : -1]);
        const collection = database.catalog.collection(asked.collection);
        const watch = createWatch(database, collection, filter, sort, asked.limit);
        const listening: Listening = { watch, openid, id: asked.id, send, pending: [] };
        all.add(listening);
        stats.watches(1);
        send({ id: asked.id, type: 'init', docs: watch.docs(), docChanges: watch.first() });
        return () => end(listening);
      } catch (error) {
        fail({ id: asked.id, send }, error);
        return () => undefined;
      }
    },
    renew() {
      for (const listening of all)
        try {
          access.mayQuery(listening.watch.collection.name, listening.watch.filter, listening.openid);
        } catch (error) {
          fail(listening, error);
          end(listening);
        }
    },
    close() {
      clearInterval(timer);
      stopListening();
      for (const listening of all) end(listening);
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
