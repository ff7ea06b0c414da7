/** Inputs that a schema accepts, naming things that are there: what fuzzed calls start from. */
import type { Chance } from '../replay/chance.ts';
import { isObject, type Json, type JsonObject, type JsonSchema } from './json.ts';
import type { World } from './world.ts';

const WORDS = ['楼道的灯不亮。', '已经处理好了。', '看过了，属实。', '请再看看🙂', '第一行\n第二行', 'x'];

/** Of a hundred steps so many are taken on what has moved on, and of texts so many are as long as they may be, or longer. */
const STALE = 0.1;
const LONG = 0.04;
/** A text that may be as long as this is a file. */
const DOCUMENT = 50_000;

/** The moments by which a page of a group is asked for. */
const MOMENTS = ['before', 'since', 'after', 'around'];

/** Where to look for what a field of this name names. */
const POOLS: Readonly<Record<string, (world: World) => readonly string[]>> = {
  matter: ({ matters }) => [...matters.keys()],
  message: ({ messages }) => messages,
  replyTo: ({ messages }) => messages,
  target: ({ matters }) => [...matters.keys()],
  unit: ({ units }) => units,
  group: ({ units }) => units,
  town: ({ units }) => units,
  lead: ({ departments }) => departments,
  department: ({ departments }) => departments,
  departments: ({ departments }) => departments,
  assistants: ({ departments }) => departments,
  member: ({ members }) => members,
  category: ({ categories }) => categories,
  photos: ({ files }) => files,
  file: ({ files }) => files,
  cursor: ({ cursors }) => cursors,
};

/** Something the schema accepts as far as can be told from it; `name` is the field it is for. */
export function validFor(schema: JsonSchema, name: string, world: World, chance: Chance): Json {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return validFor(chance.pick(either), name, world, chance);
  if (schema.type === 'object') return objectFor(schema, world, chance);
  if (schema.type === 'array') return arrayFor(schema, name, world, chance);
  if (schema.type === 'string') return textFor(schema, name, world, chance);
  if (schema.type === 'number' || schema.type === 'integer') return numberFor(schema, chance);
  if (schema.type === 'boolean') return chance.happens(0.5);
  return null;
}

function objectFor(schema: JsonSchema, world: World, chance: Chance): JsonObject {
  const input: JsonObject = {};
  for (const [name, own] of Object.entries(schema.properties ?? {})) {
    if (!schema.required?.includes(name) && chance.happens(0.5)) continue;
    input[name] = validFor(own, name, world, chance);
  }
  const free = schema.additionalProperties;
  if (typeof free === 'object') input[chance.pick(['a', '2027-03-01'])] = validFor(free, '', world, chance);
  // What a form cannot say: a page of a group is asked for by one moment at most.
  for (const surplus of MOMENTS.filter((name) => name in input).slice(1)) delete input[surplus];
  // A revision says how far a phone has been rung that catches up.
  if ('rev' in input && !('since' in input)) delete input.rev;
  // A clock that is to stand has a reason of its own, a longer limit none.
  if (input.action === 'askTime' && input.what === 'suspend') input.why = 'others';
  else if (input.action === 'askTime') delete input.why;
  // A step is on the matter as it stands.
  if (isObject(input) && typeof input.matter === 'string' && 'seq' in input)
    input.seq = chance.happens(STALE) ? 1 : (world.matters.get(input.matter) ?? 1);
  return input;
}

function arrayFor(schema: JsonSchema, name: string, world: World, chance: Chance): Json[] {
  if (schema.prefixItems) return schema.prefixItems.map((item) => validFor(item, name, world, chance));
  const least = schema.minItems ?? 0;
  const length = least + Math.floor(chance.next() * Math.min(3, (schema.maxItems ?? 3) - least + 1));
  const item = typeof schema.items === 'object' ? schema.items : {};
  return Array.from({ length }, () => validFor(item, name, world, chance));
}

function textFor(schema: JsonSchema, name: string, world: World, chance: Chance): string {
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u');
  // Of a wish; what else is called so says how it looks.
  const key = name === 'key' ? keyFor(world, chance) : undefined;
  if (key !== undefined && (!pattern || pattern.test(key))) return key;
  // A name may stand for two things: a group of people, and one of categories.
  const pool = POOLS[name]?.(world).filter((text) => !pattern || pattern.test(text));
  if (pool && pool.length > 0) return chance.pick(pool);
  if (schema.pattern === undefined && schema.maxLength && chance.happens(LONG))
    return '路'.repeat(schema.maxLength + (chance.happens(0.5) ? 1 : 0));
  if (world.documents.length > 0 && (schema.maxLength ?? 0) >= DOCUMENT)
    return slipped(chance.pick(world.documents), chance);
  const candidates = [
    ...WORDS,
    ...world.units,
    ...world.members,
    ...world.files,
    '2027-03-01',
    // A month, a time of day.
    '2027-03',
    '08:30',
    '1234',
    '02',
    // A month of the roster.
    '2027-03',
    // A list that was never uploaded.
    'cloud://x/list.xlsx',
    // The secret of an outside party's link, and a member's code, that nobody was given.
    'x'.repeat(32),
    '1234512345',
    // The hash of a line of the journal that is not there.
    '0f'.repeat(32),
    // The secret number of a matter that there is not.
    '123412341234',
    // An invitation that nobody made.
    'ABCD2345',
    // A member's code that nobody gave.
    '1234567890',
    // A link of an outside party that nobody gave.
    'no-link-of-an-outside-party-0000',
    // A ledger of the town's own.
    'own-fuzz',
    // A robot's key.
    'laptop-robot-qinghe-liuxi',
  ];
  const fitting = candidates.filter((text) => !pattern || pattern.test(text));
  return (fitting.length > 0 ? chance.pick(fitting) : chance.pick(WORDS)).slice(0, schema.maxLength);
}

/** The document as it is, or with some characters gone, doubled or changed. */
function slipped(text: string, chance: Chance): string {
  let next = text;
  for (let slips = Math.floor(chance.next() * 4); slips > 0; slips -= 1) {
    const at = Math.floor(chance.next() * next.length);
    next = next.slice(0, at) + chance.pick(['', '"', '}', ',', '-1', 'null', '路']) + next.slice(at + 1);
  }
  return next;
}

/** A fresh key, or now and then one that somebody has used before. */
function keyFor({ keys }: World, chance: Chance): string {
  if (keys.length > 0 && chance.happens(0.1)) return chance.pick(keys);
  const key = `fuzz-${keys.length}-${Math.floor(chance.next() * 1e12)}`.padEnd(20, '0');
  keys.push(key);
  return key;
}

function numberFor(schema: JsonSchema, chance: Chance): number {
  const least = schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
  if (chance.happens(0.3)) return least;
  const most = Math.min(schema.maximum ?? least + 100, least + 100);
  const value = least + chance.next() * (most - least);
  return schema.type === 'integer' ? Math.floor(value) : value;
}
