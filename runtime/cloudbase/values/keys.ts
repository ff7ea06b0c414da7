/** Order-preserving binary form of values: comparing the bytes compares the values as the database does. */
import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Value } from './value.ts';

/** The first byte of a key, in the database's order of types. Always between 0x10 and 0x70, also when inverted. */
export const TYPE = {
  minKey: 0x10,
  empty: 0x18,
  null: 0x20,
  number: 0x28,
  string: 0x30,
  object: 0x38,
  array: 0x40,
  binary: 0x48,
  objectId: 0x50,
  boolean: 0x58,
  date: 0x60,
  timestamp: 0x64,
  regex: 0x68,
  maxKey: 0x70,
} as const;

const END = Buffer.from([0x00, 0x01]);

/** The key of one value; `undefined` is the entry of an empty array, a missing field counts as null. */
export function keyOf(value: Value | undefined): Buffer {
  const parts: Buffer[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

/** The same key ordered the other way round. */
export function inverted(key: Buffer): Buffer {
  const out = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i += 1) out[i] = ~(key[i] as number) & 0xff;
  return out;
}

/** The type byte that a value's key starts with. */
export const typeOf = (value: Value | undefined): number => keyOf(value)[0] as number;

function write(value: Value | undefined, parts: Buffer[]): void {
  const tag = (type: number): number => parts.push(Buffer.from([type]));
  if (value === undefined) tag(TYPE.empty);
  else if (value === null) tag(TYPE.null);
  else if (typeof value === 'number') (tag(TYPE.number), parts.push(number(value)));
  else if (value instanceof Double) (tag(TYPE.number), parts.push(number(value.value)));
  else if (value instanceof Long) (tag(TYPE.number), parts.push(number(value.toNumber())));
  else if (value instanceof Decimal128) (tag(TYPE.number), parts.push(number(Number(value.toString()))));
  else if (typeof value === 'string') (tag(TYPE.string), parts.push(text(value)));
  else if (typeof value === 'boolean') (tag(TYPE.boolean), tag(value ? 0x11 : 0x10));
  else if (value instanceof Date) (tag(TYPE.date), parts.push(number(value.getTime())));
  else if (Array.isArray(value)) (tag(TYPE.array), writeAll(value, parts));
  else writeObject(value, parts, tag);
}

function writeAll(items: Value[], parts: Buffer[]): void {
  for (const item of items) write(item, parts);
  parts.push(END);
}

function writeObject(
  value: Exclude<Value, null | string | number | boolean | Date | Value[]>,
  parts: Buffer[],
  tag: (type: number) => number,
): void {
  if (value instanceof ObjectId) (tag(TYPE.objectId), parts.push(Buffer.from(value.toHexString(), 'hex')));
  else if (value instanceof Binary) (tag(TYPE.binary), parts.push(binary(value)));
  else if (value instanceof BSONRegExp)
    (tag(TYPE.regex), parts.push(text(value.pattern), text(value.options)));
  else if (value instanceof MinKey) tag(TYPE.minKey);
  else if (value instanceof MaxKey) tag(TYPE.maxKey);
  else if (value instanceof Timestamp)
    (tag(TYPE.timestamp), parts.push(text(value.toString().padStart(20, '0'))));
  else {
    tag(TYPE.object);
    for (const [name, item] of Object.entries(value)) {
      const start = parts.length;
      write(item as Value, parts);
      const type = parts[start] as Buffer;
      parts.splice(start + 1, 0, text(name));
      parts[start] = type;
    }
    parts.push(END);
  }
}

function number(value: number): Buffer {
  const out = Buffer.alloc(8);
  if (Number.isNaN(value)) return out;
  out.writeDoubleBE(value === 0 ? 0 : value);
  // A positive number gets its sign bit set, a negative one has all bits inverted: bytes then sort as numbers.
  if ((out[0] as number) < 0x80) out[0] = (out[0] as number) ^ 0x80;
  else for (let i = 0; i < 8; i += 1) out[i] = ~(out[i] as number) & 0xff;
  return out;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, END]);
  const out: number[] = [];
  for (const byte of bytes) byte === 0 ? out.push(0x00, 0xff) : out.push(byte);
  return Buffer.concat([Buffer.from(out), END]);
}

function binary(value: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.position);
  head[4] = value.sub_type;
  return Buffer.concat([head, Buffer.from(value.value())]);
}
