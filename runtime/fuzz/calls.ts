/** Calls as nobody's phone would make them, dealt from a seed: every procedure of the contract, every kind of person. */
import * as z from 'zod';
import { VERSION } from '@gelin/contract/call';
import { SCHEMAS } from '@gelin/contract/procedures';
import type { Chance } from '../replay/chance.ts';
import type { Json, JsonSchema } from './json.ts';
import { spoilt } from './spoil.ts';
import { validFor } from './valid.ts';
import type { World } from './world.ts';

/** One call: which function is called by whom, with what. */
export interface FuzzedCall {
  readonly fn: string;
  readonly procedure: string;
  readonly openid: string;
  readonly event: Json;
  /** Whether nothing was spoilt: it may still be refused, by whoever it names. */
  readonly whole: boolean;
}

interface Door {
  readonly fn: string;
  readonly procedure: string;
  readonly schema: JsonSchema;
  /** What the schema's JSON cannot say: rules over several fields. */
  readonly keepsRules: (input: Json) => boolean;
}

/** Every procedure there is; a new one in the contract is fuzzed from then on. */
export const DOORS: readonly Door[] = Object.entries(SCHEMAS).flatMap(([fn, procedures]) =>
  Object.entries(procedures as Record<string, z.ZodType>).map(([procedure, schema]) => ({
    fn,
    procedure,
    schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
    keepsRules: (input) => !schema.safeParse(input).error?.issues.some(({ code }) => code === 'custom'),
  })),
);

const STEPS = 'act';
const WHOLE = 0.4;
const DRAWS = 20;
const PROCEDURES = ['', 'drop', 'constructor', '__proto__', 'toString', 'submit ', 'SUBMIT', 'a'.repeat(41)];

/** The call number `at`, from 0: first through every door once, then by chance, each as likely as any other but the one that has forty steps behind it. */
export function nextCall(world: World, chance: Chance, at: number): FuzzedCall {
  const door = DOORS[at] ?? doorFor(chance);
  const { fn, procedure } = door;
  const openid = chance.pick(chance.happens(0.5) ? world.busy : world.callers);
  const input = inputFor(door, world, chance);
  const good = { version: VERSION, procedure, input };
  if (chance.happens(WHOLE)) return { fn, procedure, openid, event: good, whole: true };
  const event = spoiltEvent(good, chance);
  return { fn, procedure, openid, event, whole: false };
}

/** Drawn anew where it breaks a rule over several fields; a few times, for a rule may be hard to keep by chance. */
function inputFor({ schema, keepsRules }: Door, world: World, chance: Chance): Json {
  let input = validFor(schema, '', world, chance);
  for (let tries = 1; tries < DRAWS && !keepsRules(input); tries += 1)
    input = validFor(schema, '', world, chance);
  return input;
}

function doorFor(chance: Chance): Door {
  const steps = DOORS.filter(({ procedure }) => procedure === STEPS);
  return chance.pick(chance.happens(0.4) && steps.length > 0 ? steps : DOORS);
}

function spoiltEvent(good: { version: number; procedure: string; input: Json }, chance: Chance): Json {
  const lot = chance.next();
  if (lot < 0.06) return spoilt({ ...good }, chance);
  if (lot < 0.09) return { ...good, version: chance.pick<Json>([0, 2, -1, 1.5, 99, '1', null, 2 ** 53]) };
  if (lot < 0.12) return { ...good, procedure: chance.pick(PROCEDURES) };
  let { input } = good;
  for (let times = 1 + Math.floor(chance.next() * 3); times > 0; times -= 1) input = spoilt(input, chance);
  return { ...good, input };
}
