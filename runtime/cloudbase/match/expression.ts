/** `$expr`: the one condition that is computed by mingo, as aggregation expressions are. */
import { Context } from 'mingo/core';
import { $expr } from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { Failure, refused } from '../failure.ts';
import { plain } from '../values/plain.ts';
import type { Doc, Value } from '../values/value.ts';
import { expressionOperators } from './operators.ts';

/** mingo's options; within a pipeline they carry its variables. */
export type ExpressionOptions = ConstructorParameters<typeof Query>[1];

type Operators = NonNullable<Parameters<typeof Context.init>[0]>;
const query = { $expr } as unknown as NonNullable<Operators['query']>;
const alone: ExpressionOptions = {
  context: Context.init({ expression: expressionOperators, query }),
  scriptEnabled: false,
};

/** Prepares a test. @throws DATABASE_REQUEST_FAILED when the expression is not one */
export function expressionTest(operand: Value, options: ExpressionOptions = alone): (doc: Doc) => boolean {
  const test = guarded(() => new Query({ $expr: plain(operand) }, options));
  return (doc) => guarded(() => test.test(plain(doc) as Record<string, unknown>));
}

/** Runs mingo and puts its complaints into words of this server. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refused(error instanceof Error ? error.message : String(error));
  }
}
