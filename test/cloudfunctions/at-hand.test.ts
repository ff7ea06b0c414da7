/** Figures at hand through the functions: each opens exactly its matters; nobody counts what they may not see. */
import { costOf } from '../../bench/cost.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const DISPATCHER = 'dispatcher-centre-1';
const CHIEF = 'chief-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function figures(person: string, asked: { desk?: string } = {}) {
  const { figures: all } = await stage.call(person, 'matter', 'atHand', { period: 'week', ...asked });
  return Object.fromEntries(all.map((row) => [row.figure, row]));
}

test('a grid, its village and the centre see what arrived, is open and was found good, and open exactly those', async () => {
  const { matter } = await reporting(stage);
  const other = (await reporting(stage, '路灯坏了。', 'qinghe-shangba-1')).matter;
  await act(stage, CHIEF, matter, 1, { action: 'fixOnSpot', text: '换了灯泡。', photos: [] });
  await act(stage, 'resident-wang', matter, 2, { action: 'rate', rating: 'satisfied' });
  stage.cloud.clock.advance(1);
  const grid = await figures(CHIEF);
  expect(grid).toMatchObject({
    arrived: { count: 1, ids: [matter] },
    open: { count: 0, ids: [] },
    satisfied: { count: 1, of: 1, percent: '100.0 %', ids: [matter] },
    inTime: { count: 0, of: 0, percent: '—' },
    rated: { count: 1, of: 1 },
  });
  const centre = await figures(DISPATCHER);
  expect(centre).toMatchObject({ arrived: { count: 2 }, open: { count: 1, ids: [other] } });
  const { rows } = await stage.call(DISPATCHER, 'matter', 'these', { ids: [...centre['arrived']!.ids] });
  expect(rows.map((row) => row.matter)).toEqual(centre['arrived']!.ids);
});

test('a restricted matter is counted by the centre, and by no grid or village', async () => {
  const { matter } = await reporting(stage, '邻居天天打老婆孩子，昨晚又打了，请救救她。');
  stage.cloud.clock.advance(1);
  expect(await figures(CHIEF)).toMatchObject({ arrived: { count: 0 } });
  expect(await figures('lead-liuxi')).toMatchObject({ arrived: { count: 0 }, open: { count: 0 } });
  expect(await figures(DISPATCHER)).toMatchObject({ arrived: { ids: [matter] }, open: { ids: [matter] } });
  expect((await stage.call(CHIEF, 'matter', 'these', { ids: [matter] })).rows).toEqual([]);
});

test('a department’s desk counts what it has and what it answered', async () => {
  const { matter } = await reporting(stage);
  const up = { action: 'escalate', findings: '看过。', opinion: '请上级办。' };
  await act(stage, CHIEF, matter, 1, up);
  await act(stage, 'lead-liuxi', matter, 2, up);
  await act(stage, DISPATCHER, matter, 3, { action: 'accept' });
  await act(stage, DISPATCHER, matter, 4, { action: 'dispatch', lead: 'qinghe-police', assistants: [] });
  stage.cloud.clock.advance(1);
  expect(await figures('handler-police')).toMatchObject({
    open: { ids: [matter] },
    arrived: { ids: [matter] },
  });
  expect(await stage.refusal('handler-police', 'matter', 'atHand', { period: 'week', desk: 'qinghe' })).toBe(
    'notYours',
  );
  expect(await stage.refusal('resident-wang', 'matter', 'atHand', { period: 'week' })).toBe('notMember');
});

test('figures run on indexes, in requests that do not grow, and read a matter at most once for each thing it may count in', async () => {
  for (let n = 0; n < 40; n += 1) await reporting(stage, `第${n}盏路灯不亮`, `qinghe-liuxi-${1 + (n % 2)}`);
  stage.cloud.clock.advance(1);
  expect(await figures(DISPATCHER)).toMatchObject({ arrived: { count: 40 }, open: { count: 40 } });
  const cost = costOf(stage.cloud.stats.invocations().at(-1)!);
  expect(cost.scans).toBe(0);
  expect(cost.requests).toBeLessThanOrEqual(13);
  expect(cost.examined).toBe(cost.returned);
});

test('what is held by nobody is told to the centre and the administrator: who, how many, and nothing of the matters', async () => {
  const { matter } = await reporting(stage);
  const ask = (person: string) => stage.call(person, 'matter', 'unheld', {});
  expect((await ask(DISPATCHER)).holders).toEqual([]);
  // Everybody of the grid leaves at once.
  const members = sdkAt(stage.cloud.serviceUrl).database().collection('members');
  await members.where({ 'posts.unit': 'qinghe-liuxi-1' }).update({ posts: [] });
  stage.cloud.clock.advance(2 * 60_000);
  for (const person of [DISPATCHER, 'admin-centre'])
    expect((await ask(person)).holders).toEqual([
      { kind: 'unit', id: 'qinghe-liuxi-1', name: '柳溪村第一网格', open: 1 },
    ]);
  const held = { view: 'place', holder: 'qinghe-liuxi-1' } as const;
  expect((await stage.call(DISPATCHER, 'matter', 'list', held)).rows.map((row) => row.matter)).toEqual([
    matter,
  ]);
  expect(await stage.refusal('lead-liuxi', 'matter', 'unheld', {})).toBe('notYours');
});
