/** 安全检查 on the phone: item by item, kept after every tap, sent by itself and once; campaigns with counts that open their matters. */
import type * as Post from '../../../../miniprogram/store/inspection.post';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { member, NOW } from '../../people';

const stage = setStage();
const list = {
  key: 'shop',
  name: '小商店',
  items: [
    {
      key: 'exits',
      text: '通道畅通',
      problem: '通道被堵',
      source: '《消防法》',
      category: '0802',
      grave: true,
    },
    { key: 'wires', text: '电线没有乱接', problem: '电线乱接', source: '《消防法》', category: '0806' },
  ],
};
const campaign = {
  id: 'c1',
  title: '冬季检查',
  unitName: '柳溪村',
  by: '村级网格长',
  startedAt: NOW,
  until: NOW + 86_400_000,
  running: true,
  mine: true,
  lists: ['小商店'],
};
const sent = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'work.inspect').map(({ input }) => input);
const open = () => stage.open('packages/desk/inspection/inspection');
const foot = (page: Drawn) => find(page, '.foot-act').instance.data;
const choose = (page: Drawn, where: string, value: string) => says(page, where, 'choose', { value });

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('work.inspect', { id: 'i1', matters: ['m1'] });
  stage.phone.answers('work.inspecting', {
    units: [{ id: 'g2', name: '第二网格', level: 'grid' }],
    lists: [list],
    campaigns: [campaign],
    leads: [],
  });
});
afterEach(() => jest.useRealTimers());

const looked = async (page: Drawn) => {
  await choose(page, '.lists', 'shop');
  await write(page, '.name', '便民小商店');
  await choose(page, '.answer', 'no');
  await write(page, '.note', '后门锁着');
};

test('nothing may be left out; what is wrong says what it becomes; one tap says that the rest is as it must be', async () => {
  const page = await open();
  expect(foot(page)['note']).toBe('先选是哪类场所');
  await looked(page);
  expect(words(page)).toMatch(/通道畅通.*《消防法》.*重大隐患/);
  expect(foot(page)).toMatchObject({ disabled: true, note: '还有 1 项没看' });
  await tap(page, '.rest');
  expect(foot(page)).toMatchObject({ disabled: false, note: '发现 1 个隐患，各成一件事项' });
  await says(page, '.foot-act', 'act');
  await settled();
  expect(sent()).toEqual([
    expect.objectContaining({
      unit: 'g2',
      list: 'shop',
      name: '便民小商店',
      at: NOW,
      answers: [
        { item: 'exits', answer: 'no', note: '后门锁着', photos: [] },
        { item: 'wires', answer: 'yes' },
      ],
    }),
  ]);
});

test('no person or household is a place', async () => {
  const page = await open();
  await looked(page);
  await write(page, '.place', '王奶奶家门口');
  expect(foot(page)).toMatchObject({ disabled: true, note: '只写场所和地点，不写人和住户' });
});

test('left and come back to, it stands as it was; without a network it waits and goes by itself, once', async () => {
  await looked(await open());
  const page = await open();
  stage.module<typeof Post>('store/inspection.post').inspectionLetters.begin();
  stage.phone.goes(false);
  await tap(page, '.rest');
  await says(page, '.foot-act', 'act');
  expect(sent()).toEqual([]);
  stage.phone.goes(true);
  await settled();
  expect(sent()).toHaveLength(1);
  expect(stage.module<typeof Post>('store/inspection.post').inspectionLetters.all()).toEqual([]);
});

test('a campaign’s count opens exactly its matters; what is nought opens nothing', async () => {
  const progress = [
    { unit: 'g2', name: '第二网格', inspected: 3, found: ['m1', 'm2'], open: [], closed: ['m1', 'm2'] },
  ];
  stage.phone.answers('work.campaign', { ...campaign, progress, beyond: false });
  const page = await stage.open('packages/desk/campaign/campaign', { id: 'c1' });
  expect(words(page)).toMatch(/冬季检查.*第二网格.*查了 3 家.*隐患 2 件.*没销号 0 件.*销号 2 件/);
  const counts = page.querySelectorAll('.count');
  counts[1]?.dispatchEvent('tap');
  await settled();
  expect(stage.phone.did).toEqual([]);
  counts[2]?.dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/behind/behind');
});
