/** Searching matters: by number, by words, by place and day; only what one may see; nothing once it is erased. */
import { costOf } from '../../bench/cost.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const DISPATCHER = 'dispatcher-centre-1';
const CHIEF = 'chief-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const ask = (person: string, words: string, more: object = {}) =>
  stage.call(person, 'matter', 'search', { words, ...more });
const find = async (person: string, words: string, more: object = {}) =>
  (await ask(person, words, more)).rows.map(({ matter }) => matter);
const ticked = () => stage.cloud.runTimer('clock');

test('a number finds its matter, whole or by its last digits, before those alone who may see it', async () => {
  const { matter } = await reporting(stage);
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  for (const words of ['2027-000001', '1', '２０２７－０００００１', '第1号'])
    expect(await ask(CHIEF, words)).toMatchObject({ numbered: true, rows: [{ matter }] });
  expect(await find('chief-shangba-1', '2027-000001')).toEqual([]);
  expect(await find(DISPATCHER, '2027-000001', { place: 'qinghe-shangba', to: '2020-01-01' })).toEqual([
    matter,
  ]);
});

test('words are found in what was said, in the place and in the category, the newest first', async () => {
  const lamp = (await reporting(stage, '老水井旁边的路灯不亮了')).matter;
  stage.cloud.clock.advance(60_000);
  const other = (await reporting(stage, '老水井旁边积水很深')).matter;
  expect(await find(CHIEF, '老水井')).toEqual([other, lamp]);
  expect(await find(CHIEF, '老水井 路灯')).toEqual([lamp]);
  expect(await find(CHIEF, '柳溪村')).toEqual([other, lamp]);
  expect(await find('chief-shangba-1', '老水井')).toEqual([]);
  expect(await find(DISPATCHER, '老水井', { place: 'qinghe-liuxi-1' })).toEqual([other, lamp]);
  expect(await find(DISPATCHER, '老水井', { place: 'qinghe-shangba' })).toEqual([]);
  expect(await find(DISPATCHER, '老水井', { from: '2027-03-02' })).toEqual([]);
  expect(await find(DISPATCHER, '老水井', { from: '2027-03-01', to: '2027-03-01' })).toEqual([other, lamp]);
  expect(await stage.refusal(CHIEF, 'matter', 'search', { words: '灯' })).toBe('wordsTooShort');
  expect(await stage.refusal('resident-wang', 'matter', 'search', { words: '路灯' })).toBe('notMember');
});

test('what has no card is found by the centre and by nobody below: restricted, or in no place', async () => {
  const hidden = (await reporting(stage, '邻居天天打老婆孩子，昨晚又打了，请救救她。')).matter;
  const nowhere = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '不知道是哪条路，路面塌陷很大',
    photos: [],
    source: 'report',
    place: {},
  });
  expect(await find(DISPATCHER, '老婆孩子')).toEqual([hidden]);
  expect(await find(DISPATCHER, '路面塌陷')).toEqual([nowhere.matter]);
  for (const person of [CHIEF, 'lead-liuxi']) expect(await find(person, '老婆孩子')).toEqual([]);
});

test('nothing of the reporter is searched: not the number that is masked, nor the door', async () => {
  await reporting(stage, '我是王桂兰，电话 13812345678，三栋二单元楼下漏水');
  expect(await find(DISPATCHER, '13812345678')).toEqual([]);
  expect(await find(DISPATCHER, '12345678')).toEqual([]);
});

test('what is filed anew is found by its new words; what leaves the groups is found by the centre alone', async () => {
  const { matter } = await reporting(stage, '后门堆了很多东西');
  await act(stage, DISPATCHER, matter, 1, { action: 'recategorise', category: '0204' });
  stage.cloud.clock.advance(60_000);
  await ticked();
  expect(await find(CHIEF, '路灯')).toEqual([matter]);
  await act(stage, DISPATCHER, matter, 2, { action: 'recategorise', category: '1606' });
  stage.cloud.clock.advance(60_000);
  await ticked();
  expect(await find(CHIEF, '堆了很多')).toEqual([]);
  expect(await find(DISPATCHER, '堆了很多')).toEqual([matter]);
});

test('a department finds what it works on, wherever it lies', async () => {
  const { matter } = await reporting(stage, '巷口有人半夜放炮');
  const up = { action: 'escalate', findings: '看过。', opinion: '请上级办。' };
  await act(stage, CHIEF, matter, 1, up);
  await act(stage, 'lead-liuxi', matter, 2, up);
  await act(stage, DISPATCHER, matter, 3, { action: 'accept' });
  expect(await find('handler-police', '半夜放炮')).toEqual([]);
  await act(stage, DISPATCHER, matter, 4, { action: 'dispatch', lead: 'qinghe-police', assistants: [] });
  expect(await find('handler-police', '半夜放炮')).toEqual([matter]);
});

test('a place or a department that is called so is offered beside', async () => {
  expect((await ask(DISPATCHER, '派出所')).named).toEqual([
    { kind: 'holder', id: 'qinghe-police', name: expect.stringContaining('派出所') as unknown },
  ]);
  expect((await ask('lead-liuxi', '第一网格')).named.map(({ id }) => id)).toEqual(['qinghe-liuxi-1']);
});

test('a search runs on indexes, in few requests, and goes on by its cursor', async () => {
  const sent: string[] = [];
  for (let n = 0; n < 64; n += 1) {
    sent.unshift((await reporting(stage, `第${n}盏路灯不亮`, `qinghe-liuxi-${1 + (n % 2)}`)).matter);
    stage.cloud.clock.advance(1);
  }
  const seen: string[] = [];
  for (let cursor: string | undefined, page = 0; page < 3; page += 1) {
    const found = await ask(DISPATCHER, '路灯不亮', cursor ? { cursor } : {});
    const cost = costOf(stage.cloud.stats.invocations().at(-1)!);
    expect(cost.scans).toBe(0);
    expect(cost.requests).toBeLessThanOrEqual(16);
    expect(cost.examined).toBeLessThanOrEqual(2 * cost.returned);
    seen.push(...found.rows.map(({ matter }) => matter));
    ({ cursor } = found);
    if (!cursor) break;
  }
  expect(seen).toEqual(sent);
});
