/** The stages that gather documents: `$group` and what is made of it. */
import { evalExpr } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import { accumulators, type Accumulator } from '../match/accumulators.ts';
import type { ExpressionOptions } from '../match/expression.ts';
import { refused } from '../failure.ts';
import { keyOf } from '../values/keys.ts';
import { written } from '../values/plain.ts';
import type { Value } from '../values/value.ts';
import { compareValues } from './order.ts';

/** mingo's lazy sequence, as far as it is used here. */
export interface Documents {
  filter(test: (doc: unknown) => boolean): Documents;
  transform(change: (docs: unknown[]) => unknown): Documents;
}
export type Stage = (documents: Documents, operand: never, options: ExpressionOptions) => Documents;

/** Replaces all documents at once. */
export const whole = (documents: Documents, change: (docs: unknown[]) => unknown[]): Documents =>
  documents.transform((docs) => Lazy(change(docs)));

type Output = Record<string, Record<string, unknown>>;
const COUNT: Output = { count: { $sum: 1 } };

/** The value of an expression over a document. */
export const computed = (doc: unknown, expression: unknown, options: ExpressionOptions): unknown =>
  evalExpr(doc as never, expression as never, options as never);

/** Fields gathered from the documents of one group. */
function gathered(docs: unknown[], output: Output, options: ExpressionOptions): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(output).map(([name, accumulator]) => {
      const [[operator, operand] = ['', null]] = Object.entries(accumulator);
      const values = docs.map((doc) => computed(doc, operand, options));
      return [name, (accumulators[operator] as Accumulator)(values)];
    }),
  );
}

interface Grouped {
  id: unknown;
  docs: unknown[];
}

/** What lacks the key is grouped with what has null. */
function groupsBy(docs: unknown[], idOf: (doc: unknown) => unknown): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const doc of docs) {
    const id = idOf(doc) ?? null;
    const key = keyOf(written(id)).toString('latin1');
    const known = groups.get(key);
    if (known) known.docs.push(doc);
    else groups.set(key, { id, docs: [doc] });
  }
  return [...groups.values()];
}

export const $group: Stage = (documents, operand: { _id: unknown }, options) => {
  const { _id, ...output } = operand;
  return whole(documents, (docs) =>
    groupsBy(docs, (doc) => computed(doc, _id, options)).map((group) => ({
      _id: group.id,
      ...gathered(group.docs, output as Output, options),
    })),
  );
};

export const $sortByCount: Stage = (documents, operand, options) =>
  whole(documents, (docs) =>
    groupsBy(docs, (doc) => computed(doc, operand, options))
      .map((group) => ({ _id: group.id, count: group.docs.length }))
      .sort((a, b) => b.count - a.count),
  );

interface Bucket {
  groupBy: unknown;
  boundaries: unknown[];
  default?: unknown;
  output?: Output;
}

/** A group by the lower boundary, in order; a bucket without documents is not there. */
export const $bucket: Stage = (documents, operand: Bucket, options) => {
  const { groupBy, boundaries, output = COUNT } = operand;
  const limits = boundaries.map(written);
  for (const [i, limit] of limits.entries())
    if (i > 0 && compareValues(limits[i - 1], limit) >= 0)
      throw refused('the boundaries of $bucket must be in ascending order');
  const bucketOf = (doc: unknown): unknown => {
    const value = computed(doc, groupBy, options) as Value | undefined;
    const at = limits.findIndex((limit) => compareValues(value, limit) < 0);
    if (at > 0) return limits[at - 1];
    if (!('default' in operand)) throw refused('$bucket has no bucket for a document, and no default');
    return operand.default;
  };
  return whole(documents, (docs) =>
    groupsBy(docs, bucketOf)
      .sort((a, b) => compareValues(written(a.id), written(b.id)))
      .map((group) => ({ _id: group.id, ...gathered(group.docs, output, options) })),
  );
};

/** Buckets of about the same number; equal values are never apart. */
export const $bucketAuto: Stage = (
  documents,
  operand: { groupBy: unknown; buckets: number; output?: Output },
  options,
) => {
  const { groupBy, buckets, output = COUNT } = operand;
  return whole(documents, (docs) => {
    const groups = groupsBy(docs, (doc) => computed(doc, groupBy, options)).sort((a, b) =>
      compareValues(written(a.id), written(b.id)),
    );
    const size = Math.max(1, Math.round(docs.length / buckets));
    const made: { min: unknown; max: unknown; docs: unknown[] }[] = [];
    for (const { id, docs: more } of groups) {
      const last = made.at(-1);
      if (last && (last.docs.length < size || made.length === buckets)) {
        last.docs.push(...more);
        last.max = id;
      } else {
        if (last) last.max = id;
        made.push({ min: id, max: id, docs: [...more] });
      }
    }
    return made.map(({ min, max, docs: own }) => ({
      _id: { min, max },
      ...gathered(own, output, options),
    }));
  });
};
