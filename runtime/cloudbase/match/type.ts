/** The types `$type` asks for, by name or number. */
import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { refused } from '../failure.ts';
import { isDoc, isNumeric, toNumber, type Value } from '../values/value.ts';

type Test = (value: Value | undefined) => boolean;

const isInt: Test = (value) => typeof value === 'number' && Number.isInteger(value) && value === (value | 0);
const isLong: Test = (value) =>
  value instanceof Long || (typeof value === 'number' && Number.isSafeInteger(value) && !isInt(value));
const isDouble: Test = (value) =>
  value instanceof Double || (typeof value === 'number' && !Number.isSafeInteger(value));

const TESTS: [name: string, number: number, test: Test][] = [
  ['double', 1, isDouble],
  ['string', 2, (value) => typeof value === 'string'],
  ['object', 3, (value) => isDoc(value)],
  ['array', 4, (value) => Array.isArray(value)],
  ['binData', 5, (value) => value instanceof Binary],
  ['objectId', 7, (value) => value instanceof ObjectId],
  ['bool', 8, (value) => typeof value === 'boolean'],
  ['date', 9, (value) => value instanceof Date],
  ['null', 10, (value) => value === null],
  ['regex', 11, (value) => value instanceof BSONRegExp],
  ['int', 16, isInt],
  ['timestamp', 17, (value) => value instanceof Timestamp],
  ['long', 18, isLong],
  ['decimal', 19, (value) => value instanceof Decimal128],
  ['minKey', -1, (value) => value instanceof MinKey],
  ['maxKey', 127, (value) => value instanceof MaxKey],
];

/** @throws DATABASE_REQUEST_FAILED for a type that is not known */
export function bsonType(operand: Value): Test {
  if (operand === 'number') return (value) => isNumeric(value) || value instanceof Decimal128;
  const number = isNumeric(operand) ? toNumber(operand) : undefined;
  const found = TESTS.find(([name, code]) => name === operand || code === number);
  if (!found) throw refused(`Unknown type name alias: ${String(operand)}`);
  return found[2];
}
