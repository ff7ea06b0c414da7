/** mingo set up for this server: stages and operators by our own rules, nothing that runs code or writes. */
import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import type * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as query from 'mingo/operators/query';
import { guarded } from '../match/expression.ts';
import { expressionOperators } from '../match/operators.ts';
import { stages as ours } from './stages.ts';

/** Finds the documents of another collection, for `$lookup`. */
export type Resolver = (collection: string) => Record<string, unknown>[];

const context = Context.init({
  expression: expressionOperators,
  projection,
  query,
  pipeline: ours as unknown as typeof pipeline,
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
