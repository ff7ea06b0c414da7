/** 村级: figures by grid that open exactly their matters, whistles with their times, what went up and what came down. */
import { openStage, type Stage } from '../../stage.ts';
import { costOf } from '../../../bench/cost.ts';
import { act, reporting } from '../scenes.ts';
import { giving, LIUXI, LIUXI_1, LIUXI_2 } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const LEAD = 'lead-liuxi';
const desk = (person = LEAD, unit?: string) =>
  stage.call(person, 'work', 'village', { ...(unit && { unit }) });
const behind = (figure: 'open' | 'stuck' | 'dueToday' | 'up' | 'down', grid?: string) =>
  stage.call(LEAD, 'work', 'villageMatters', { unit: LIUXI, figure, ...(grid && { grid }) });
const report = async (unit: string) => (await reporting(stage, undefined, unit)).matter;

test('open matters by grid, and each figure opens exactly those', async () => {
  const [first, second] = [await report(LIUXI_1), await report(LIUXI_2)];
  await report('qinghe-guiyuan-1');
  const { rows, total, name } = await desk();
  expect(name).toBe('柳溪村');
  expect(total.open).toBe(2);
  expect(rows.find(({ unit }) => unit === LIUXI_1)).toMatchObject({ open: 1, stuck: 0 });
  expect((await behind('open')).rows.map(({ matter }) => matter).sort()).toEqual([first, second].sort());
  expect((await behind('open', LIUXI_2)).rows.map(({ matter }) => matter)).toEqual([second]);
});

test('late it is stuck, and says why', async () => {
  const matter = await report(LIUXI_1);
  stage.cloud.clock.advance(5 * 24 * 3_600_000);
  for (let tick = 0; tick < 4; tick += 1) {
    await stage.cloud.runTimer('clock');
    stage.cloud.clock.advance(60_000);
  }
  expect((await desk()).total.stuck).toBe(1);
  expect((await behind('stuck')).rows).toMatchObject([{ matter, stuck: ['overdue', 'supervised'] }]);
});

test('passed up to the town it stands under what went up; handed down again under what came down', async () => {
  const matter = await report(LIUXI_1);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'escalate', findings: '看过', opinion: '请村里办' });
  await act(stage, LEAD, matter, 2, { action: 'escalate', findings: '看过', opinion: '请镇里办' });
  expect((await desk()).total).toMatchObject({ up: 1, down: 0 });
  await act(stage, 'dispatcher-centre-1', matter, 3, { action: 'accept' });
  await act(stage, 'dispatcher-centre-1', matter, 4, { action: 'handDown', unit: LIUXI });
  expect((await desk()).total).toMatchObject({ up: 0, down: 1 });
  const [row] = (await behind('down')).rows;
  expect(row?.actions).toContain('handDown');
});

test('a village calls departments to what it has accepted; the whistle stands there with who came and when', async () => {
  const matter = await report(LIUXI_1);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'escalate', findings: '看过', opinion: '请村里办' });
  await act(stage, LEAD, matter, 2, { action: 'accept' });
  const at = stage.cloud.clock.now().getTime();
  const called = ['qinghe-power', 'qinghe-police'];
  await act(stage, LEAD, matter, 3, { action: 'whistle', departments: called, where: '柳溪路口', at });
  stage.cloud.clock.advance(600_000);
  await act(stage, 'liaison-power', matter, 4, { action: 'arrive', where: '柳溪路口' });
  const { whistles } = await desk();
  expect(whistles).toMatchObject([{ matter, where: '柳溪路口' }]);
  const [power, police] = whistles[0]?.departments ?? [];
  expect(power?.arrivedAt).toBeGreaterThanOrEqual(at + 600_000);
  expect(police?.arrivedAt).toBeUndefined();
});

test('tasks that its grids owe, and those that are late', async () => {
  await giving(stage, LEAD);
  expect((await desk()).tasks).toEqual({ owed: 2, late: 0 });
  stage.cloud.clock.advance(25 * 3_600_000);
  expect((await desk()).tasks).toEqual({ owed: 2, late: 2 });
});

test('the centre looks at any village; a chief, next door and residents at none', async () => {
  const centre = await desk('dispatcher-centre-1', LIUXI);
  expect(centre.others.length).toBeGreaterThan(2);
  expect(await stage.refusal('chief-liuxi-1', 'work', 'village', {})).toBe('notYours');
  expect(await stage.refusal('lead-guiyuan', 'work', 'village', { unit: LIUXI })).toBe('notYours');
  expect(await stage.refusal('lead-guiyuan', 'work', 'villageMatters', { unit: LIUXI, figure: 'open' })).toBe(
    'notYours',
  );
  expect(await stage.refusal('resident-wang', 'work', 'village', {})).toBe('notMember');
});

test('one bounded reading: it examines what it returns, and scans nothing', async () => {
  for (let index = 0; index < 5; index += 1) await report(LIUXI_1);
  await desk();
  stage.cloud.stats.reset();
  await desk();
  await behind('open');
  expect(stage.cloud.stats.summary().scans).toEqual([]);
  for (const { cost } of stage.cloud.stats.invocations().map((each) => ({ cost: costOf(each) })))
    expect(cost.examined).toBeLessThanOrEqual(2 * Math.max(1, cost.returned));
});
