/** Order-preserving binary form of values: comparing the bytes compares the values as the database does. */
import { Binary, BSONRegExp, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { isNumeric, toNumber, type Doc, type Value } from './value.ts';

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
  const type = tagOf(value);
  parts.push(Buffer.from([type]));
  if (Array.isArray(value)) {
    for (const item of value) write(item, parts);
    parts.push(END);
  } else if (type === TYPE.object) writeFields(value as Doc, parts);
  else parts.push(...payload(value));
}

function tagOf(value: Value | undefined): number {
  if (value === undefined) return TYPE.empty;
  if (value === null) return TYPE.null;
  if (isNumeric(value) || value instanceof Decimal128) return TYPE.number;
  if (typeof value === 'string') return TYPE.string;
  if (typeof value === 'boolean') return TYPE.boolean;
  if (value instanceof Date) return TYPE.date;
  if (Array.isArray(value)) return TYPE.array;
  if (value instanceof ObjectId) return TYPE.objectId;
  if (value instanceof Binary) return TYPE.binary;
  if (value instanceof BSONRegExp) return TYPE.regex;
  if (value instanceof Timestamp) return TYPE.timestamp;
  if (value instanceof MinKey) return TYPE.minKey;
  return value instanceof MaxKey ? TYPE.maxKey : TYPE.object;
}

/** What follows the type byte of a scalar. */
function payload(value: Value | undefined): Buffer[] {
  if (isNumeric(value)) return [number(toNumber(value))];
  if (value instanceof Decimal128) return [number(Number(value.toString()))];
  if (typeof value === 'string') return [text(value)];
  if (typeof value === 'boolean') return [Buffer.from([value ? 1 : 0])];
  if (value instanceof Date) return [number(value.getTime())];
  if (value instanceof ObjectId) return [Buffer.from(value.toHexString(), 'hex')];
  if (value instanceof Binary) return [binary(value)];
  if (value instanceof BSONRegExp) return [text(value.pattern), text(value.options)];
  if (value instanceof Timestamp) return [text(value.toString().padStart(20, '0'))];
  return [];
}

/** Documents compare field by field: first the type, then the name, then the value. */
function writeFields(doc: Doc, parts: Buffer[]): void {
  for (const [name, item] of Object.entries(doc)) {
    const own: Buffer[] = [];
    write(item, own);
    const [type, ...rest] = own;
    parts.push(type as Buffer, text(name), ...rest);
  }
  parts.push(END);
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
  for (const byte of bytes) out.push(...(byte === 0 ? [0x00, 0xff] : [byte]));
  return Buffer.concat([Buffer.from(out), END]);
}

function binary(value: Binary): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.position);
  head[4] = value.sub_type;
  return Buffer.concat([head, Buffer.from(value.value())]);
}
