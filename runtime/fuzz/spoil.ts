/** Ways to spoil a call: one place in it is left out, retyped, blown up, or replaced by something hostile. */
import type { Chance } from '../replay/chance.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

const HOSTILE_TEXTS = [
  '',
  ' \n\t　',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'a\udfffb',
  '\u202e反\u202c',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '$gt',
  'a.b.c',
  '../../etc/passwd',
  "'; DROP TABLE documents; --",
  '{{7*7}}',
  'null',
  'NaN',
  '1e999',
  '👨‍👩‍👧'.repeat(50),
  'cloud://',
  'cloud://x/../../y',
  '0'.repeat(64),
];

const HOSTILE_NUMBERS = [-1, 0, 1.5, -0.0001, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, -1e308, 5e-324];

const HOSTILE_OBJECTS: readonly string[] = [
  '{}',
  '[]',
  '{"$gt":""}',
  '{"$ne":null}',
  '{"$date":{"$numberLong":"0"}}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"toString":1,"valueOf":1,"toJSON":1}',
  '[[[[[[]]]]]]',
  '{"length":1e9}',
  '["a",null,{"b":[1]}]',
];

/** Deeper than anything meant: each level is a stack frame for whoever walks it. */
function deep(levels: number): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

type Replacement = (value: Json, chance: Chance) => Json;

const REPLACEMENTS: readonly Replacement[] = [
  () => null,
  (_, chance) => chance.pick(HOSTILE_TEXTS),
  (_, chance) => chance.pick(HOSTILE_TEXTS),
  (_, chance) => chance.pick(HOSTILE_NUMBERS),
  (_, chance) => chance.happens(0.5),
  (_, chance) => JSON.parse(chance.pick(HOSTILE_OBJECTS)) as Json,
  (_, chance) =>
    chance.pick(['路', 'a', '\ud83d', '\u0001']).repeat(chance.pick([65, 101, 2_001, 8_001, 100_000])),
  (_, chance) => deep(chance.pick([10, 101, 1_000])),
  (value) => [value],
  (value) => ({ value }),
  (value) => (typeof value === 'string' ? `${value}\u0000` : JSON.stringify(value)),
  (value) => (typeof value === 'string' ? value.slice(0, -1) : value),
  (value) => (typeof value === 'number' ? value + 1 : value),
  (value) => (typeof value === 'number' ? -value : value),
  (value) =>
    Array.isArray(value) ? Array.from({ length: 200 }, (_, at) => value[at % value.length] ?? 0) : value,
];

const EXTRA_NAMES = [
  '__proto__',
  'constructor',
  'openid',
  'hasOwnProperty',
  '$set',
  '',
  'a.b',
  'town',
  '\ud800',
];

/** The value with one place in it spoilt; the original stays as it is. */
export function spoilt(value: Json, chance: Chance): Json {
  const places = placesIn(value, []);
  return changedAt(value, chance.pick(places), chance);
}

type Path = readonly (string | number)[];

/** Every place in a value; the whole is a place too. */
function placesIn(value: Json, path: Path): Path[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, at) => placesIn(item, [...path, at]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))
      : [];
  return [path, ...inside];
}

function changedAt(value: Json, [first, ...rest]: Path, chance: Chance): Json {
  if (first === undefined)
    return isObject(value) && chance.happens(0.4)
      ? withExtra(value, chance)
      : chance.pick(REPLACEMENTS)(value, chance);
  if (Array.isArray(value))
    return value.map((item, at) => (at === first ? changedAt(item, rest, chance) : item));
  if (!isObject(value)) return value;
  const drops = rest.length === 0 && chance.happens(0.15);
  const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] => {
    if (name !== first) return [[name, item]];
    return drops ? [] : [[name, changedAt(item, rest, chance)]];
  });
  return Object.fromEntries(entries);
}

/** One name too many. `Object.fromEntries` makes `__proto__` a field like any other, as JSON does. */
function withExtra(value: JsonObject, chance: Chance): JsonObject {
  const extra = JSON.parse(chance.pick(HOSTILE_OBJECTS)) as Json;
  return Object.fromEntries([...Object.entries(value), [chance.pick(EXTRA_NAMES), extra]]);
}
