/** 合并: whoever reported what was merged hears and reads what becomes of the whole, and of its being taken out again. */
import { openStage, type Stage } from '../stage.ts';
import { tickAfter } from './outside.ts';
import { act, reporting } from './scenes.ts';

const CENTRE = 'director-centre';
const CHIEF = 'chief-liuxi-1';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function two() {
  const whole = (await reporting(stage, '东河小学门口的路灯坏了。')).matter;
  const { matter: part } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '路灯不亮，我住三栋，电话 13812345678。',
    photos: [],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await act(stage, CENTRE, part, 1, { action: 'merge', target: whole });
  return { whole, part };
}
const theirs = (person: string, matter: string) =>
  stage.call(person, 'matter', 'read', { matter, as: 'reporter' });
const toldOf = async (matter: string) =>
  (await stage.call(CENTRE, 'matter', 'deliveries', { matter })).rows
    .filter(({ to }) => to === '报事人')
    .map(({ purpose }) => purpose);
const solve = async (matter: string) => {
  await act(stage, CHIEF, matter, 2, { action: 'accept' });
  await act(stage, CHIEF, matter, 3, {
    action: 'answer',
    text: '换了灯泡。',
    outcome: 'explained',
    photos: [],
  });
};

test('the story of the whole goes on in what was merged, without a word of whoever reported the other', async () => {
  const { whole, part } = await two();
  await solve(whole);
  const view = await theirs('resident-li', part);
  expect(view).toMatchObject({ status: 'merged', merged: { status: 'answered' } });
  expect(view.timeline.slice(0, 3).map(({ action }) => action)).toEqual(['answer', 'accept', 'merge']);
  expect(view.timeline[0]).toMatchObject({ text: '换了灯泡。' });
  expect(new Set(view.timeline.map(({ seq }) => seq)).size).toBe(view.timeline.length);
  expect(JSON.stringify(view)).not.toContain('东河小学');
});

test('both reporters are told of the merger, the answer and the end', async () => {
  const { whole, part } = await two();
  await tickAfter(stage, 1);
  expect(new Set(await toldOf(part))).toEqual(new Set(['merged']));
  await solve(whole);
  await tickAfter(stage, 1);
  await act(stage, 'worker-liuxi-1', whole, 4, { action: 'verify', result: 'pass' });
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  expect(new Set(await toldOf(part))).toEqual(new Set(['merged', 'answered', 'closed']));
  expect(new Set(await toldOf(whole))).toEqual(new Set(['answered', 'closed']));
});

test('taken out again, its reporter is told, both know it, and what comes later is the other’s alone', async () => {
  const { whole, part } = await two();
  const before = await stage.call(CENTRE, 'matter', 'read', { matter: whole, as: 'member' });
  expect(before.joined).toBe(1);
  await act(stage, CENTRE, part, 2, { action: 'unmerge' });
  await tickAfter(stage, 1);
  expect(await toldOf(part)).toContain('parted');
  const after = await stage.call(CENTRE, 'matter', 'read', { matter: whole, as: 'member' });
  expect(after.joined).toBe(0);
  expect(after.timeline[0]!.sentence).toBe('并到这里的一件分了出去，另外办理');
  await act(stage, CHIEF, whole, after.seq, { action: 'accept' });
  await act(stage, CHIEF, whole, after.seq + 1, {
    action: 'answer',
    text: '换了。',
    outcome: 'explained',
    photos: [],
  });
  await tickAfter(stage, 1);
  expect(await toldOf(part)).not.toContain('answered');
  expect(await theirs('resident-li', part)).not.toHaveProperty('merged');
});

test('merged again, what had been merged before comes along', async () => {
  const { whole, part } = await two();
  const third = (await reporting(stage, '校门口三盏灯都不亮。')).matter;
  await act(stage, CENTRE, whole, 2, { action: 'merge', target: third });
  await act(stage, CHIEF, third, 2, { action: 'accept' });
  await act(stage, CHIEF, third, 3, { action: 'answer', text: '都换了。', outcome: 'explained', photos: [] });
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  expect(await toldOf(part)).toContain('answered');
  expect((await theirs('resident-li', part)).timeline[0]).toMatchObject({ text: '都换了。' });
});

test('restricted matters are merged by who may read both; each reporter learns how it stands and nothing of the other', async () => {
  const violence = (person: string, text: string) =>
    stage.call(person, 'matter', 'submit', {
      key: stage.key(),
      text,
      category: '1606',
      photos: [],
      source: 'report',
      place: { unit: 'qinghe-liuxi-1' },
    });
  const { matter: whole } = await violence('resident-wang', '三栋五楼丈夫又打人了。');
  const { matter: part } = await violence('resident-li', '楼上又在打人，孩子在哭。');
  const offered = await stage.call(CENTRE, 'matter', 'choices', { matter: part, action: 'merge' });
  expect(offered.matters?.map(({ matter }) => matter)).toEqual([whole]);
  const { matter: open } = await reporting(stage);
  const merging = (target: string) => ({
    key: stage.key(),
    matter: part,
    seq: 1,
    step: { action: 'merge', target },
  });
  expect(await stage.refusal(CENTRE, 'matter', 'act', merging(open) as never)).toBe('restrictedMatter');
  expect(await stage.refusal(CHIEF, 'matter', 'act', merging(whole) as never)).not.toBeUndefined();
  await act(stage, CENTRE, part, 1, { action: 'merge', target: whole });
  await act(stage, CENTRE, whole, 2, { action: 'accept' });
  await act(stage, CENTRE, whole, 3, { action: 'log', text: '已联系五楼的张女士。', photos: [] });
  const view = await theirs('resident-li', part);
  expect(view).toMatchObject({ status: 'merged', merged: { status: 'accepted' } });
  for (const seen of [view, await theirs('resident-wang', whole)])
    expect(JSON.stringify(seen)).not.toMatch(/张女士/u);
  expect(JSON.stringify(view)).not.toContain('三栋五楼');
  expect(JSON.stringify(await theirs('resident-wang', whole))).not.toContain('孩子在哭');
});
