/** 巡查 on the phone: started, written down and ended without a network; sent by itself, once each and in order. */
import type * as Post from '../../../../miniprogram/store/patrol.post';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { HOUR, member, NOW } from '../../people';

const stage = setStage();
const unit = (changes: object = {}) => ({
  id: 'g2',
  name: '柳溪村第二网格',
  level: 'grid',
  landmarks: ['柳溪桥'],
  duty: { perDay: 2, done: 1, running: 0 },
  ...changes,
});
const patrolling = (changes: object = {}) =>
  stage.phone.answers('work.patrolling', { units: [unit()], kinds: ['消防通道', '路灯'], ...changes });
const steps = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'work.patrolStep')
    .map(({ input }) => input as { key: string; patrol: string; step: { action: string } });
const open = () => stage.open('packages/desk/patrol/patrol');
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
const act = (page: Drawn) => says(page, '.foot-act', 'act');
const choose = (page: Drawn, where: string, value: string) => says(page, where, 'choose', { value });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('work.patrolStep', { id: 'p1' });
  patrolling();
});
afterEach(() => jest.useRealTimers());

test('before it: which grid, how many are due, and what is not written down', async () => {
  const page = await open();
  expect(words(page)).toMatch(/柳溪村第二网格.*今天要巡 2 次，已巡 1 次.*不记您走过的路/);
  expect(foot(page)['text']).toBe('开始巡查');
});

test('started, a lamp found and fixed, ended: three steps under one patrol, in order', async () => {
  const page = await open();
  await act(page);
  expect(words(page)).toContain('9:00 开始');
  await act(page);
  expect(foot(page)).toMatchObject({ disabled: true, note: '先选看的是什么' });
  await choose(page, '.kinds', '路灯');
  await choose(page, '.landmarks', '柳溪桥');
  await choose(page, '.results', 'found');
  expect(foot(page)['note']).toBe('请写什么问题');
  await write(page, '.note', '灯不亮');
  await says(page, '.fixed', 'change', { value: true });
  expect(foot(page)['disabled']).toBe(true);
  await write(page, '.fixed-text', '换了灯泡');
  await act(page);
  expect(words(page)).toMatch(/路灯 · 柳溪桥.*发现问题.*灯不亮/);
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true }));
  await tap(page, '.end');
  await settled();
  expect(steps().map(({ step }) => step)).toEqual([
    { action: 'start', unit: 'g2', at: NOW },
    {
      action: 'look',
      at: NOW,
      kind: '路灯',
      place: '柳溪桥',
      note: '灯不亮',
      photos: [],
      finding: { fixed: { text: '换了灯泡', photos: [] } },
    },
    { action: 'end', at: NOW },
  ]);
  expect(new Set(steps().map(({ patrol }) => patrol)).size).toBe(1);
  expect(new Set(steps().map(({ key }) => key)).size).toBe(3);
  expect(foot(page)['text']).toBe('开始巡查');
});

test('a household is no place: said on the phone already', async () => {
  const page = await open();
  await act(page);
  await act(page);
  await choose(page, '.kinds', '路灯');
  await write(page, '.place', '王奶奶家门口');
  expect(foot(page)).toMatchObject({ disabled: true, note: '只写地点，不写人和住户' });
});

test('without a network it is all kept, says so, and goes out by itself with the times of then', async () => {
  const page = await open();
  stage.module<typeof Post>('store/patrol.post').patrolLetters.begin();
  stage.phone.goes(false);
  await act(page);
  expect(steps()).toEqual([]);
  expect(words(page)).toContain('1 条还没送出');
  jest.setSystemTime(NOW + HOUR);
  stage.phone.goes(true);
  await settled();
  expect(steps().map(({ step }) => step)).toEqual([{ action: 'start', unit: 'g2', at: NOW }]);
  expect(words(page)).not.toContain('还没送出');
});

test('an answer that was lost is asked for again under the same key', async () => {
  stage.phone.fails('work.patrolStep', 'unavailable');
  const page = await open();
  await act(page);
  stage.phone.answers('work.patrolStep', { id: 'p1' });
  jest.advanceTimersByTime(30_000);
  await settled();
  const keys = steps().map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(stage.module<typeof Post>('store/patrol.post').patrolLetters.all()).toEqual([]);
});

test('what the server refuses stays, says why, and can be given up', async () => {
  stage.phone.fails('work.patrolStep', 'notYours');
  const page = await open();
  await act(page);
  await settled();
  expect(words(page)).toContain('1 条没能送出');
  find(page, '.link').dispatchEvent('tap');
  await settled();
  expect(words(page)).not.toContain('没能送出');
});

test('one begun on another phone is gone on with; one of yesterday is over', async () => {
  const running = {
    id: 'p9',
    key: 'patrol-key-0000000001',
    unit: 'g2',
    unitName: '柳溪村第二网格',
    by: '',
    startedAt: NOW - HOUR,
    forgotten: false,
    looks: [],
  };
  patrolling({ running });
  const page = await open();
  expect(foot(page)['text']).toBe('记一处');
  jest.setSystemTime(NOW + 24 * HOUR);
  stage.phone.serverTime = NOW + 24 * HOUR;
  patrolling();
  const next = await open();
  expect(foot(next)['text']).toBe('开始巡查');
});

test('the record opens what was looked at, and leads to what was found', async () => {
  const row = {
    id: 'p1',
    unitName: '柳溪村第二网格',
    by: '网格长 陈桂芳',
    startedAt: NOW - HOUR,
    endedAt: NOW,
    forgotten: false,
  };
  stage.phone.answers('work.patrols', { rows: [{ ...row, looks: 2, found: 1 }] });
  const look = {
    kind: '路灯',
    place: '柳溪桥',
    note: '灯不亮',
    photos: [],
    at: NOW,
    matter: { id: 'm1', status: 'closed' },
  };
  stage.phone.answers('work.patrol', { ...row, key: 'k', unit: 'g2', looks: [look] });
  const page = await stage.open('packages/desk/patrols/patrols');
  expect(words(page)).toContain('今天 8:00 到 9:00看了 2 处，发现 1 个问题');
  await tap(page, '.head');
  await tap(page, '.link');
  expect(stage.phone.did[0]?.options['url']).toBe('/pages/matter/matter?id=m1&as=member');
  // From a ledger it stands there alone, opened.
  stage.phone.fails('work.patrols', 'unavailable');
  const one = await stage.open('packages/desk/patrols/patrols', { id: 'p1' });
  expect(words(one)).toMatch(/看了 1 处，发现 1 个问题.*路灯 · 柳溪桥/);
});
