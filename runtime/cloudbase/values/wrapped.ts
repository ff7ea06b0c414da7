/** What EJSON's wrappers hold, read strictly: whatever is not of the form is refused rather than guessed at. */
import { Double, EJSON, Long } from 'bson';
import { invalid } from '../failure.ts';
import type { Value } from './value.ts';

export const INT32 = 2 ** 31;
export const INT64 = 2 ** 63;

export function fromInteger(inner: unknown, limit: number, key: string): Value {
  if (typeof inner !== 'string' || !/^[+-]?\d{1,19}$/.test(inner))
    throw invalid(`${key} needs an integer in a string`);
  const exact = BigInt(inner);
  const value = Number(exact);
  if (exact >= BigInt(limit) || exact < -BigInt(limit)) throw invalid(`${key} ${inner} is out of range`);
  if (limit === INT32) return value;
  const plain = Number.isSafeInteger(value) && (value >= INT32 || value < -INT32);
  return plain ? value : Long.fromBigInt(exact);
}

const DOUBLE = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|NaN|[+-]?Infinity)$/i;

export function fromDouble(inner: unknown): Value {
  if (typeof inner !== 'string' || !DOUBLE.test(inner))
    throw invalid('$numberDouble needs a number in a string');
  const value = Number(inner);
  return Number.isInteger(value) && Math.abs(value) <= INT64 ? new Double(value) : value;
}

const ISO = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

export function fromDate(inner: unknown): Date {
  const wrapped = typeof inner === 'object' && inner !== null && Object.keys(inner).length === 1;
  const long = wrapped && '$numberLong' in inner ? inner.$numberLong : undefined;
  const readable =
    long === undefined
      ? typeof inner === 'number' || (typeof inner === 'string' && ISO.test(inner))
      : typeof long === 'string' && /^-?\d+$/.test(long);
  const date = new Date(long === undefined ? (inner as string | number) : Number(long));
  if (!readable || Number.isNaN(date.getTime())) throw invalid('$date is not a date');
  return date;
}

export function fromBson(raw: Record<string, unknown>): Value {
  refuseDeep(raw, 0);
  try {
    return EJSON.parse(JSON.stringify(raw), { relaxed: false }) as Value;
  } catch {
    throw invalid(`not valid EJSON: ${JSON.stringify(raw).slice(0, 80)}`);
  }
}

/** What a wrapper of bson's holds is shallow. */
function refuseDeep(raw: unknown, depth: number): void {
  if (depth > 4) throw invalid('not valid EJSON: a value is nested too deep');
  if (typeof raw === 'object' && raw !== null)
    for (const item of Object.values(raw)) refuseDeep(item, depth + 1);
}
