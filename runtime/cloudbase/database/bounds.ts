/** What a filter says about single fields: the points and ranges an index can be asked for. */
import { BSONRegExp, Double, Long, ObjectId } from 'bson';
import { isDoc, type Doc, type Value } from '../values/value.ts';

export interface Limit {
  value: Value;
  inclusive: boolean;
}

/** Conditions on one field, each of which every match has to meet. */
export interface Bound {
  points?: Value[];
  lower?: Limit;
  upper?: Limit;
  /** The `$elemMatch` that the conditions stand in: all in one are met by the same element. */
  element?: Doc | undefined;
}

/** Bounds by field path. Leaving one out is always safe, since every candidate is tested again. */
export type Bounds = Map<string, Bound>;

/** Reads the bounds off the conditions that all have to hold. */
export function boundsOf(filter: Doc): Bounds {
  const bounds: Bounds = new Map();
  collect(filter, '', undefined, bounds);
  return bounds;
}

/** The branches of a filter's `$or`, each with the conditions beside it; none when there is no `$or`. */
export function branchesOf(filter: Doc): Doc[] {
  const or =
    filter.$or ??
    (Array.isArray(filter.$and) ? filter.$and.find((part) => isDoc(part) && part.$or) : undefined);
  const list = Array.isArray(or) ? or : isDoc(or) ? or.$or : undefined;
  return Array.isArray(list) ? list.filter(isDoc) : [];
}

function collect(filter: Doc, prefix: string, element: Doc | undefined, bounds: Bounds): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) collect(part, prefix, element, bounds);
    } else if (!key.startsWith('$')) onField(prefix + key, condition, element, bounds);
  }
}

function onField(path: string, condition: Value, element: Doc | undefined, bounds: Bounds): void {
  const bound = bounds.get(path) ?? { element };
  if (bound.element !== element) return;
  if (isDoc(condition) && Object.keys(condition).some((key) => key.startsWith('$'))) {
    for (const [operator, operand] of Object.entries(condition))
      onOperator(path, operator, operand, bound, bounds);
  } else if (condition instanceof BSONRegExp) startsWith(condition.pattern, condition.options, bound);
  else narrow(bound, [condition]);
  if (bound.points || bound.lower || bound.upper) bounds.set(path, bound);
}

function onOperator(path: string, operator: string, operand: Value, bound: Bound, bounds: Bounds): void {
  if (operator === '$eq') narrow(bound, [operand]);
  else if (operator === '$in' && Array.isArray(operand)) narrow(bound, operand);
  else if (operator === '$all' && Array.isArray(operand) && operand.length > 0)
    narrow(bound, operand.slice(0, 1));
  else if (operator === '$gt' || operator === '$gte') {
    if (isRangeable(operand)) bound.lower ??= { value: operand, inclusive: operator === '$gte' };
  } else if (operator === '$lt' || operator === '$lte') {
    if (isRangeable(operand)) bound.upper ??= { value: operand, inclusive: operator === '$lte' };
  } else if (operator === '$elemMatch' && isDoc(operand)) {
    const onElement = Object.keys(operand).every((key) => key.startsWith('$'));
    if (!onElement) collect(operand, `${path}.`, operand, bounds);
  }
}

function narrow(bound: Bound, values: Value[]): void {
  if (bound.points === undefined && values.every(isPoint)) bound.points = values;
}

function startsWith(pattern: string, options: string, bound: Bound): void {
  const literal = /^\^([\p{L}\p{N}_ \-:/@]+)(.?)/u.exec(pattern);
  if (!literal || /[imx]/.test(options) || pattern.includes('|')) return;
  // A quantifier after the last letter makes that letter optional.
  const text = /[?*{]/.test(literal[2] ?? '') ? (literal[1] ?? '').slice(0, -1) : literal[1];
  if (!text || bound.points || bound.lower || bound.upper) return;
  bound.lower = { value: text, inclusive: true };
  bound.upper = { value: `${text}\u{10ffff}`, inclusive: true };
}

const isPoint = (value: Value): boolean => value === null || isRangeable(value);

const isRangeable = (value: Value): boolean =>
  typeof value === 'number' ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  value instanceof Date ||
  value instanceof ObjectId ||
  value instanceof Double ||
  value instanceof Long;
