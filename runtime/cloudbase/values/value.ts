/** The values a document can hold, and how they are told apart. */
import { Double, Long } from 'bson';
import type { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

/** A BSON value whose JavaScript form would lose what was written. */
export type Wrapped =
  Binary | BSONRegExp | Decimal128 | Double | Long | MaxKey | MinKey | ObjectId | Timestamp;

/**
 * Numbers are plain: an integer of 32 bits is an int32, a larger safe one a long, the rest doubles.
 * What that would get wrong (1.0 as a double, 1 as a long, longs beyond 2^53) stays in `Double` or `Long`.
 */
export type Value = null | boolean | number | string | Date | Wrapped | Value[] | Doc;
export interface Doc {
  [key: string]: Value;
}

/** Whether the value is a document, as opposed to a scalar, a date or an array. */
export function isDoc(value: unknown): value is Doc {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof RegExp) && !isWrapped(value);
}

/** Whether the value is one of bson's classes. */
export function isWrapped(value: unknown): value is Wrapped {
  return (
    typeof value === 'object' && value !== null && '_bsontype' in value && typeof value._bsontype === 'string'
  );
}

/** Whether two numbers, wrapped or not, or any other scalar would be written the same way. */
export const isNumeric = (value: unknown): value is number | Double | Long =>
  typeof value === 'number' || value instanceof Double || value instanceof Long;

/** The JavaScript number nearest to a numeric value. */
export function toNumber(value: number | Double | Long): number {
  if (typeof value === 'number') return value;
  return value instanceof Double ? value.value : value.toNumber();
}

/** A copy that shares nothing that can be changed in place. */
export function copyOf<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => copyOf(item)) as T;
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy as T;
}
