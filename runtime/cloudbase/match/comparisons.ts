/** Comparisons within expressions: by the order of all values, a missing field below null. */
import { evalExpr } from 'mingo/core';
import { refused } from '../failure.ts';
import { keyOf } from '../values/keys.ts';
import type { Value } from '../values/value.ts';

type Operator = (doc: never, operand: never, options: never) => unknown;

const compared =
  (name: string, answer: (difference: number) => unknown): Operator =>
  (doc, operand, options) => {
    if (!Array.isArray(operand) || (operand as unknown[]).length !== 2)
      throw refused(`Expression ${name} takes exactly 2 arguments`);
    const [a, b] = (operand as unknown[]).map((part) => evalExpr(doc, part as never, options));
    return answer(difference(a, b));
  };

/** Numbers and text by themselves, the rest by their keys. */
function difference(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  if (a === b) return 0;
  return Buffer.compare(keyOf(a as Value), keyOf(b as Value));
}

export const comparisons: Record<string, Operator> = {
  $cmp: compared('$cmp', Math.sign),
  $eq: compared('$eq', (by) => by === 0),
  $ne: compared('$ne', (by) => by !== 0),
  $gt: compared('$gt', (by) => by > 0),
  $gte: compared('$gte', (by) => by >= 0),
  $lt: compared('$lt', (by) => by < 0),
  $lte: compared('$lte', (by) => by <= 0),
};
