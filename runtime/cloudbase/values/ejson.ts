/** Extended JSON in and out: what was written comes back with the same types. */
import { BSONRegExp, Double, EJSON, Long } from 'bson';
import { invalid } from '../failure.ts';
import { fromBson, fromDate, fromDouble, fromInteger, INT32, INT64 } from './wrapped.ts';
import { isWrapped, type Doc, type Value } from './value.ts';

const MAX_DEPTH = 100;

/** Says what a server date with this offset (ms) stands for. */
export type ServerDate = (offset: number) => Value;

/**
 * Reads one EJSON text, canonical or relaxed.
 * @throws INVALID_PARAM when it is not JSON, not EJSON, or nested more than 100 deep
 */
export function decode(text: string, serverDate: ServerDate = refuseServerDate): Value {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw invalid(`not valid EJSON: ${text.slice(0, 80)}`);
  }
  return fromJson(raw, serverDate, 0);
}

/** Reads one EJSON text that has to be a document. */
export function decodeDoc(text: string, serverDate?: ServerDate): Doc {
  const value = decode(text, serverDate);
  if (
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value) ||
    value instanceof Date ||
    isWrapped(value)
  )
    throw invalid(`expected a document, got ${text.slice(0, 80)}`);
  return value as Doc;
}

/** Writes canonical EJSON. */
export const encode = (value: Value): string => JSON.stringify(toJson(value));

function refuseServerDate(): never {
  throw invalid('a server date is not supported here');
}

function fromJson(raw: unknown, serverDate: ServerDate, depth: number): Value {
  if (depth > MAX_DEPTH) throw invalid(`documents may be nested ${MAX_DEPTH} levels deep at most`);
  if (typeof raw === 'number') return Object.is(raw, -0) ? 0 : raw;
  if (raw === null || typeof raw !== 'object') return raw as Value;
  if (Array.isArray(raw)) return raw.map((item) => fromJson(item, serverDate, depth + 1));
  const entries = Object.entries(raw as Record<string, unknown>);
  const first = entries[0];
  if (first !== undefined && first[0].startsWith('$')) {
    const special = fromWrapper(raw as Record<string, unknown>, entries.length, first, serverDate);
    if (special !== undefined) return special;
  }
  const doc: Doc = {};
  for (const [key, item] of entries) {
    if (key === '__proto__') throw invalid('a field cannot be named __proto__');
    doc[key] = fromJson(item, serverDate, depth + 1);
  }
  return doc;
}

/** Wrappers that stand alone. */
const EXACT = new Set([
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$date',
  '$undefined',
  '$tcb_server_date',
]);

function fromWrapper(
  raw: Record<string, unknown>,
  size: number,
  [key, inner]: [string, unknown],
  serverDate: ServerDate,
): Value | undefined {
  switch (key) {
    case '$regularExpression':
    case '$numberDecimal':
    case '$oid':
    case '$binary':
    case '$uuid':
    case '$timestamp':
    case '$minKey':
    case '$maxKey':
    case '$symbol':
      return size === 1 || key === '$binary' ? fromBson(raw) : undefined;
    case '$code':
    case '$dbPointer':
      throw invalid(`values of type ${key} are not supported`);
    default:
      break;
  }
  if (!EXACT.has(key)) return undefined;
  if (size !== 1) throw invalid(`nothing may stand beside ${key}`);
  switch (key) {
    case '$numberInt':
      return fromInteger(inner, INT32, key);
    case '$numberLong':
      return fromInteger(inner, INT64, key);
    case '$numberDouble':
      return fromDouble(inner);
    case '$date':
      return fromDate(inner);
    case '$undefined':
      return null;
    default:
      return serverDate(offsetOf(inner));
  }
}

function offsetOf(inner: unknown): number {
  if (typeof inner !== 'object' || inner === null || !('offset' in inner)) return 0;
  const value = fromJson(inner.offset, refuseServerDate, 0);
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  throw invalid('the offset of a server date is a number of milliseconds');
}

function toJson(value: Value): unknown {
  if (typeof value === 'number') return numberToJson(value);
  if (value === null || typeof value !== 'object') return value ?? null;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof BSONRegExp)
    return { $regularExpression: { pattern: value.pattern, options: value.options } };
  if (value instanceof Double) return { $numberDouble: doubleText(value.value) };
  if (isWrapped(value)) return EJSON.serialize(value, { relaxed: false });
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) out[key] = toJson(item);
  return out;
}

function numberToJson(value: number): unknown {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) >= INT64)
    return { $numberDouble: doubleText(value) };
  if (value >= -INT32 && value < INT32) return { $numberInt: String(value) };
  return { $numberLong: BigInt(value).toString() };
}

function doubleText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
