/** What can be gathered from several values: over a group of documents, or over a list within one document. */
import { evalExpr } from 'mingo/core';
import { refused } from '../failure.ts';
import { keyOf } from '../values/keys.ts';
import { isDoc, type Value } from '../values/value.ts';

/** `undefined` among the values stands for a missing field. */
export type Accumulator = (values: unknown[]) => unknown;

const isNumber = (value: unknown): value is number => typeof value === 'number';

const sum = (values: unknown[]): number => values.filter(isNumber).reduce((total, value) => total + value, 0);

const mean = (values: number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

const extreme =
  (way: 1 | -1): Accumulator =>
  (values) => {
    let best: { value: unknown; key: Buffer } | undefined;
    for (const value of values) {
      if (value === null || value === undefined) continue;
      const key = keyOf(value as Value);
      if (!best || way * Buffer.compare(key, best.key) > 0) best = { value, key };
    }
    return best ? best.value : null;
  };

const deviation =
  (sample: 0 | 1): Accumulator =>
  (values) => {
    const numbers = values.filter(isNumber);
    const middle = mean(numbers);
    if (middle === null || numbers.length <= sample) return null;
    return Math.sqrt(sum(numbers.map((value) => (value - middle) ** 2)) / (numbers.length - sample));
  };

const merged: Accumulator = (values) => {
  const all = values.filter((value) => value !== null && value !== undefined);
  if (!all.every(isDoc)) throw refused('$mergeObjects requires objects');
  return Object.assign({}, ...all) as unknown;
};

const distinct: Accumulator = (values) => {
  const known = new Map<string, unknown>();
  for (const value of values) {
    if (value === undefined) continue;
    const key = keyOf(value as Value).toString('latin1');
    if (!known.has(key)) known.set(key, value);
  }
  return [...known.values()];
};

/** Accumulators of a group, by name. */
export const accumulators: Record<string, Accumulator> = {
  $sum: sum,
  $avg: (values) => mean(values.filter(isNumber)),
  $min: extreme(-1),
  $max: extreme(1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: distinct,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: merged,
};

type Operator = (doc: never, operand: never, options: never) => unknown;

/** The same over what one expression gives: the elements of a list, or several expressions. */
const within =
  (accumulate: Accumulator): Operator =>
  (doc, operand, options) => {
    const value: unknown = evalExpr(doc, operand, options);
    return accumulate(Array.isArray(value) ? value : [value]);
  };

/** Those of them that are expressions too. */
export const accumulatingExpressions: Record<string, Operator> = Object.fromEntries(
  ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp', '$mergeObjects'].map((name) => [
    name,
    within(accumulators[name] as Accumulator),
  ]),
);
