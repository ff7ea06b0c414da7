/** What a stage's operand has to look like. Whatever is odd is refused before anything is computed. */
import { refused } from '../failure.ts';
import { accumulators } from '../match/accumulators.ts';
import { plain } from '../values/plain.ts';
import { isDoc, type Doc, type Value } from '../values/value.ts';
import { sortSpec } from './order.ts';

type Form = (operand: Value) => void;

const MOST_BUCKETS = 1_000_000;

const whole = (stage: string, least: number, most = Number.MAX_SAFE_INTEGER): Form => {
  return (operand) => {
    const number = plain(operand);
    if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most)
      throw refused(`${stage} needs an integer from ${least} on`);
  };
};

const document = (stage: string, operand: Value): Doc => {
  if (!isDoc(operand)) throw refused(`${stage} needs an object`);
  return operand;
};

const fields: (stage: string) => Form = (stage) => (operand) => {
  const names = Object.keys(document(stage, operand));
  if (names.length === 0) throw refused(`${stage} must name at least one field`);
  for (const name of names) fieldName(stage, name);
};

const fieldName = (stage: string, name: Value | undefined): void => {
  if (typeof name !== 'string' || name.split('.').some((part) => part === '' || part.startsWith('$')))
    throw refused(`${stage}: "${String(name).slice(0, 100)}" is not the name of a field`);
};

const nested = (stage: string, pipeline: Value | undefined): void => {
  if (!Array.isArray(pipeline)) throw refused(`${stage} needs a pipeline`);
  for (const part of pipeline) {
    const [entry, second] = isDoc(part) ? Object.entries(part) : [];
    if (!entry || second) throw refused('a stage of a pipeline is an object with one field');
    if (['$geoNear', '$facet'].includes(entry[0]) && stage === '$facet')
      throw refused(`${entry[0]} is not allowed within a $facet`);
    checkStage(...entry);
    if (entry[0] === '$geoNear') throw refused('$geoNear within a $lookup is not supported');
  }
};

const group: Form = (operand) => {
  const { _id, ...rest } = document('$group', operand);
  if (_id === undefined) throw refused('a group specification must include an _id');
  accumulated('$group', rest);
};

function accumulated(stage: string, output: Doc): void {
  for (const [name, item] of Object.entries(output)) {
    if (name.includes('.') || name.startsWith('$')) fieldName(stage, `${name}.`);
    const operators = isDoc(item) ? Object.keys(item) : [];
    const [operator] = operators;
    if (operators.length !== 1 || operator === undefined || !isAccumulator(operator))
      throw refused(`${stage}: the field '${name}' must be an accumulator object`);
  }
}

const isAccumulator = (name: string): boolean => Object.hasOwn(accumulators, name);

const bucket: Form = (operand) => {
  const { groupBy, boundaries, output } = document('$bucket', operand);
  if (groupBy === undefined || !Array.isArray(boundaries) || boundaries.length < 2)
    throw refused('$bucket needs groupBy and at least two boundaries');
  if (output !== undefined) accumulated('$bucket', document('$bucket output', output));
};

const bucketAuto: Form = (operand) => {
  const { groupBy, buckets, granularity, output } = document('$bucketAuto', operand);
  if (groupBy === undefined) throw refused('$bucketAuto needs groupBy');
  if (granularity !== undefined) throw refused('the granularity of $bucketAuto is not supported');
  whole('$bucketAuto', 1, MOST_BUCKETS)(buckets ?? null);
  if (output !== undefined) accumulated('$bucketAuto', document('$bucketAuto output', output));
};

const unwind: Form = (operand) => {
  const spec = isDoc(operand) ? operand : { path: operand };
  if (typeof spec.path !== 'string' || !spec.path.startsWith('$'))
    throw refused('$unwind needs a path that begins with $');
  fieldName('$unwind', spec.path.slice(1));
  if (spec.includeArrayIndex !== undefined) fieldName('$unwind', spec.includeArrayIndex);
};

const lookup: Form = (operand) => {
  const { from, as, localField, foreignField, pipeline } = document('$lookup', operand);
  if (typeof from !== 'string' || from === '') throw refused('$lookup needs from, the name of a collection');
  fieldName('$lookup', as);
  if (pipeline !== undefined) nested('$lookup', pipeline);
  else if (typeof localField !== 'string' || typeof foreignField !== 'string')
    throw refused('$lookup needs localField and foreignField, or a pipeline');
  // Both at once is more than mingo does right.
  if (localField !== undefined && Array.isArray(pipeline) && pipeline.length > 0)
    throw refused('$lookup with localField and a pipeline together is not supported');
};

const FORMS: Record<string, Form> = {
  $match: (operand) => void document('the match filter', operand),
  $project: fields('$project'),
  $addFields: fields('$addFields'),
  $set: fields('$set'),
  $unset: (operand) => {
    for (const name of Array.isArray(operand) ? operand : [operand]) fieldName('$unset', name);
  },
  $group: group,
  $sort(operand) {
    if (sortSpec(document('$sort', operand)).length === 0)
      throw refused('$sort must name at least one field');
  },
  $sortByCount(operand) {
    const isExpression = isDoc(operand) || (typeof operand === 'string' && operand.startsWith('$'));
    if (!isExpression) throw refused('$sortByCount needs an expression or a path that begins with $');
  },
  $limit: whole('$limit', 1),
  $skip: whole('$skip', 0),
  $count(operand) {
    if (typeof operand !== 'string' || /^$|[.$\u0000]/.test(operand)) fieldName('$count', '');
  },
  $sample: (operand) => whole('$sample', 1)(document('$sample', operand).size ?? null),
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $unwind: unwind,
  $lookup: lookup,
  $replaceRoot(operand) {
    if (document('$replaceRoot', operand).newRoot === undefined) throw refused('$replaceRoot needs newRoot');
  },
  $replaceWith: () => undefined,
  $facet(operand) {
    fields('$facet')(operand);
    for (const pipeline of Object.values(document('$facet', operand))) nested('$facet', pipeline);
  },
  $geoNear: (operand) => void document('$geoNear', operand),
};

/** @throws DATABASE_REQUEST_FAILED for a stage that is unknown, not supported here, or not of its form */
export function checkStage(name: string, operand: Value): void {
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  if (!form) throw refused(`the stage ${name.slice(0, 100)} is not supported`);
  form(operand);
}
