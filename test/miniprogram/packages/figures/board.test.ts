/** 指挥大屏: what presses stands first and says so, it is asked anew by the minute, and a map is drawn where there are outlines. */
import type { FiguresOutputs } from '@gelin/contract/figures';
import type * as Behind from '../../../../miniprogram/store/behind-choice';
import { says, setStage, settled, tap, words } from '../../harness';
import { member, NOW } from '../../people';

type Board = FiguresOutputs['board'];
const stage = setStage();
const board = (changes: Partial<Board> = {}): Board => ({
  desks: [{ id: 'qinghe', name: '青禾镇' }],
  desk: 'qinghe',
  name: '青禾镇',
  at: NOW,
  total: { open: 9, dueToday: 2, overdue: 1, arrived: 4, closed: 3 },
  rows: [
    { unit: 'v1', name: '柳溪村', open: 5, dueToday: 1, overdue: 1 },
    { unit: 'v2', name: '桂园社区', open: 3, dueToday: 1, overdue: 0 },
    { unit: 'qinghe', name: '青禾镇', open: 1, dueToday: 0, overdue: 0 },
  ],
  ...changes,
});
const open = (query: Record<string, string> = {}) => stage.open('packages/figures/board/board', query);
const asked = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'office.board').map(({ input }) => input);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('office.board', board());
});
afterEach(() => jest.useRealTimers());

test('five numbers, and the places in the order in which they were told, what presses in its colour', async () => {
  const page = await open();
  expect(words(page)).toMatch(
    /青禾镇 ?09:00 的情况.*9 ?在办.*2 ?今天到期.*1 ?已超期.*4 ?今天新到.*3 ?今天办结/,
  );
  expect(words(page)).toMatch(/柳溪村 ?在办 5 ?今天到期 1 ?已超期 1.*桂园社区.*本级 ?在办 1/);
  const tones = page.querySelectorAll('.place').map(({ dom }) => /place--(\w+)/.exec(dom.className)?.[1]);
  expect(tones).toEqual(['overdue', 'dueToday', 'calm']);
});

test('what lies in no place below leads to exactly its matters, and is left out where there is none', async () => {
  const [village, other, own] = board().rows;
  const rows = [{ ...village!, below: true as const }, { ...other!, below: true as const }, own!];
  stage.phone.answers('office.board', board({ rows }));
  const page = await open({ desk: 'qinghe' });
  stage.phone.answers('office.board', board({ rows, ids: ['m9'] }));
  page.querySelectorAll('.place')[2]?.dispatchEvent('tap');
  await settled();
  expect(asked().at(-1)).toEqual({ desk: 'qinghe', figure: 'open', unit: 'qinghe' });
  expect(stage.module<typeof Behind>('store/behind-choice').choice()).toMatchObject({
    title: '青禾镇 本级 · 在办',
    ids: ['m9'],
  });
  stage.phone.answers('office.board', board({ rows: [rows[0]!, { ...own!, open: 0 }] }));
  expect(words(await open())).not.toContain('本级');
  stage.phone.answers('office.board', board({ rows: [own!] }));
  expect(words(await open())).not.toContain('各地');
});

test('who answers for several places looks at one after the other; the screen stays lit while one looks', async () => {
  const desks = [
    { id: 'v1', name: '柳溪村' },
    { id: 'v2', name: '桂园社区' },
  ];
  stage.phone.answers('office.board', board({ desks, desk: 'v1' }));
  const page = await open();
  const lit = () =>
    stage.phone.did
      .filter(({ api }) => api === 'setKeepScreenOn')
      .map(({ options }) => options['keepScreenOn']);
  expect(lit()).toEqual([true]);
  await says(page, '.desks', 'choose', { value: 'v2' });
  expect(asked().at(-1)).toEqual({ desk: 'v2', shapes: true });
  (page.instance['onHide'] as () => void).call(page.instance);
  expect(lit()).toEqual([true, false]);
});

test('a village leads to its own board by grid, a number to exactly its matters', async () => {
  const [village, ...rest] = board().rows;
  stage.phone.answers('office.board', board({ rows: [{ ...village!, below: true }, ...rest] }));
  const page = await open();
  await tap(page, '.place');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/figures/board/board?desk=v1');
  stage.phone.answers('office.board', board({ ids: ['m1', 'm2'] }));
  await tap(page, '.tile--overdue');
  await settled();
  expect(asked().at(-1)).toEqual({ desk: 'qinghe', figure: 'overdue' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/behind/behind');
  expect(stage.module<typeof Behind>('store/behind-choice').choice()).toMatchObject({
    title: '青禾镇 · 已超期',
    count: 2,
    ids: ['m1', 'm2'],
  });
});

test('a minute later it is asked again, its outlines only once', async () => {
  const page = await open({ desk: 'qinghe' });
  stage.phone.answers('office.board', board({ total: { ...board().total, overdue: 7 } }));
  jest.advanceTimersByTime(60_000);
  await settled();
  expect(asked()).toEqual([{ desk: 'qinghe', shapes: true }, { desk: 'qinghe' }]);
  expect(words(page)).toMatch(/7 ?已超期/);
});

test('the map has an outline and its numbers for each place that has one; without any it says so', async () => {
  const page = await open();
  expect(words(page)).not.toContain('还没有画范围');
  await says(page, '.modes', 'choose', { value: 'map' });
  expect(words(page)).toContain('还没有画范围');
  const ring: [number, number][] = [
    [105, 28],
    [107, 28],
    [107, 30],
    [105, 30],
  ];
  stage.phone.answers('office.board', board({ shapes: [{ unit: 'v1', ring }] }));
  const other = await open();
  await says(other, '.modes', 'choose', { value: 'map' });
  expect(other.instance.data['map']).toMatchObject({
    polygons: [{ strokeColor: '#C9353F' }],
    markers: [{ longitude: 106, latitude: 29, label: { content: '柳溪村 超期 1' } }],
  });
});

test('nothing open says so; more than was counted is said; what failed is asked again', async () => {
  const total = { open: 0, dueToday: 0, overdue: 0, arrived: 0, closed: 3 };
  stage.phone.answers('office.board', board({ total, rows: [] }));
  expect(words(await open())).toContain('现在没有在办的事项');
  stage.phone.fails('office.board', 'busy');
  const page = await open();
  expect(page.querySelectorAll('.tile')).toEqual([]);
  stage.phone.answers('office.board', board({ beyond: true }));
  (page.instance['onRetry'] as () => void).call(page.instance);
  await settled();
  expect(words(page)).toContain('只数了最早的一万件');
});
