/** 申请延期 and a whistle's board: who asks sees it stand, who decides has it in the list, and it is gone when it is settled. */
import { costOf } from '../../bench/cost.ts';
import { openStage, type Stage } from '../stage.ts';
import { tickAfter } from './outside.ts';
import { act, handled } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const DIRECTOR = 'director-centre';
const LIAISON = 'liaison-construction';
const ASK = {
  action: 'askTime',
  what: 'extend',
  amount: 2,
  reason: '盖板要后天到，电话13812345678。',
} as const;

const read = (person: string, matter: string) =>
  stage.call(person, 'matter', 'read', { matter, as: 'member' });
const asks = async (person: string) => (await stage.call(person, 'matter', 'todo', {})).asks ?? [];

test('what a department asks stands on the matter and in the list of those who decide, with what settles it', async () => {
  const matter = await handled(stage);
  const before = await read(LIAISON, matter);
  await act(stage, LIAISON, matter, 4, ASK);
  const seen = await read(DIRECTOR, matter);
  expect(seen.timeAsked).toMatchObject({ what: 'extend', amount: 2 });
  expect(seen.timeAsked?.sentence).toContain('申请延期 2 个工作日');
  expect(seen.clock).toEqual(before.clock);
  for (const person of [DIRECTOR, 'supervisor-1'])
    expect(await asks(person)).toMatchObject([{ matter, actions: ['refuseTime', 'extend'] }]);
  const { asks: sorted } = await stage.call(DIRECTOR, 'matter', 'triage', {});
  expect(sorted).toMatchObject([{ matter, timeAsked: { what: 'extend', amount: 2 } }]);
  expect(sorted?.[0]?.timeAsked?.reason).not.toContain('13812345678');
  for (const person of [LIAISON, 'lead-liuxi', 'clerk-centre']) expect(await asks(person)).toEqual([]);
});

test('granted, it is out of the list and the limit is longer; refused, it is as it was', async () => {
  const matter = await handled(stage);
  await act(stage, LIAISON, matter, 4, ASK);
  await act(stage, 'supervisor-1', matter, 5, { action: 'refuseTime', reason: '还来得及。' });
  expect(await asks(DIRECTOR)).toEqual([]);
  await act(stage, LIAISON, matter, 6, ASK);
  const due = (await read(DIRECTOR, matter)).clock?.dueAt ?? 0;
  await act(stage, DIRECTOR, matter, 7, { action: 'extend', amount: 2, reason: '盖板未到。' });
  expect(await asks(DIRECTOR)).toEqual([]);
  const after = await read(LIAISON, matter);
  expect(after.timeAsked).toBeUndefined();
  expect(after.clock?.dueAt).toBeGreaterThan(due);
});

test('its reporter is told that time was asked for, not how it was argued', async () => {
  const matter = await handled(stage);
  await act(stage, LIAISON, matter, 4, ASK);
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.timeAsked).toBeUndefined();
  expect(JSON.stringify(seen)).not.toContain('盖板要后天到');
});

test('the centre is told, and so is the department when it is settled', async () => {
  const matter = await handled(stage);
  const told = async (person: string) =>
    (await stage.call(person, 'people', 'notices', {})).rows.map(({ purpose }) => purpose);
  await act(stage, LIAISON, matter, 4, ASK);
  await tickAfter(stage, 1);
  expect(await told('dispatcher-centre-1')).toContain('timeAsked');
  await act(stage, DIRECTOR, matter, 5, { action: 'refuseTime', reason: '还来得及。' });
  await tickAfter(stage, 1);
  expect(await told(LIAISON)).toContain('timeDecided');
});

test('the list of what is asked runs on its index', async () => {
  for (let count = 0; count < 3; count += 1) {
    const matter = await handled(stage);
    await act(stage, LIAISON, matter, 4, ASK);
  }
  await handled(stage);
  stage.cloud.stats.reset();
  expect(await asks(DIRECTOR)).toHaveLength(3);
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost.scans).toBe(0);
  expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
});

test('a whistle’s board says who was called, who signed for it and who came, each with its time', async () => {
  const matter = await handled(stage);
  const departments = ['qinghe-construction', 'qinghe-police'];
  await act(stage, DIRECTOR, matter, 4, {
    action: 'whistle',
    departments,
    where: '三号楼前',
    at: Date.UTC(2027, 2, 1, 3),
  });
  await act(stage, 'liaison-police', matter, 5, { action: 'sign' });
  await act(stage, 'liaison-police', matter, 6, { action: 'arrive', where: '三号楼前' });
  const { whistle, timeline } = await read(DIRECTOR, matter);
  expect(whistle).toMatchObject({
    where: '三号楼前',
    called: [{ name: '村镇建设办公室' }, { name: '青禾派出所' }],
  });
  const [office, police] = whistle?.called ?? [];
  expect(office).not.toHaveProperty('signed');
  expect(police?.signed).toBeLessThanOrEqual(police?.arrived ?? 0);
  expect(timeline.map(({ sentence }) => sentence).join()).toContain('已签收吹哨');
  const twice = { key: stage.key(), matter, seq: 7, step: { action: 'sign' as const } };
  expect(await stage.refusal('liaison-police', 'matter', 'act', twice)).toBe('notHere');
  const reporter = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(reporter.whistle).toBeUndefined();
});
