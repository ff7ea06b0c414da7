/** mingo set up for this server: `$match` by our own rules, nothing that runs code or writes. */
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import * as window from 'mingo/operators/window';
import { refused } from '../failure.ts';
import { guarded, type ExpressionOptions } from '../match/expression.ts';
import { testOf } from '../match/filter.ts';
import { expressionOperators } from '../match/operators.ts';
import { written } from '../values/plain.ts';
import { isDoc, type Doc } from '../values/value.ts';

/** Finds the documents of another collection, for `$lookup`. */
export type Resolver = (collection: string) => Record<string, unknown>[];

const match = (documents: Documents, expr: unknown, options: ExpressionOptions): Documents => {
  const filter = written(expr);
  if (!isDoc(filter)) throw refused('the match filter must be an object');
  const test = testOf(filter, options);
  return documents.filter((doc) => test(written(doc) as Doc));
};

/** mingo's lazy sequence, as far as it is used here. */
interface Documents {
  filter(test: (doc: unknown) => boolean): Documents;
}

const { $out: _out, $merge: _merge, $graphLookup: _graph, ...readable } = pipeline;
const context = Context.init({
  accumulator,
  expression: expressionOperators,
  projection,
  query,
  window,
  pipeline: { ...readable, $match: match } as unknown as typeof pipeline,
});

/** Runs stages over documents. @throws DATABASE_REQUEST_FAILED when a stage is unknown or misused */
export function runPipeline(
  stages: Record<string, unknown>[],
  documents: Record<string, unknown>[],
  collectionResolver: Resolver,
): unknown[] {
  return guarded(() =>
    new Aggregator(stages, { context, collectionResolver, scriptEnabled: false }).run(documents),
  );
}
