/** Conditions on one field, as the database understands them. */
import { BSONRegExp } from 'bson';
import { refused } from '../failure.ts';
import { keyOf, typeOf } from '../values/keys.ts';
import { plain, regExp } from '../values/plain.ts';
import { isDoc, isNumeric, toNumber, type Doc, type Value } from '../values/value.ts';
import { geoTests } from './geo.ts';
import { single, type Leaves } from './reach.ts';
import { bsonType } from './type.ts';

type Leaf = Value | undefined;
/** Whether the ends of a path meet a condition. */
export type Condition = (leaves: Leaves) => boolean;
/** Compiles a whole filter; handed in because `$elemMatch` and `$all` contain filters. */
export type Compile = (filter: Doc) => (doc: Doc) => boolean;

/** Reads what stands beside a field name: operators, a regular expression, or a value to equal. */
export function conditionOf(operand: Value, compile: Compile): Condition {
  if (!isOperators(operand)) return some(equals(operand));
  const parts = Object.entries(operand)
    .filter(([name]) => name !== '$options' && name !== '$comment')
    .map(([name, value]) => operator(name, value, operand, compile));
  return (leaves) => parts.every((part) => part(leaves));
}

/** Whether a document holds operators rather than being a value itself. @throws for a mixture */
export function isOperators(value: Value): value is Doc {
  if (!isDoc(value)) return false;
  const names = Object.keys(value);
  const operators = names.filter((name) => name.startsWith('$') && name !== '$ref' && name !== '$id').length;
  if (operators > 0 && operators < names.length)
    throw refused(`unknown operator: ${names.find((name) => !name.startsWith('$'))}`);
  return operators > 0;
}

const some =
  (test: (value: Leaf) => boolean): Condition =>
  ({ spread }) =>
    spread.some(test);

function operator(name: string, operand: Value, beside: Doc, compile: Compile): Condition {
  switch (name) {
    case '$eq':
      return some(equals(operand, false));
    case '$ne':
      return not(some(equals(operand, false)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return some(compares(name, operand));
    case '$in':
      return some(isOneOf(operand, name));
    case '$nin':
      return not(some(isOneOf(operand, name)));
    case '$exists': {
      const wanted =
        operand !== false && operand !== null && !(isNumeric(operand) && toNumber(operand) === 0);
      return ({ ends }) => ends.some((leaf) => leaf !== undefined) === wanted;
    }
    case '$not':
      return not(negated(operand, compile));
    case '$all':
      return all(operand, compile);
    case '$size': {
      const size = whole(operand, '$size');
      return ({ ends }) => ends.some((leaf) => Array.isArray(leaf) && leaf.length === size);
    }
    case '$elemMatch':
      return elemMatch(operand, compile);
    case '$mod':
      return mod(operand);
    case '$regex':
      return some(matches(regexFrom(operand, beside.$options)));
    case '$type': {
      const types = (Array.isArray(operand) ? operand : [operand]).map(bsonType);
      return some((leaf) => types.some((test) => test(leaf)));
    }
    default: {
      const geo = Object.hasOwn(geoTests, name) ? geoTests[name] : undefined;
      if (!geo) throw refused(`unknown operator: ${name}`);
      const test = geo(plain(operand));
      return some((leaf) => test(plain(leaf)));
    }
  }
}

const not =
  (condition: Condition): Condition =>
  (leaves) =>
    !condition(leaves);

/** `asPattern`: a bare regular expression matches text; after `$eq` it is a value like any other. */
function equals(operand: Value, asPattern = true): (value: Leaf) => boolean {
  if (operand instanceof BSONRegExp && asPattern)
    return matches(regExp(operand.pattern, operand.options), operand);
  if (operand === null) return (value) => value === null || value === undefined;
  const key = keyOf(operand);
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand;
  return (value) => value !== undefined && keyOf(value).equals(key);
}

function compares(name: string, operand: Value): (value: Leaf) => boolean {
  const key = keyOf(operand);
  const type = key[0];
  const orEqual = name === '$gte' || name === '$lte';
  const way = name.startsWith('$gt') ? 1 : -1;
  if (operand instanceof BSONRegExp)
    throw refused(`Can't have RegEx as arg to predicate over field with ${name}`);
  const isNaN = (value: Leaf): boolean => isNumeric(value) && Number.isNaN(toNumber(value));
  return (value) => {
    const present = value ?? null;
    if (typeOf(present) !== type) return false;
    const difference = way * Buffer.compare(keyOf(present), key);
    // Nothing is greater or smaller than NaN.
    if (difference !== 0 && (isNaN(present) || isNaN(operand))) return false;
    return difference > 0 || (orEqual && difference === 0);
  };
}

function isOneOf(operand: Value, name: string): (value: Leaf) => boolean {
  if (!Array.isArray(operand)) throw refused(`${name} needs an array`);
  const keys = new Set<string>();
  const others: ((value: Leaf) => boolean)[] = [];
  for (const item of operand) {
    if (item instanceof BSONRegExp || item === null) others.push(equals(item));
    else keys.add(keyOf(item).toString('latin1'));
  }
  return (value) =>
    (value !== undefined && keys.size > 0 && keys.has(keyOf(value).toString('latin1'))) ||
    others.some((test) => test(value));
}

function negated(operand: Value, compile: Compile): Condition {
  if (operand instanceof BSONRegExp) return some(equals(operand));
  if (!isOperators(operand)) throw refused('$not needs a regex or a document of operators');
  return conditionOf(operand, compile);
}

function all(operand: Value, compile: Compile): Condition {
  if (!Array.isArray(operand)) throw refused('$all needs an array');
  if (operand.length === 0) return () => false;
  const parts = operand.map((item) =>
    isDoc(item) && item.$elemMatch ? conditionOf(item, compile) : some(equals(item)),
  );
  return (leaves) => parts.every((part) => part(leaves));
}

function elemMatch(operand: Value, compile: Compile): Condition {
  if (!isDoc(operand)) throw refused('$elemMatch needs an Object');
  const names = Object.keys(operand);
  const onValue =
    names.length > 0 &&
    names.every((name) => name.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(name));
  let test: (item: Value) => boolean;
  if (onValue) {
    const condition = conditionOf(operand, compile);
    // An element that is an array itself is not looked into.
    test = (item) => !Array.isArray(item) && condition(single(item));
  } else {
    const filter = compile(operand);
    test = (item) => isDoc(item) && filter(item);
  }
  return ({ ends }) => ends.some((leaf) => Array.isArray(leaf) && leaf.some(test));
}

function mod(operand: Value): Condition {
  const numbers = Array.isArray(operand)
    ? operand.map((n) => (isNumeric(n) ? Math.trunc(toNumber(n)) : NaN))
    : [];
  const [divisor, remainder] = numbers;
  if (numbers.length !== 2 || !divisor || Number.isNaN(remainder))
    throw refused('$mod needs a divisor other than 0 and a remainder');
  // Adding zero makes -0 and 0 the same.
  return some((value) => isNumeric(value) && (Math.trunc(toNumber(value)) % divisor) + 0 === remainder);
}

function matches(pattern: RegExp, same?: BSONRegExp): (value: Leaf) => boolean {
  return (value) =>
    typeof value === 'string'
      ? pattern.test(value)
      : value instanceof BSONRegExp && value.pattern === (same?.pattern ?? pattern.source);
}

function regexFrom(operand: Value, options: Value | undefined): RegExp {
  if (options !== undefined && typeof options !== 'string') throw refused('$options has to be a string');
  if (operand instanceof BSONRegExp) return regExp(operand.pattern, options ?? operand.options);
  if (typeof operand !== 'string') throw refused('$regex has to be a string');
  return regExp(operand, options ?? '');
}

function whole(operand: Value, name: string): number {
  const size = isNumeric(operand) ? toNumber(operand) : NaN;
  if (!Number.isInteger(size) || size < 0) throw refused(`${name} needs an integer from 0 on`);
  return size;
}
