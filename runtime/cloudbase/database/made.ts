/** Documents that an insert or an upsert makes. */
import { BSONRegExp } from 'bson';
import { randomBytes } from 'node:crypto';
import { isOperators } from '../match/condition.ts';
import { applyUpdate } from '../update/apply.ts';
import { keyOf } from '../values/keys.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Collection } from './catalog.ts';
import type { Modified } from './documents.ts';
import type { Change } from './records.ts';

/** The document with an id of its own where it has none, the id first. */
export function withId(doc: Doc): Doc {
  const { _id = randomBytes(16).toString('hex'), ...rest } = doc;
  return { _id, ...rest };
}

/** What stands in place of a document that is replaced. */
export const replaced = (before: Doc, data: Doc): Doc => ({ _id: before._id as Value, ...withoutId(data) });

function withoutId({ _id, ...rest }: Doc): Doc {
  return _id === undefined ? rest : rest;
}

/** The insertion that an update without a match comes to. */
export function upserted(
  collection: Collection,
  filter: Doc,
  data: Doc,
  merge: boolean,
): { changes: Change[]; result: Modified } {
  const condition = filter._id;
  const id = isDoc(condition) ? condition.$eq : condition;
  const base = withId(id === undefined ? {} : { _id: id });
  const doc = merge ? applyUpdate(withEqualities(base, filter), withSetOnInsert(data)) : replaced(base, data);
  const change: Change = { collection, key: keyOf(doc._id), before: null, after: doc };
  return { changes: [change], result: { updated: 0, upsertId: doc._id as Value, doc } };
}

/** An inserted document has what the query asked to be equal. */
function withEqualities(base: Doc, filter: Doc): Doc {
  const equal: Doc = {};
  const collect = (part: Doc): void => {
    for (const [path, condition] of Object.entries(part)) {
      if (path === '$and' && Array.isArray(condition)) condition.filter(isDoc).forEach(collect);
      else if (path.startsWith('$') || path === '_id' || condition instanceof BSONRegExp) continue;
      else if (!isOperators(condition)) equal[path] = condition;
      else if (condition.$eq !== undefined) equal[path] = condition.$eq;
    }
  };
  collect(filter);
  return applyUpdate(base, { $set: equal });
}

function withSetOnInsert({ $setOnInsert, ...update }: Doc): Doc {
  if (!isDoc($setOnInsert)) return update;
  return { ...update, $set: { ...(update.$set as Doc | undefined), ...$setOnInsert } };
}
