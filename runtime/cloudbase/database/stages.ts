/** Stages that mingo lacks or carries out differently from the database. */
import * as mingo from 'mingo/operators/pipeline';
import { randomInt } from 'node:crypto';
import { testOf } from '../match/filter.ts';
import { written } from '../values/plain.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { $bucket, $bucketAuto, $group, $sortByCount, computed, whole, type Stage } from './groups.ts';
import { sorted, sortSpec } from './order.ts';

const $match: Stage = (documents, operand, options) => {
  const test = testOf(written(operand) as Doc, options);
  return documents.filter((doc) => test(written(doc) as Doc));
};

const $sort: Stage = (documents, operand) => {
  const spec = sortSpec(written(operand) as Doc);
  return whole(documents, (docs) =>
    sorted(
      docs.map((doc, id) => ({ doc: doc as Doc, id })),
      spec,
    ).map(({ doc }) => doc),
  );
};

const $count: Stage = (documents, operand: string) =>
  whole(documents, (docs) => (docs.length === 0 ? [] : [{ [operand]: docs.length }]));

/** Draws without putting back. */
const $sample: Stage = (documents, { size }: { size: number }) =>
  whole(documents, (docs) => {
    const drawn = [...docs];
    const count = Math.min(size, drawn.length);
    for (let at = 0; at < count; at += 1) {
      const other = randomInt(at, drawn.length);
      [drawn[at], drawn[other]] = [drawn[other], drawn[at]];
    }
    return drawn.slice(0, count);
  });

/** Every value is computed from the document as it came, and none is written into it. */
const $addFields: Stage = (documents, operand: Doc, options) => {
  const added = leaves(operand, []);
  return whole(documents, (docs) =>
    docs.map((doc) =>
      added.reduce<Value>(
        (out, { names, expression }) =>
          placed(out, names, computed(doc, expression, options) as Value | undefined),
        doc as Doc,
      ),
    ),
  );
};

/** An object without operators names fields below a field, as dots do. */
function leaves(operand: Doc, above: string[]): { names: string[]; expression: Value }[] {
  return Object.entries(operand).flatMap(([path, expression]) => {
    const names = [...above, ...path.split('.')];
    const inner = isDoc(expression) ? Object.keys(expression) : [];
    const isNested = inner.length > 0 && !inner.some((name) => name.startsWith('$'));
    return isNested ? leaves(expression as Doc, names) : [{ names, expression }];
  });
}

/** A copy with a value at a path, in each element of an array on the way. */
function placed(here: Value | undefined, names: string[], value: Value | undefined): Value {
  if (Array.isArray(here)) return here.map((item) => placed(item, names, value));
  const copy: Doc = isDoc(here) ? { ...here } : {};
  const [name, ...rest] = names as [string, ...string[]];
  if (rest.length > 0) copy[name] = placed(Object.hasOwn(copy, name) ? copy[name] : undefined, rest, value);
  else if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

interface Unwind {
  path: string;
  includeArrayIndex?: string;
  preserveNullAndEmptyArrays?: boolean;
}

/** What is no array counts as an array of it; only null, a missing field and an empty array are empty. */
const $unwind: Stage = (documents, operand: string | Unwind) => {
  const spec: Unwind = typeof operand === 'string' ? { path: operand } : operand;
  const names = spec.path.slice(1).split('.');
  const numbered = (doc: Doc, at: number | null): Doc =>
    spec.includeArrayIndex === undefined ? doc : withValue(doc, spec.includeArrayIndex.split('.'), at);
  return whole(documents, (docs) =>
    (docs as Doc[]).flatMap((doc) => {
      const value = names.reduce<Value | undefined>(
        (here, name) => (isDoc(here) ? here[name] : undefined),
        doc,
      );
      if (Array.isArray(value) && value.length > 0)
        return value.map((item, at) => numbered(withValue(doc, names, item), at));
      const empty = value === null || value === undefined || Array.isArray(value);
      if (empty && spec.preserveNullAndEmptyArrays !== true) return [];
      return [numbered(Array.isArray(value) ? withValue(doc, names, undefined) : doc, null)];
    }),
  );
};

function withValue(doc: Doc, [name, ...rest]: string[], value: Value | undefined): Doc {
  const copy = { ...doc };
  const inner = copy[name as string];
  if (rest.length > 0) copy[name as string] = withValue(isDoc(inner) ? inner : {}, rest, value);
  else if (value === undefined) delete copy[name as string];
  else copy[name as string] = value;
  return copy;
}

const { $unset, $limit, $skip, $lookup, $project, $replaceRoot, $replaceWith, $facet } = mingo;

/** Every stage there is, by name. */
export const stages = {
  ...{ $unset, $limit, $skip, $lookup, $project, $replaceRoot, $replaceWith, $facet },
  ...{ $addFields, $set: $addFields, $unwind, $match, $sort, $count, $sample },
  ...{ $group, $sortByCount, $bucket, $bucketAuto },
};
