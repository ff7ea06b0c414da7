/** What calls may cost: requests to the database, in all and one after the other; never a scan. */
import type { Procedures } from '@gelin/contract/procedures';
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { costOf, type Cost } from '../../bench/cost.ts';
import { act, putPhoto, reporting } from './scenes.ts';

let stage: Stage;
/** While costs are counted a request takes longer than any machine needs to send those that go together: only what waits for another begins after it. */
const AWAY = 150;
let latency = 0;
beforeAll(async () => {
  // One worker a function, so that its directory has been read when it counts.
  stage = await openStage(MONDAY, { workersPerFunction: 1, latency: () => latency });
  // Towns are not empty: what is measured is the ordinary call.
  for (let count = 0; count < 12; count += 1) await reporting(stage);
  // The very first number of a year makes its counter.
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
});
afterAll(() => stage.close());

async function costing(
  person: string,
  fn: keyof Procedures,
  procedure: string,
  input: object,
): Promise<Cost> {
  await warm(fn);
  stage.cloud.stats.reset();
  latency = AWAY;
  const answer = await stage.reply(person, fn, procedure as never, input);
  latency = 0;
  expect(answer).toMatchObject({ ok: true });
  const [record] = stage.cloud.stats.invocations();
  return costOf(record!);
}

/** Lets the function's worker read the directory, which it keeps for a minute. */
async function warm(fn: keyof Procedures): Promise<void> {
  if (fn === 'matter')
    await stage.call('resident-wang', 'matter', 'preview', { text: '路灯坏了', place: {} });
  if (fn === 'group') await stage.call('chief-liuxi-1', 'group', 'list', {});
  if (fn === 'work') await stage.call('chief-liuxi-1', 'work', 'giving', {});
  if (fn === 'office') await stage.call('clerk-centre', 'office', 'ledger', { ledger: 'demand' });
  if (fn === 'town') await stage.call('resident-wang', 'town', 'units', {});
}

test('a report with a photo costs at most 8 requests, 6 in sequence, 3 commits; and the content check, where a town has it on', async () => {
  const photo = await putPhoto(stage);
  const input = {
    key: stage.key(),
    text: '楼道的灯不亮。',
    photos: [photo],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  };
  const cost = await costing('resident-wang', 'matter', 'submit', input);
  expect(cost.requests - cost.asked).toBeLessThanOrEqual(8);
  expect(cost.asked).toBe(1);
  expect(cost.inSequence).toBeLessThanOrEqual(6);
  expect(cost.commits).toBeLessThanOrEqual(3);
});

test('a volunteer’s tip with a photo costs no more than a resident’s report', async () => {
  const photo = await putPhoto(stage);
  const tip = {
    key: stage.key(),
    text: '路边井盖松了。',
    photos: [photo],
    source: 'tip',
    place: { unit: 'qinghe-liuxi-1' },
  };
  const cost = await costing('informant-liuxi-1', 'matter', 'submit', tip);
  expect(cost.requests - cost.asked).toBeLessThanOrEqual(8);
  expect(cost.inSequence).toBeLessThanOrEqual(6);
});

test('an anonymous report costs no more, nor one that is brought for somebody', async () => {
  const photo = await putPhoto(stage);
  const report = { text: '楼道的灯不亮。', photos: [photo], place: { unit: 'qinghe-liuxi-1' } };
  const ways = [
    ['resident-wang', { source: 'report', identity: 'anonymous', device: 'phone-1' }],
    ['chief-liuxi-1', { source: 'onBehalf', contact: { name: '张婆婆' } }],
  ] as const;
  for (const [person, how] of ways) {
    const cost = await costing(person, 'matter', 'submit', { key: stage.key(), ...report, ...how });
    expect(cost.requests - cost.asked).toBeLessThanOrEqual(8);
    expect(cost.inSequence).toBeLessThanOrEqual(6);
    expect(cost.scans).toBe(0);
  }
});

test('every step costs at most 8 requests', async () => {
  const { matter } = await reporting(stage, '活动室的健身器材坏了两件，一直没人修。');
  const photo = await putPhoto(stage);
  const escalation = { action: 'escalate', findings: '看过了', opinion: '请村里处理' };
  const steps: [string, object][] = [
    ['chief-liuxi-1', escalation],
    ['lead-liuxi', { action: 'accept' }],
    ['lead-liuxi', { action: 'answer', text: '已修好', outcome: 'solved', photos: [photo] }],
    ['worker-liuxi-1', { action: 'verify', result: 'pass' }],
    ['resident-wang', { action: 'rate', rating: 'satisfied' }],
  ];
  for (const [index, [person, step]] of steps.entries()) {
    const cost = await costing(person, 'matter', 'act', { key: stage.key(), matter, seq: index + 1, step });
    expect({ step, ...cost }).toMatchObject({ scans: 0 });
    expect(cost.requests).toBeLessThanOrEqual(8);
  }
});

/** What people wait for when they open something: who, what, and how many requests it may make. */
type Opened = [person: string, fn: keyof Procedures, procedure: string, input: object, requests?: number];

test('opening something costs at most 3 requests, groups with all that stands above them 5, two after each other; reading at most twice what it shows', async () => {
  const { matter } = await reporting(stage);
  const group = 'qinghe-liuxi-1';
  await stage.call('worker-liuxi-1', 'group', 'seen', { group });
  // Every function has read the directory by now.
  await stage.call('chief-liuxi-1', 'people', 'me', {});
  const now = stage.cloud.clock.now().getTime();
  const opened: Opened[] = [
    ['resident-wang', 'matter', 'read', { matter, as: 'reporter' }],
    ['chief-liuxi-1', 'matter', 'read', { matter, as: 'member' }],
    ['resident-wang', 'matter', 'mine', {}],
    ['chief-liuxi-1', 'matter', 'todo', {}],
    // Beside my seat, my marks and the signals: who called me.
    ['chief-liuxi-1', 'group', 'list', {}, 4],
    // Beside my seat, the entries and their matters: what is pinned, and who has read.
    ['chief-liuxi-1', 'group', 'feed', { group }, 5],
    ['chief-liuxi-1', 'group', 'feed', { group, since: now }],
    ['chief-liuxi-1', 'group', 'feed', { group, before: now }],
    ['chief-liuxi-1', 'group', 'feed', { group, after: now - 1 }],
    ['chief-liuxi-1', 'group', 'feed', { group, around: now }, 4],
    ['clerk-centre', 'office', 'ledger', { ledger: 'demand' }],
    ['resident-wang', 'town', 'units', {}],
    ['resident-wang', 'town', 'categories', {}],
    // My tips and their matters; with the first page those of the quarter, counted.
    ['informant-liuxi-1', 'matter', 'tips', {}, 4],
    ['chief-liuxi-1', 'people', 'informants', { unit: group }],
    ['chief-liuxi-1', 'work', 'tasks', { box: 'todo' }],
    ['lead-liuxi', 'work', 'tasks', { box: 'given' }],
    // My seat, my patrol that runs, today's of my grid.
    ['chief-liuxi-1', 'work', 'patrolling', {}],
    // My seat, the village's open matters, what its grids owe, today's patrols.
    ['lead-liuxi', 'work', 'village', {}, 4],
    ['lead-liuxi', 'work', 'villageMatters', { unit: 'qinghe-liuxi', figure: 'open' }],
    ['lead-liuxi', 'work', 'meetings', {}],
  ];
  for (const [person, fn, procedure, input, requests = 3] of opened) {
    const cost = await costing(person, fn, procedure, input);
    expect({ procedure, ...cost }).toMatchObject({ scans: 0 });
    expect([procedure, cost.requests]).toEqual([procedure, Math.min(cost.requests, requests)]);
    if (fn === 'group')
      expect([procedure, cost.inSequence]).toEqual([procedure, Math.min(cost.inSequence, 2)]);
    expect([procedure, cost.examined]).toEqual([
      procedure,
      Math.min(cost.examined, 2 * Math.max(1, cost.returned)),
    ]);
  }
});

test('a list costs a query for each circle it looks at, a search a few, figures a range for each thing they count', async () => {
  const bounds: readonly (readonly [person: string, procedure: string, input: object, requests: number])[] = [
    ['chief-liuxi-1', 'list', { view: 'unit' }, 2],
    ['lead-liuxi', 'list', { view: 'place', state: 'stuck', group: '02', severity: 'urgent' }, 2],
    ['dispatcher-centre-1', 'list', { view: 'place', order: 'newest' }, 3],
    ['chief-liuxi-1', 'search', { words: '2027-000001' }, 2],
    ['chief-liuxi-1', 'search', { words: '灯不' }, 3],
    ['dispatcher-centre-1', 'search', { words: '楼道的灯' }, 7],
    ['chief-liuxi-1', 'atHand', { period: 'month' }, 9],
    ['dispatcher-centre-1', 'unheld', {}, 3],
  ];
  for (const [person, procedure, input, requests] of bounds) {
    const cost = await costing(person, 'matter', procedure, input);
    expect([procedure, person, cost.requests <= requests]).toEqual([procedure, person, true]);
    expect(cost.inSequence).toBeLessThanOrEqual(4);
    expect(cost.examined).toBeLessThanOrEqual(2 * Math.max(1, cost.returned));
    expect(cost.scans).toBe(0);
  }
});

test('saying something costs 3 requests and the content check, one more under a card; calling a post there 9', async () => {
  const { matter } = await reporting(stage);
  const group = 'qinghe-liuxi-1';
  const said = (more: object) => ({ key: stage.key(), group, text: '今天下午去看', ...more });
  const { id } = await stage.call('worker-liuxi-1', 'group', 'say', said({}) as never);
  const called = [{ role: 'gridChief', unit: group }];
  const costs: [string, object, number][] = [
    ['say', said({}), 4],
    ['say', said({ matter }), 5],
    ['say', said({ replyTo: id }), 5],
    ['say', said({ called }), 4],
    ['say', said({ matter, called }), 9],
    ['withdraw', { group, message: id }, 5],
    ['seen', { group }, 4],
    ['members', { group }, 2],
    ['readers', { group, message: id }, 3],
    ['search', { group, words: '下午' }, 2],
  ];
  for (const [procedure, input, most] of costs) {
    const cost = await costing('worker-liuxi-1', 'group', procedure, input);
    expect({ procedure, ...cost }).toMatchObject({ scans: 0 });
    expect([procedure, cost.requests]).toEqual([procedure, Math.min(cost.requests, most)]);
  }
});

test('an idle tick of the clock reads once', async () => {
  stage.cloud.clock.advance(60_000);
  for (let tick = 0; tick < 6; tick += 1) await stage.cloud.runTimer('clock');
  stage.cloud.stats.reset();
  await stage.cloud.runTimer('clock');
  const [record] = stage.cloud.stats.invocations();
  expect(costOf(record!).requests).toBeLessThanOrEqual(1);
});
