/** Several reports of one thing at one place: one hot spot in the village's and the town's group, decided by a person. */
import { CATEGORIES } from '@gelin/domain';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const VILLAGE = 'qinghe-liuxi';
const MIXER = [
  '柳溪花园旁边的搅拌站噪音太大，整夜施工，睡不着。',
  '投诉柳溪花园旁搅拌站噪音扰民，半夜还在施工。',
  '柳溪花园边上的搅拌站又吵又有灰，晚上也不停工。',
];

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const tick = async () => {
  stage.cloud.clock.advance(60_000);
  await stage.cloud.runTimer('clock');
  await stage.cloud.runTimer('clock');
};
const report = async (text: string, unit?: string) => (await reporting(stage, text, unit)).matter;
const reportAll = async (texts: readonly string[]) => {
  const matters: string[] = [];
  for (const text of texts) matters.push(await report(text));
  await tick();
  return matters;
};
const feedOf = (group: string, person = 'lead-liuxi') => stage.call(person, 'group', 'feed', { group });
const spotsIn = async (group: string) => (await feedOf(group)).spots ?? [];

test('three reports of one mixer are one entry in the village and one in the town; two are none', async () => {
  await reportAll(MIXER.slice(0, 2));
  expect(await spotsIn(VILLAGE)).toEqual([]);
  await reportAll(MIXER.slice(2));
  for (const group of [VILLAGE, 'qinghe']) {
    const feed = await feedOf(group);
    expect(feed.entries.filter(({ kind }) => kind === 'hotSpot')).toHaveLength(1);
    expect(feed.spots).toMatchObject([{ state: 'proposed', count: 3, open: 3, mayDecide: true }]);
  }
});

test('their cards rise with the reason, by an event of the timer, once', async () => {
  const matters = await reportAll(MIXER);
  await tick();
  const cards = (await feedOf(VILLAGE)).entries.filter((entry) => entry.kind === 'card');
  expect(cards.map(({ matter }) => matter).sort()).toEqual([...matters].sort());
  expect(new Set(cards.map(({ reason }) => reason))).toEqual(new Set(['hotSpot']));
  const { timeline } = await stage.call('lead-liuxi', 'matter', 'read', {
    matter: matters[0]!,
    as: 'member',
  });
  expect(JSON.stringify(timeline).match(/已一起报上去/gu)).toHaveLength(1);
});

test('the same trouble in another village, and another trouble here, stay out of it', async () => {
  await report('柳溪花园的路灯坏了三天，晚上看不见路。');
  await report('投诉东湖小区旁搅拌站噪音扰民，半夜还在施工。', 'qinghe-guiyuan-1');
  await reportAll(MIXER);
  expect(await spotsIn(VILLAGE)).toMatchObject([{ count: 3 }]);
});

test('one more joins it, in the same entry, which has moved', async () => {
  await reportAll(MIXER);
  const [before] = await spotsIn(VILLAGE);
  const { cursor } = await feedOf(VILLAGE);
  stage.cloud.clock.advance(3_600_000);
  await reportAll(['搅拌站的噪音吵得柳溪花园睡不着，请管管。']);
  const since = await stage.call('lead-liuxi', 'group', 'feed', { group: VILLAGE, since: cursor });
  expect(since.spots).toMatchObject([{ id: before!.id, count: 4 }]);
});

test('where the town no longer has it rise so far, others join it all the same, and nothing is tried for ever', async () => {
  await reportAll(MIXER);
  const { version, text } = await stage.call('admin-centre', 'town', 'settings', {});
  const narrowed = text.replace(/"hotSpot": ?"town"/u, '"hotSpot": "village"');
  expect(narrowed).not.toBe(text);
  const change = { key: stage.key(), version, text: narrowed };
  const set = await stage.call('admin-centre', 'town', 'configure', change);
  expect(set).toMatchObject({ ok: true });
  stage.cloud.clock.advance(60_000);
  await reportAll(['搅拌站的噪音吵得柳溪花园睡不着，请管管。']);
  await reportAll(['柳溪花园旁边的搅拌站噪音大，一整夜都在施工。']);
  await tick();
  expect(await spotsIn(VILLAGE)).toMatchObject([{ count: 5 }]);
  const { data } = await sdkAt(stage.cloud.serviceUrl)
    .database()
    .collection('events')
    .where({ pending: true })
    .get();
  expect(data).toEqual([]);
});

test('restricted matters never take part, and one that becomes restricted leaves', async () => {
  const matters = await reportAll([...MIXER, '柳溪花园搅拌站老板打老婆孩子，噪音扰民没人管。']);
  expect(await spotsIn(VILLAGE)).toMatchObject([{ count: 3 }]);
  const category = CATEGORIES.find(({ audience }) => audience === 'restricted')!.code;
  const { seq } = await stage.call('dispatcher-centre-1', 'matter', 'read', {
    matter: matters[0]!,
    as: 'member',
  });
  await act(stage, 'dispatcher-centre-1', matters[0]!, seq, { action: 'recategorise', category });
  expect(await spotsIn(VILLAGE)).toMatchObject([{ count: 2 }]);
  await tick();
  const [face] = await spotsIn(VILLAGE);
  const read = await stage.call('lead-liuxi', 'group', 'spot', { group: VILLAGE, spot: face!.id });
  expect(read.faces.map(({ matter }) => matter)).not.toContain(matters[0]);
});

test('whoever answers for the village confirms it; whoever sits there otherwise does not', async () => {
  await reportAll(MIXER);
  const [face] = await spotsIn(VILLAGE);
  const input = { group: VILLAGE, spot: face!.id };
  expect(await stage.refusal('chief-liuxi-1', 'group', 'confirmSpot', input)).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'group', 'spot', input)).toBe('notMember');
  const { spot } = await stage.call('lead-liuxi', 'group', 'confirmSpot', input);
  expect(spot.state).toBe('confirmed');
  expect((await stage.call('lead-liuxi', 'group', 'confirmSpot', input)).spot).toEqual(spot);
});

test('what was taken out never comes back by itself, and a spot of one is none', async () => {
  const matters = await reportAll([...MIXER, '搅拌站的噪音吵得柳溪花园睡不着，请管管。']);
  const [face] = await spotsIn(VILLAGE);
  const input = { group: VILLAGE, spot: face!.id };
  const split = { ...input, matters: [matters[1]!] };
  expect((await stage.call('lead-liuxi', 'group', 'splitSpot', split)).spot.count).toBe(3);
  await act(stage, 'chief-liuxi-1', matters[1]!, 2, {
    action: 'relocate',
    place: { unit: 'qinghe-liuxi-2' },
  });
  await tick();
  await reportAll(['柳溪花园旁边的搅拌站噪音大，一整夜都在施工。']);
  const read = await stage.call('lead-liuxi', 'group', 'spot', input);
  expect(read.faces.map(({ matter }) => matter)).not.toContain(matters[1]);
  expect(read.spot.count).toBe(4);
  const rest = { ...input, matters: read.faces.slice(1).map(({ matter }) => matter) };
  expect((await stage.call('lead-liuxi', 'group', 'splitSpot', rest)).spot.state).toBe('dissolved');
  expect(await stage.refusal('lead-liuxi', 'group', 'confirmSpot', input)).toBe('wrongStatus');
});

const MONTH = 31 * 86_400_000;
const figuresOf = async (back: number) =>
  (await stage.call('dispatcher-centre-1', 'office', 'figures', { span: 'month', back })).spots;

test('a month that is over keeps its hot spots, with what had come in by then, however they grow later', async () => {
  stage.cloud.clock.advance(29 * 86_400_000);
  const matters = await reportAll(MIXER);
  stage.cloud.clock.advance(5 * 86_400_000);
  const later = await reportAll(['搅拌站的噪音吵得柳溪花园睡不着，请管管。']);
  const idsOf = (spots: Awaited<ReturnType<typeof figuresOf>>) => spots.map(({ ids }) => [...ids].sort());
  expect(idsOf(await figuresOf(1))).toEqual([[...matters].sort()]);
  expect(idsOf(await figuresOf(0))).toEqual([[...matters, ...later].sort()]);
  stage.cloud.clock.advance(MONTH);
  expect(await figuresOf(0)).toEqual([]);
});

test('spots that were dissolved, or of which one matter is left to show, take no place among those that are told', async () => {
  await reportAll(MIXER);
  const [told] = await figuresOf(0);
  const spots = sdkAt(stage.cloud.serviceUrl).database().collection('hotSpots');
  const { _id: id, ...spot } = (await spots.doc(told!.id).get()).data[0] as {
    _id: string;
    changedAt: number;
    matters: string[];
  };
  const newer = { ...spot, changedAt: spot.changedAt + 1 };
  for (let n = 0; n < 12; n += 1) await spots.add({ ...newer, _id: `${id}-${n}`, state: 'dissolved' });
  for (let n = 20; n < 25; n += 1)
    await spots.add({ ...newer, _id: `${id}-${n}`, matters: spot.matters.slice(0, 1) });
  expect(await figuresOf(0)).toEqual([told]);
});
