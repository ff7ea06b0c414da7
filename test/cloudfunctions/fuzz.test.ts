/** Fuzzed calls to every procedure, as every kind of person: always a proper answer, and nothing written where it is a refusal. */
import { FAILURES } from '@gelin/contract/failure';
import { SCHEMAS } from '@gelin/contract/procedures';
import type { FunctionReply } from '../../runtime/cloudbase/functions/reply.ts';
import { DOORS, nextCall } from '../../runtime/fuzz/calls.ts';
import { fuzz } from '../../runtime/fuzz/fuzz.ts';
import { verdictOn } from '../../runtime/fuzz/judge.ts';
import type { World } from '../../runtime/fuzz/world.ts';
import { chanceOf } from '../../runtime/replay/chance.ts';

/** The long form, 10,000 of them, is in bench/. */
const CALLS = 1_200;
const SEED = 3;

test(`${CALLS} fuzzed calls: never a crash, never an answer without a code, never a trace of what was refused`, async () => {
  const found = await fuzz(CALLS, SEED);
  expect(found.findings).toEqual([]);
  // Otherwise nothing would have been tried: many doors, many reasons, and some that went through and wrote.
  expect(Object.keys(found.doors)).toHaveLength(DOORS.length);
  expect(Object.keys(found.refused).length).toBeGreaterThan(8);
  expect(found.done).toBeGreaterThan(CALLS / 20);
  expect(found.wrote).toBeGreaterThan(0);
});

const world: World = {
  callers: ['o-a', ''],
  busy: ['o-a'],
  matters: new Map([['m-1', 3]]),
  messages: ['said-1'],
  units: ['qinghe'],
  departments: ['qinghe-police'],
  members: ['chief'],
  categories: ['0101'],
  files: ['cloud://x/y.jpg'],
  documents: ['{}'],
  keys: [],
  cursors: ['1'],
};

test('every procedure of the contract is fuzzed, a new one from the day it is there', () => {
  const chance = chanceOf(1);
  const called = new Set<string>();
  for (let at = 0; at < DOORS.length; at += 1) {
    const { fn, procedure } = nextCall(world, chance, at);
    called.add(`${fn}.${procedure}`);
  }
  const all = Object.entries(SCHEMAS).flatMap(([fn, own]) => Object.keys(own).map((name) => `${fn}.${name}`));
  expect([...called].sort()).toEqual(all.sort());
});

test('the same seed deals the same calls', () => {
  const deal = () => {
    const [chance, own] = [chanceOf(9), { ...world, keys: [] }];
    return Array.from({ length: DOORS.length + 50 }, (_, at) => nextCall(own, chance, at));
  };
  expect(deal()).toEqual(deal());
});

test('what was not spoilt is what its schema accepts, but for words that are too long', () => {
  const chance = chanceOf(2);
  for (let at = 0; at < 2_000; at += 1) {
    const { fn, procedure, event, whole } = nextCall(world, chance, at);
    if (!whole) continue;
    const schema = (SCHEMAS as never)[fn][procedure] as {
      safeParse(input: unknown): { error?: { issues: object[] } };
    };
    const { error } = schema.safeParse((event as { input: unknown }).input);
    const others = (error?.issues ?? []).filter((issue) => !('code' in issue && issue.code === 'too_big'));
    expect([procedure, others]).toEqual([procedure, []]);
  }
});

const answered = (result: unknown): FunctionReply => ({ ok: true, requestID: '1', result });
test.each<[what: string, answer: FunctionReply]>([
  ['a function that died', { ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002, errMsg: 'dead' }],
  ['nothing', answered(null)],
  ['a code that nobody knows', answered({ ok: false, at: 1, failure: { code: 'oops' } })],
  ['no code', answered({ ok: false, at: 1 })],
  ['no time', answered({ ok: true, output: {} })],
  ['an error of ours', answered({ ok: false, at: 1, failure: { code: 'unavailable' } })],
  ['a field that is no name', answered({ ok: false, at: 1, failure: { code: 'malformed', field: 3 } })],
])('%s is a finding', (_what, answer) => {
  expect(verdictOn(answer).kind).toBe('wrong');
});

test('every other code of the contract is a proper refusal', () => {
  for (const code of FAILURES.filter((each) => each !== 'unavailable' && each !== 'busy'))
    expect(verdictOn(answered({ ok: false, at: 1, failure: { code, field: 'text' } }))).toEqual({
      kind: 'refused',
      code,
    });
});
