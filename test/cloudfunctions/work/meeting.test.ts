/** 碰头会: the village's matters as an agenda; decisions become tasks and steps, once, with the meeting named. */
import { openStage, type Stage } from '../../stage.ts';
import { act, reporting } from '../scenes.ts';
import { LIUXI, LIUXI_1 } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const LEAD = 'lead-liuxi';
const NAME = '柳溪村碰头会（2027年3月1日）';
const opening = async (...matters: string[]) =>
  (await stage.call(LEAD, 'work', 'openMeeting', { key: stage.key(), unit: LIUXI, matters })).id;
const step = (meeting: string, taken: object, key = stage.key(), person = LEAD) =>
  stage.reply(person, 'work', 'meetingStep', { key, meeting, step: taken });
const read = (id: string) => stage.call(LEAD, 'work', 'meeting', { id });
const report = async (unit = LIUXI_1) =>
  (await reporting(stage, '楼道灯不亮，我住3栋502，电话13812345678。', unit)).matter;
const task = () => ({
  kind: 'task',
  units: [LIUXI_1],
  what: '周三前换灯',
  where: '',
  wanted: '拍照',
  photos: [],
  until: stage.cloud.clock.now().getTime() + 3 * 24 * 3_600_000,
});

test('matters of the village become points by category and place, without a word of whoever reported', async () => {
  const id = await opening(await report(), await report('qinghe-guiyuan-1'));
  const { points, name, text } = await read(id);
  expect(name).toBe(NAME);
  expect(points).toMatchObject([{ title: '路灯不亮 · 柳溪村第一网格', matter: { status: 'reported' } }]);
  expect(text).not.toMatch(/502|138/);
});

test('minutes are written point by point, numbers hidden, and read until the end', async () => {
  const id = await opening(await report());
  const point = (await read(id)).points[0]!.id;
  await step(id, { action: 'write', point, minutes: '等灯泡，找13812345678' });
  await step(id, { action: 'add', title: '下周停水怎么通知' });
  await step(id, { action: 'close' });
  const meeting = await read(id);
  expect(meeting.closed).toBe(true);
  expect(meeting.points.map(({ minutes }) => minutes)).toEqual(['等灯泡，找138****5678', '']);
  expect(meeting.text).toContain('1. 路灯不亮 · 柳溪村第一网格\n等灯泡');
  expect(await step(id, { action: 'close' })).toMatchObject({ failure: { code: 'wrongStatus' } });
});

test('a decision becomes a task that names the meeting; with the same key there is one', async () => {
  const id = await opening(await report());
  const point = (await read(id)).points[0]!.id;
  const key = stage.key();
  const decided = { action: 'decide', point, decision: task() };
  for (const _ of [1, 2]) expect((await step(id, decided, key)).ok).toBe(true);
  const { decisions } = (await read(id)).points[0]!;
  expect(decisions).toMatchObject([{ kind: 'task', words: '柳溪村第一网格：周三前换灯' }]);
  const { rows } = await stage.call('chief-liuxi-1', 'work', 'tasks', { box: 'todo' });
  expect(rows.map((row) => row.id)).toEqual([decisions[0]?.task]);
  const given = await stage.call('chief-liuxi-1', 'work', 'task', { id: rows[0]!.id });
  expect(given.wanted).toBe(`${NAME}定：拍照`);
});

test('or a line on the matter, or handing it down; what the matter does not allow is refused and not written', async () => {
  const matter = await report();
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'escalate', findings: '看过', opinion: '请村里办' });
  const id = await opening(matter);
  const point = (await read(id)).points[0]!.id;
  const log = { action: 'decide', point, decision: { kind: 'log', text: '供电所周三来' } };
  expect((await step(id, log)).ok).toBe(false);
  expect((await read(id)).points[0]?.decisions).toEqual([]);
  await act(stage, LEAD, matter, 2, { action: 'accept' });
  expect((await step(id, log)).ok).toBe(true);
  const down = { action: 'decide', point, decision: { kind: 'handDown', unit: LIUXI_1, note: '盯着换灯' } };
  const key = stage.key();
  for (const _ of [1, 2]) expect((await step(id, down, key)).ok).toBe(true);
  expect((await read(id)).points[0]?.decisions.map(({ words }) => words)).toEqual([
    '供电所周三来',
    '柳溪村第一网格：盯着换灯',
  ]);
  const { timeline } = await stage.call(LEAD, 'matter', 'read', { matter, as: 'member' });
  const said = JSON.stringify(timeline);
  expect(said).toContain(`${NAME}定：供电所周三来`);
  expect(said).toContain(`${NAME}定：盯着换灯`);
});

test('held by the village’s own people; the centre reads, a chief and next door do not', async () => {
  const id = await opening();
  expect((await stage.call('dispatcher-centre-1', 'work', 'meeting', { id })).id).toBe(id);
  expect(await step(id, { action: 'close' }, stage.key(), 'dispatcher-centre-1')).toMatchObject({
    failure: { code: 'notYours' },
  });
  for (const person of ['chief-liuxi-1', 'lead-guiyuan'])
    expect(await stage.refusal(person, 'work', 'meeting', { id })).toBe('notYours');
  const asked = { key: stage.key(), unit: LIUXI, matters: [] };
  expect(await stage.refusal('chief-liuxi-1', 'work', 'openMeeting', asked)).toBe('notYours');
  expect(
    await stage.refusal('dispatcher-centre-1', 'work', 'openMeeting', { ...asked, unit: 'qinghe' }),
  ).toBe('notYours');
});

test('kept newest first, and scanned for nothing', async () => {
  const [first, second] = [await opening(), (stage.cloud.clock.advance(60_000), await opening())];
  stage.cloud.stats.reset();
  const { rows } = await stage.call(LEAD, 'work', 'meetings', {});
  expect(rows.map(({ id }) => id)).toEqual([second, first]);
  expect(stage.cloud.stats.summary().scans).toEqual([]);
});
