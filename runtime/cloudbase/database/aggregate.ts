/** Aggregation: the leading `$match` runs on an index, the other stages in mingo. */
import { refused } from '../failure.ts';
import type { Trace } from '../trace.ts';
import { plain, written } from '../values/plain.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import type { Catalog, Collection } from './catalog.ts';
import type { Finder } from './find.ts';
import { geoNearStage } from './geoNear.ts';
import { sortSpec } from './order.ts';
import { runPipeline } from './pipeline.ts';
import { checkStage } from './stageForms.ts';
import { committed } from './view.ts';

export type Stage = [key: string, value: Value];

export type Aggregate = (collection: Collection, stages: Stage[], trace: Trace) => Value[];

export function createAggregate(catalog: Catalog, finder: Finder): Aggregate {
  return (collection, stages, trace) => {
    for (const stage of stages) checkStage(...stage);
    const { input, rest } = beginning(collection, stages, finder, trace);
    const pipeline = rest.map(([key, value]) => ({ [key]: plain(value) }));
    const resolve = (name: string): Doc[] => everything(catalog, finder, name, trace);
    const result = runPipeline(pipeline, input as Record<string, unknown>[], resolve);
    trace.returned = result.length;
    return result.map(written);
  };
}

function beginning(
  collection: Collection,
  stages: Stage[],
  finder: Finder,
  trace: Trace,
): { input: unknown[]; rest: Stage[] } {
  const [first, ...others] = stages;
  if (first?.[0] === '$geoNear')
    return { input: geoNearStage(finder, collection, first[1], trace), rest: others };
  if (stages.some(([key]) => key === '$geoNear'))
    throw refused('$geoNear is only valid as the first stage in a pipeline');
  const filter = first?.[0] === '$match' && isDoc(first[1]) ? first[1] : undefined;
  const rest = filter ? others : stages;
  const sort = rest[0]?.[0] === '$sort' && isDoc(rest[0][1]) ? rest[0][1] : undefined;
  const limit = sort && rest[1]?.[0] === '$limit' && typeof rest[1][1] === 'number' ? rest[1][1] : undefined;
  const found = finder.find(
    committed,
    collection,
    { filter: filter ?? {}, ...(sort && { sort: sortSpec(sort) }), ...(limit !== undefined && { limit }) },
    trace,
  );
  return { input: found.map(({ doc }) => plain(doc)), rest: sort ? rest.slice(1) : rest };
}

function everything(catalog: Catalog, finder: Finder, name: string, trace: Trace): Doc[] {
  const collection = catalog.find(name);
  if (!collection) return [];
  return finder.find(committed, collection, { filter: {} }, trace).map(({ doc }) => plain(doc) as Doc);
}
