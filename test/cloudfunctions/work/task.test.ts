/** 任务: from village or town to units below, received and reported back, seen by whoever gave it. */
import { openStage, type Stage } from '../../stage.ts';
import { RISKY } from '../../../runtime/outside/content.ts';
import { jpegWithPlace } from '../../pictures.ts';
import { putPhoto } from '../scenes.ts';
import { giving, HOUR, LIUXI, LIUXI_1, LIUXI_2, taskAt, TOWN } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const step = (person: string, task: string, taken: object, key = stage.key()) =>
  stage.reply(person, 'work', 'taskStep', { key, task, step: taken });
const box = async (person: string, name: 'todo' | 'done' | 'given') =>
  (await stage.call(person, 'work', 'tasks', { box: name })).rows;
const report = (unit: string, changes: object = {}) => ({
  action: 'report',
  unit,
  result: 'done',
  text: '都检查过了',
  photos: [],
  ...changes,
});

test('a village gives to its grids, the centre to all below; nobody else to anybody', async () => {
  const areas = async (person: string) => (await stage.call(person, 'work', 'giving', {})).areas;
  const [village] = await areas('lead-liuxi');
  expect(village).toMatchObject({ id: LIUXI, name: '柳溪村' });
  expect(village?.units.every(({ id }) => id.startsWith('qinghe-liuxi-'))).toBe(true);
  expect((await areas('dispatcher-centre-1'))[0]?.id).toBe(TOWN);
  expect(await areas('chief-liuxi-1')).toEqual([]);
  expect(await stage.refusal('chief-liuxi-1', 'work', 'give', taskAt(stage))).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'work', 'give', taskAt(stage))).toBe('notMember');
  const elsewhere = taskAt(stage, { units: ['qinghe-guiyuan-1'] });
  expect(await stage.refusal('lead-liuxi', 'work', 'give', elsewhere)).toBe('targetUnknown');
  expect(await stage.refusal('lead-liuxi', 'work', 'give', taskAt(stage, { units: [LIUXI] }))).toBe(
    'targetUnknown',
  );
});

test('received, reported with a photo, and the giver sees how far each unit is', async () => {
  const id = await giving(stage, 'lead-liuxi');
  expect(await box('chief-liuxi-1', 'todo')).toMatchObject([
    { id, what: '检查消防栓', fromName: '柳溪村', part: { unit: LIUXI_1, state: 'given', late: false } },
  ]);
  expect((await step('chief-liuxi-1', id, { action: 'receive', unit: LIUXI_1 })).ok).toBe(true);
  const photo = await putPhoto(stage);
  await step('worker-liuxi-1', id, report(LIUXI_1, { photos: [photo] }));
  expect(await box('chief-liuxi-1', 'todo')).toEqual([]);
  expect(await box('chief-liuxi-1', 'done')).toMatchObject([{ id, part: { state: 'done' } }]);
  expect(await box('lead-liuxi', 'given')).toMatchObject([
    { id, counts: { total: 2, received: 1, done: 1, cannot: 0, late: 0 } },
  ]);
  const seen = await stage.call('lead-liuxi', 'work', 'task', { id });
  expect(seen.parts).toMatchObject([
    { unit: LIUXI_1, state: 'done', reported: { text: '都检查过了' } },
    { unit: LIUXI_2, state: 'given' },
  ]);
  expect(seen.parts[0]?.reported?.photos).toHaveLength(1);
  expect(seen.record.map(({ sentence }) => sentence)).toEqual([
    '柳溪村第一网格回报：已完成',
    '柳溪村第一网格收到了',
    '柳溪村交办，共 2 个单元',
  ]);
});

test('a grid sees its own part and not its neighbour’s; another village and residents see nothing', async () => {
  const id = await giving(stage, 'lead-liuxi');
  await step('chief-liuxi-1', id, report(LIUXI_1, { result: 'cannot', text: '钥匙在物业' }));
  const own = await stage.call('worker-liuxi-1', 'work', 'task', { id });
  expect(own.parts.map(({ unit }) => unit)).toEqual([LIUXI_1]);
  expect(own.counts).toBeUndefined();
  expect(own.record.map(({ sentence }) => sentence)).toEqual([
    '柳溪村第一网格回报：办不了',
    '柳溪村交办，共 2 个单元',
  ]);
  expect(await stage.refusal('chief-guiyuan-1', 'work', 'task', { id })).toBe('notVisible');
  expect(await stage.refusal('resident-wang', 'work', 'task', { id })).toBe('notMember');
});

test('nobody takes another unit’s part, nor reminds and withdraws what others gave', async () => {
  const id = await giving(stage, 'lead-liuxi');
  const refused = async (person: string, taken: object) =>
    stage.refusal(person, 'work', 'taskStep', { key: stage.key(), task: id, step: taken });
  expect(await refused('chief-liuxi-1', { action: 'receive', unit: LIUXI_2 })).toBe('notYours');
  expect(await refused('chief-liuxi-1', { action: 'remind' })).toBe('notYours');
  expect(await refused('dispatcher-centre-1', { action: 'withdraw', reason: '不用了' })).toBe('notYours');
});

test('reminded once a day; late shows on both desks; after that it can still be reported', async () => {
  const id = await giving(stage, 'lead-liuxi');
  expect((await step('lead-liuxi', id, { action: 'remind' })).ok).toBe(true);
  expect(await step('lead-liuxi', id, { action: 'remind' })).toMatchObject({ failure: { code: 'tooOften' } });
  stage.cloud.clock.advance(25 * HOUR);
  expect((await box('chief-liuxi-1', 'todo'))[0]?.part).toMatchObject({ late: true });
  expect((await box('lead-liuxi', 'given'))[0]?.counts).toMatchObject({ late: 2 });
  expect((await step('lead-liuxi', id, { action: 'remind' })).ok).toBe(true);
  expect((await step('chief-liuxi-1', id, report(LIUXI_1))).ok).toBe(true);
});

test('withdrawn it is on nobody’s list, and its giver still reads why', async () => {
  const id = await giving(stage, 'lead-liuxi');
  await step('lead-liuxi', id, { action: 'withdraw', reason: '改到下周' });
  expect(await box('chief-liuxi-1', 'todo')).toEqual([]);
  expect(await stage.call('lead-liuxi', 'work', 'task', { id })).toMatchObject({
    withdrawn: { reason: '改到下周' },
    actions: [],
  });
  expect(await step('chief-liuxi-1', id, report(LIUXI_1))).toMatchObject({
    failure: { code: 'wrongStatus' },
  });
});

test('the same key gives one task, and takes one step', async () => {
  const asked = taskAt(stage, { photos: [await putPhoto(stage, jpegWithPlace())] });
  const first = await stage.call('lead-liuxi', 'work', 'give', asked);
  stage.cloud.clock.advance(48 * HOUR);
  expect(await stage.call('lead-liuxi', 'work', 'give', asked)).toEqual(first);
  expect(await box('lead-liuxi', 'given')).toHaveLength(1);
  const others = [
    { what: '别的事' },
    { where: '村口' },
    { wanted: '' },
    { until: asked.until + 1 },
    { units: [LIUXI_1] },
    { photos: [] },
  ];
  for (const changes of others)
    expect(await stage.refusal('lead-liuxi', 'work', 'give', { ...asked, ...changes })).toBe('malformed');
  const key = stage.key();
  for (const _ of [1, 2])
    expect((await step('chief-liuxi-1', first.id, { action: 'receive', unit: LIUXI_1 }, key)).ok).toBe(true);
  expect(await step('chief-liuxi-1', first.id, report(LIUXI_1), key)).toMatchObject({
    failure: { code: 'malformed' },
  });
});

test('two of one grid who receive at once are both answered, and it is received once', async () => {
  const id = await giving(stage, 'lead-liuxi');
  const both = await Promise.all(
    ['chief-liuxi-1', 'worker-liuxi-1'].map((person) =>
      step(person, id, { action: 'receive', unit: LIUXI_1 }),
    ),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const { record } = await stage.call('lead-liuxi', 'work', 'task', { id });
  expect(record).toHaveLength(2);
});

test('the time must be to come, and something must be asked for', async () => {
  const now = stage.cloud.clock.now().getTime();
  expect(await stage.refusal('lead-liuxi', 'work', 'give', taskAt(stage, { until: now }))).toBe(
    'periodWrong',
  );
  expect(await stage.refusal('lead-liuxi', 'work', 'give', taskAt(stage, { what: '' }))).toBe('textEmpty');
});

test('words that WeChat’s check finds risky are neither given nor reported', async () => {
  expect(await stage.refusal('lead-liuxi', 'work', 'give', taskAt(stage, { what: RISKY }))).toBe(
    'contentRisky',
  );
});

test('lists and steps read about what they return, and scan nothing', async () => {
  for (let index = 0; index < 12; index += 1) await giving(stage, 'lead-liuxi');
  await box('chief-liuxi-1', 'todo');
  stage.cloud.stats.reset();
  const { rows, cursor } = await stage.call('chief-liuxi-1', 'work', 'tasks', { box: 'todo' });
  expect(rows).toHaveLength(10);
  expect((await stage.call('chief-liuxi-1', 'work', 'tasks', { box: 'todo', cursor })).rows).toHaveLength(2);
  await box('lead-liuxi', 'given');
  const { scans } = stage.cloud.stats.summary();
  expect(scans).toEqual([]);
});
