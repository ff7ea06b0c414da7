/** Sums, products and bit operations that keep the database's kinds of numbers: int32, long, double. */
import { Double, Long } from 'bson';
import { refused } from '../failure.ts';
import { isNumeric, toNumber, type Value } from '../values/value.ts';

type Numeric = number | Double | Long;

/** Adds; integers stay integers. @throws DATABASE_REQUEST_FAILED when a long overflows */
export const add = (a: Numeric, b: Numeric): Value =>
  combine(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );

/** Multiplies; integers stay integers. */
export const multiply = (a: Numeric, b: Numeric): Value =>
  combine(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
  );

/** `and`, `or` or `xor` of two integers. */
export function bitwise(operation: string, a: Numeric, b: Numeric): Value {
  if (isDouble(a) || isDouble(b)) throw refused('$bit works on integers only');
  const [x, y] = [exact(a), exact(b)];
  if (operation === 'and') return fromExact(x & y, a, b);
  if (operation === 'or') return fromExact(x | y, a, b);
  if (operation === 'xor') return fromExact(x ^ y, a, b);
  throw refused(`$bit knows and, or, xor, not '${operation}'`);
}

/** Narrows to a number. @throws DATABASE_REQUEST_FAILED saying which operator met what */
export function numeric(value: Value | undefined, operator: string, path: string): Numeric {
  if (isNumeric(value)) return value;
  throw refused(`Cannot apply ${operator} to a value of non-numeric type: field '${path}'`);
}

function combine(
  a: Numeric,
  b: Numeric,
  ofDoubles: (x: number, y: number) => number,
  ofIntegers: (x: bigint, y: bigint) => bigint,
): Value {
  if (!isDouble(a) && !isDouble(b)) return fromExact(ofIntegers(exact(a), exact(b)), a, b);
  const result = ofDoubles(toNumber(a), toNumber(b));
  return Number.isInteger(result) ? new Double(result) : result;
}

const isDouble = (value: Numeric): boolean =>
  value instanceof Double ||
  (typeof value === 'number' && (!Number.isInteger(value) || Math.abs(value) >= 2 ** 63));

const exact = (value: Numeric): bigint =>
  value instanceof Long ? value.toBigInt() : BigInt(toNumber(value));

function fromExact(result: bigint, ...operands: Numeric[]): Value {
  if (result !== BigInt.asIntN(64, result))
    throw refused('Failed to apply the operation: it exceeds a 64 bit integer');
  const small = result === BigInt.asIntN(32, result);
  const wasLong = operands.some((value) => value instanceof Long || Math.abs(toNumber(value)) > 2 ** 31);
  if (small ? !wasLong : Number.isSafeInteger(Number(result))) return Number(result);
  return Long.fromBigInt(result);
}
