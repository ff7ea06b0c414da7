/** The database actions of the wire protocol. */
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Scope } from '../database/documents.ts';
import { sortSpec } from '../database/order.ts';
import { projector } from '../database/projection.ts';
import { invalid, refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import { decode, decodeDoc, encode, type ServerDate } from '../values/ejson.ts';
import { ObjectId } from 'bson';
import type { Value } from '../values/value.ts';
import type { Collection } from '../database/catalog.ts';
import type { Actions } from './action.ts';
import {
  doc,
  flag,
  isParams,
  list,
  optionalCount,
  optionalDoc,
  optionalText,
  text,
  type Params,
} from './params.ts';

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

/** Actions under `database.` */
export function databaseActions(database: Database, clock: Clock): Actions {
  const { catalog, documents, transactions } = database;
  // A request is decoded in one go: all its server dates are of one moment.
  let moment: number | undefined;
  const serverDate: ServerDate = (offset) => {
    if (moment === undefined) queueMicrotask(() => (moment = undefined));
    moment ??= clock.now().getTime();
    return new Date(moment + offset);
  };
  const noServerDate: ServerDate = () => {
    throw refused('serverDate is not supported in an insert inside a transaction');
  };
  const scopeOf = (params: Params, trace: Trace): Scope => {
    const id = optionalText(params, 'transactionId');
    return { trace, transaction: id === undefined ? undefined : transactions.open(id) };
  };
  const collectionOf = (params: Params, trace: Trace): Collection => {
    const name = text(params, 'collectionName');
    trace.collection = name;
    return catalog.collection(name);
  };

  const actions: Actions = {
    'database.addCollection': (params) => {
      const name = text(params, 'collectionName');
      return { message: catalog.create(name) ? 'ok' : `Table exist: ${name}` };
    },

    'database.insertDocument': async (params, trace) => {
      const collection = collectionOf(params, trace);
      const scope = scopeOf(params, trace);
      const docs = list(params, 'data').map((item) => {
        if (typeof item !== 'string') throw invalid('data must be a list of EJSON strings');
        return decodeDoc(item, scope.transaction ? noServerDate : serverDate);
      });
      if (docs.length === 0) throw invalid('data must hold at least one document');
      const ids = await documents.insert(collection, docs, scope);
      return { data: { insertedIds: ids.map(shownId) } };
    },

    'database.getDocument': (params, trace) => {
      const collection = collectionOf(params, trace);
      const projection = optionalDoc(params, 'projection');
      const asked = optionalCount(params, 'limit');
      const limit = Math.min(asked === undefined || asked === 0 ? DEFAULT_LIMIT : asked, LARGEST_LIMIT);
      const skipped = optionalCount(params, 'offset');
      const search = {
        filter: optionalDoc(params, 'query', serverDate),
        sort: sortSpec(optionalDoc(params, 'order')),
        skip: skipped ?? 0,
        limit,
      };
      const scope = scopeOf(params, trace);
      const shape = Object.keys(projection).length > 0 ? projector(projection) : undefined;
      const listed = shape
        ? documents.find(collection, search, scope).map((item) => encode(shape(item)))
        : documents.findWritten(collection, search, scope);
      // What was asked for is told back, with what it came to.
      return {
        data: { list: listed },
        ...(asked !== undefined && { limit }),
        ...(skipped !== undefined && { offset: skipped }),
      };
    },

    'database.calculateDocument': (params, trace) => {
      const filter = optionalDoc(params, 'query', serverDate);
      const found = documents.find(collectionOf(params, trace), { filter }, scopeOf(params, trace));
      return { data: { total: found.length } };
    },

    'database.modifyDocument': async (params, trace) => {
      const collection = collectionOf(params, trace);
      const { updated, upsertId } = await documents.modify(
        collection,
        {
          filter: doc(params, 'query', serverDate),
          data: doc(params, 'data', serverDate),
          multi: flag(params, 'multi', false),
          merge: flag(params, 'merge', true),
          upsert: flag(params, 'upsert', false),
        },
        scopeOf(params, trace),
      );
      return { data: { updated, upsert_id: upsertId === null ? null : shownId(upsertId) } };
    },

    'database.modifyAndReturnDoc': async (params, trace) => {
      const collection = collectionOf(params, trace);
      const filter = optionalDoc(params, 'query', serverDate);
      const data = doc(params, 'data', serverDate);
      const modification = { filter, data, multi: false, merge: true, upsert: false };
      const modified = await documents.modify(collection, modification, scopeOf(params, trace));
      return { data: { updated: modified.updated, doc: modified.doc && encode(modified.doc) } };
    },

    'database.removeDocument': async (params, trace) => {
      const collection = collectionOf(params, trace);
      const filter = optionalDoc(params, 'query', serverDate);
      const deleted = await documents.remove(
        collection,
        filter,
        flag(params, 'multi', false),
        scopeOf(params, trace),
      );
      return { data: { deleted } };
    },

    'database.aggregateDocuments': (params, trace) => {
      const collection = collectionOf(params, trace);
      const stages = list(params, 'stages').map((stage): [string, Value] => {
        if (!isParams(stage)) throw invalid('stages must be a list of { stageKey, stageValue }');
        return [text(stage, 'stageKey'), decode(text(stage, 'stageValue'), serverDate)];
      });
      return { data: { list: database.aggregate(collection, stages, trace).map(encode) } };
    },

    'database.startTransaction': () => ({ transactionId: transactions.start() }),

    'database.commitTransaction': (params, trace) => {
      transactions.commit(text(params, 'transactionId'), trace);
      return {};
    },

    'database.abortTransaction': (params) => {
      transactions.abort(text(params, 'transactionId'));
      return {};
    },
  };
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [
      name,
      (params, trace, origin) => {
        refuseOtherDatabases(params);
        return action(params, trace, origin);
      },
    ]),
  );
}

/** There is one database, the default one of the environment. */
function refuseOtherDatabases(params: Params): void {
  if (params.instance || params.database)
    throw invalid('another instance or database is not supported by the embedded CloudBase');
}

function shownId(id: Value): unknown {
  if (typeof id === 'string' || typeof id === 'number' || typeof id === 'boolean' || id === null) return id;
  return id instanceof ObjectId ? id.toHexString() : JSON.parse(encode(id));
}
