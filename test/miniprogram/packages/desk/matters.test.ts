/** 事项: lists that keep their state, filters kept under a name with undo, a map that works without positions. */
import type { ListChoices, ListedRow } from '@gelin/contract/listing';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { NOW, member } from '../../people';
import { clustered } from '../../../../miniprogram/packages/desk/components/matter-map/matter-map.view';
import { changed } from '../../../../miniprogram/packages/desk/matters/matters.filter';

const stage = setStage();
const open = (query = {}) => stage.open('packages/desk/matters/matters', query);
const choices: ListChoices = {
  views: ['mine', 'unit', 'place'],
  groups: [{ id: '02', name: '公共设施' }],
  places: [
    { id: 'qinghe', name: '青禾镇' },
    { id: 'liuxi', name: '柳溪村', within: 'qinghe' },
    { id: 'liuxi-1', name: '第一网格', within: 'liuxi' },
  ],
  holders: [
    { id: 'qinghe-police', name: '派出所' },
    { id: 'liuxi-1', name: '柳溪村第一网格' },
  ],
  now: NOW,
};
const row = (n: number, changes: Partial<ListedRow> = {}): ListedRow => ({
  matter: `m${n}`,
  seq: 1,
  category: '路灯损坏',
  icon: 'lightbulb',
  place: '柳溪村第一网格',
  line: `第 ${n} 盏灯不亮`,
  photos: [],
  status: 'accepted',
  severity: 'routine',
  holder: '柳溪村第一网格',
  clock: null,
  changedAt: NOW,
  actions: [],
  rated: false,
  stuck: [],
  unit: 'liuxi-1',
  ...changes,
});
const asked = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'matter.list').map(({ input }) => input);
const last = () => asked().at(-1);
const choose = (page: Drawn, which: string, value: string) => says(page, which, 'choose', { value });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.listChoices', choices);
  stage.phone.answers('matter.list', { rows: [row(1, { stuck: ['overdue'] }), row(2)] });
});
afterEach(() => jest.useRealTimers());

test('my unit’s open matters first, each with why it is stuck; a tap opens it', async () => {
  const page = await open();
  expect(asked()).toEqual([{ view: 'unit', state: 'open' }]);
  expect(words(page)).toMatch(/超过时限.*第 1 盏灯.*第 2 盏灯/);
  await says(page, '.matter', 'open', { matter: 'm1' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=member');
});

test('chips keep their state: whoever comes back finds the list as it was left', async () => {
  const page = await open();
  await choose(page, '.views', 'place');
  await choose(page, '.states', 'stuck');
  await tap(page, '.filter');
  await says(page, '.panel', 'choose', { key: 'severity', value: 'urgent' });
  await says(page, '.panel', 'choose', { key: 'place', value: 'liuxi-1' });
  const filter = { view: 'place', state: 'stuck', severity: 'urgent', place: 'liuxi-1' };
  expect(last()).toEqual(filter);
  expect(words(page)).toContain('筛选：紧急、柳溪村第一网格');
  const again = await open();
  expect(last()).toEqual(filter);
  await tap(again, '.reset');
  expect(last()).toEqual({ view: 'place', state: 'stuck' });
});

test('what no longer goes together is let go', () => {
  const filter = { view: 'place', state: 'open', status: 'handling', place: 'liuxi', holder: 'x' } as const;
  expect(changed(filter, 'view', 'mine')).toEqual({ view: 'mine', state: 'open', status: 'handling' });
  expect(changed(filter, 'state', 'over')).toEqual({
    view: 'place',
    state: 'over',
    place: 'liuxi',
    holder: 'x',
  });
  const ordered = changed({ view: 'place', order: 'pressing' }, 'from', '2027-03-01');
  expect(ordered).toEqual({ view: 'place', from: '2027-03-01' });
});

test('a set of filters is kept under a name, found again, deleted, and brought back by 撤销', async () => {
  const page = await open();
  await choose(page, '.states', 'stuck');
  await tap(page, '.filter');
  await says(page, '.panel', 'save');
  await says(page, '.panel', 'name', { value: ' 超期的 ' });
  await says(page, '.panel', 'keep');
  await choose(page, '.states', 'over');
  await tap(page, '.saved__name');
  expect(last()).toEqual({ view: 'unit', state: 'stuck' });
  await tap(page, '.saved__remove');
  expect(words(page)).toContain('已删除“超期的”');
  expect(page.querySelector('.saved__name')).toBeUndefined();
  await tap(page, '.undo__press');
  expect(words(find(page, '.saved__name'))).toBe('超期的');
  expect((await open()).querySelector('.saved__name')).toBeDefined();
});

test('nothing found under filters says so and takes them away by a tap', async () => {
  stage.phone.answers('matter.list', { rows: [] });
  const page = await open();
  expect(words(page)).toContain('这里现在没有事项');
  await tap(page, '.filter');
  await says(page, '.panel', 'choose', { key: 'nature', value: 'praise' });
  expect(words(page)).toContain('没有符合条件的事项');
  await says(page, '.phases', 'emptyaction');
  expect(last()).toEqual({ view: 'unit', state: 'open' });
});

test('page after page, and a failure that can be tried again', async () => {
  stage.phone.answers('matter.list', { rows: [row(1)], cursor: 'here' });
  const page = await open();
  stage.phone.fails('matter.list', 'busy');
  await tap(page, '.tail');
  expect(words(page)).toContain('点这里再试');
  stage.phone.answers('matter.list', { rows: [row(2)] });
  await tap(page, '.tail');
  expect(last()).toMatchObject({ cursor: 'here' });
  expect(words(page)).toMatch(/第 1 盏灯.*第 2 盏灯.*没有更多/);
});

test('on the map close ones are one marker that opens all of them; what has no position is found by its grid', async () => {
  const rows = [
    row(1, { position: [114, 28] }),
    row(2, { position: [114.000_01, 28] }),
    row(3, { position: [114.2, 28.2] }),
    row(4),
  ];
  stage.phone.answers('matter.list', { rows });
  expect(clustered(rows).map((heap) => heap.map(({ matter }) => matter))).toEqual([['m1', 'm2'], ['m3']]);
  const page = await open();
  await choose(page, '.modes', 'map');
  const map = find(page, '.on-map');
  expect(words(map)).toContain('第一网格');
  map.querySelector('.map')?.dispatchEvent('markertap', { detail: { markerId: 0 } });
  await settled();
  expect(words(map)).toMatch(/第 1 盏灯.*第 2 盏灯/);
  expect(words(map)).not.toContain('第 3 盏灯');
  await tap(map, '.unit');
  expect(words(map)).toContain('第 4 盏灯');
});

test('from a link a holder’s matters open, whatever was looked at last', async () => {
  await open({ holder: 'qinghe-police' });
  expect(asked()).toEqual([{ view: 'place', state: 'open', holder: 'qinghe-police' }]);
});
