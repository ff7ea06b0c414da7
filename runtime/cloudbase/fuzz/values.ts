/** Values as they stand in a request, right and wrong: EJSON, queries, updates, stages. */
import type { Chance } from '../../replay/chance.ts';

/** JSON as it will be sent; `undefined` never occurs. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const NAMES = ['a', 'n', 'tags', 'at', 'place', 'deep.x', 'tags.0', 'deep.list.1.y', '_id'];
const ODD_NAMES = [
  '',
  '.',
  'a.',
  '.a',
  'a..b',
  '$',
  '$where',
  '$set',
  'tags.$',
  'tags.$[]',
  'tags.$[x]',
  '__proto__',
  'constructor',
  'constructor.prototype.polluted',
  'prototype',
  'toString',
  'hasOwnProperty',
  'tags.99999999999',
  'a\u0000b',
  '名'.repeat(300),
];
const SCALARS: Json[] = [
  null,
  true,
  false,
  '',
  'x',
  '漏水',
  '$n',
  '$$ROOT',
  0,
  1,
  -1,
  1.5,
  1e308,
  { $numberInt: '7' },
  { $numberLong: '1700000000000' },
  { $numberLong: '9223372036854775807' },
  { $numberDouble: '1.5' },
  { $numberDouble: 'NaN' },
  { $numberDouble: '-Infinity' },
  { $numberDecimal: '1.10' },
  { $date: { $numberLong: '1700000000000' } },
  { $oid: '5f5b1f1f1f1f1f1f1f1f1f1f' },
  { $regularExpression: { pattern: '^a', options: 'i' } },
  { $binary: { base64: 'aGk=', subType: '00' } },
  { $tcb_server_date: { offset: { $numberInt: '0' } } },
  { $minKey: 1 },
  { type: 'Point', coordinates: [113.5, 24.8] },
];
const WRONG: Json[] = [
  { $numberInt: 5 },
  { $numberInt: 'x' },
  { $numberInt: '99999999999' },
  { $numberInt: '1', b: 2 },
  { $numberLong: '99999999999999999999' },
  { $numberDouble: '' },
  { $date: 'never' },
  { $date: { $numberLong: '99999999999999999999' } },
  { $date: null },
  { $oid: 'zz' },
  { $oid: [] },
  { $binary: 'x' },
  { $binary: { base64: 5, subType: {} } },
  { $numberDecimal: 'abc' },
  { $timestamp: { t: -1, i: 'x' } },
  { $regularExpression: { pattern: '(', options: '' } },
  { $regularExpression: { pattern: 'a', options: 'zzz' } },
  { $regularExpression: {} },
  { $tcb_server_date: { offset: 'x' } },
  { $tcb_server_date: 5 },
  { $code: 'process.exit()' },
  { $uuid: '1' },
  { $symbol: {} },
  { type: 'Point', coordinates: ['a', 'b'] },
  { type: 'Polygon', coordinates: [[[[]]]] },
];

/** A list of one in itself, so many levels deep. */
export const deep = (levels: number, wrap: (inner: Json) => Json): Json => {
  let value: Json = 1;
  for (let i = 0; i < levels; i += 1) value = wrap(value);
  return value;
};

export const nameOf = (chance: Chance): string =>
  chance.happens(0.15) ? chance.pick(ODD_NAMES) : chance.pick(NAMES);

/** Any value. */
export function valueOf(chance: Chance, depth = 0): Json {
  if (chance.happens(0.01))
    return deep(chance.pick([20, 99, 101, 400]), chance.pick([(i) => [i], (i) => ({ a: i })]));
  if (chance.happens(0.05)) return chance.pick(WRONG);
  if (depth < 3 && chance.happens(0.2))
    return Array.from({ length: chance.pick([0, 1, 2, 3]) }, () => valueOf(chance, depth + 1));
  if (depth < 3 && chance.happens(0.25)) return docOf(chance, depth + 1);
  return chance.pick(SCALARS);
}

/** Any document. */
export function docOf(chance: Chance, depth = 0): { [name: string]: Json } {
  const doc: { [name: string]: Json } = {};
  for (let i = chance.pick([0, 1, 1, 2, 3]); i > 0; i -= 1)
    put(doc, nameOf(chance), valueOf(chance, depth + 1));
  return doc;
}

/** Sets a field of its own, also one called `__proto__`. */
export const put = (doc: { [name: string]: Json }, name: string, value: Json): void =>
  void Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true });
