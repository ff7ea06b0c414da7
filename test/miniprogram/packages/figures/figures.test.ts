/** 报表: the figures of a desk and a span, each with what it is compared with, how it is counted, and exactly its matters. */
import type { FiguresOutputs } from '@gelin/contract/figures';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { NOW, row } from '../../people';

type Figures = FiguresOutputs['figures'];
const stage = setStage();
const FROM = Date.UTC(2026, 9, 31, 16);
const kind = (id: string, name: string, arrived: number) => ({
  id,
  name,
  arrived,
  before: 6,
  lastYear: 0,
  closed: 3,
  closedBefore: 5,
  closedLastYear: 3,
  due: 4,
  inTime: 3,
  late: 1,
  reopened: 0,
  percent: '75.00 %',
});
const figures = (changes: Partial<Figures> = {}): Figures => ({
  desks: [
    { id: 'qinghe', name: '青禾镇' },
    { id: 'v2', name: '桂园社区' },
  ],
  below: [{ id: 'v1', name: '柳溪村' }],
  desk: 'qinghe',
  name: '青禾镇',
  from: FROM,
  to: NOW,
  counts: [
    { key: 'arrived', count: 12, before: 9, lastYear: 12 },
    { key: 'inTime', count: 3, before: 5, lastYear: 0 },
    { key: 'red', count: 0, before: 0, lastYear: 0 },
  ],
  rates: [{ key: 'closingInTime', part: 3, whole: 4, percent: '75.00 %', before: '—', lastYear: '80.00 %' }],
  times: [
    { share: 0.5, hours: 27, before: null, lastYear: 50 },
    { share: 0.9, hours: null, before: null, lastYear: null },
  ],
  course: [
    { name: '2026-11-01', arrived: 7, closed: 1 },
    { name: '2026-11-02', arrived: 5, closed: 2 },
  ],
  natures: [kind('problem', '问题隐患', 11)],
  categories: [kind('01', '公共设施', 8)],
  places: [kind('v1', '柳溪村', 9), kind('qinghe', '青禾镇', 3)],
  oldest: [],
  spots: [],
  ...changes,
});
const open = (query: Record<string, string> = {}) => stage.open('packages/figures/figures/figures', query);
const asked = (procedure = 'office.figures') =>
  stage.phone.called.filter((one) => one.procedure === procedure).map(({ input }) => input);
const chosen = () => stage.phone.storage.get('desk.behind');
const tapWords = async (page: Drawn, selector: string, said: string) => {
  const one = page.querySelectorAll(selector).find((each) => words(each).includes(said));
  if (!one) throw new Error(`nothing says ${said}`);
  one.dispatchEvent('tap');
  await settled();
};

beforeEach(() => {
  // The drawing itself is looked at by the layout round; a phone without a canvas has its table.
  const query = {
    select: () => query,
    fields: () => query,
    exec: (then: (found: [null]) => void) => then([null]),
  };
  stage.phone.can('createSelectorQuery', () => query);
  stage.phone.answers('office.figures', figures());
});

test('a figure stands beside the span before and the same of last year, a share with its parts', async () => {
  const said = words(await open());
  expect(said).toMatch(/本月 2026年11月.*青禾镇月报.*新到 ?12 件 ?比上期多 3.*比去年同期持平/);
  expect(said).toMatch(/按期办结 ?3 件 ?比上期少 2.*比去年同期多 3/);
  expect(said).toMatch(/75\.00 % ?3 \/ 4 件.*上期 —.*去年同期 80\.00 %/);
  expect(said).toMatch(/27 小时 ?上期 没有.*去年同期 2 天 2 小时/);
});

test('beside a span in which nothing was counted yet nothing is more', async () => {
  const counts: Figures['counts'] = [{ key: 'arrived', count: 12, before: 9, lastYear: null }];
  stage.phone.answers('office.figures', figures({ counts }));
  const said = words(await open());
  expect(said).toMatch(/新到 ?12 件 ?比上期多 3/);
  expect(said.match(/去年同期还没有数据/g)).toHaveLength(1);
});

test('how each is counted stands beneath it after a tap, and goes with another', async () => {
  const page = await open();
  const before = words(page);
  await tap(page, '.how');
  expect(words(page).length).toBeGreaterThan(before.length);
  expect(page.querySelectorAll('.figure__means').length).toBeGreaterThan(0);
  await tap(page, '.how');
  expect(words(page)).toBe(before);
});

test('earlier, later, another span and another desk are asked for; what is to come is not', async () => {
  const page = await open({ span: 'quarter', desk: 'v2' });
  await tap(page, '.later');
  await tap(page, '.earlier');
  await tap(page, '.later');
  await tap(page, '.earlier');
  await says(page, '.spans', 'choose', { value: 'week' });
  await says(page, '.below', 'choose', { value: 'v1' });
  expect(asked()).toEqual([
    { span: 'quarter', back: 0, desk: 'v2' },
    { span: 'quarter', back: 1, desk: 'v2' },
    { span: 'quarter', back: 0, desk: 'v2' },
    { span: 'quarter', back: 1, desk: 'v2' },
    { span: 'week', back: 0, desk: 'v2' },
    { span: 'week', back: 0, desk: 'v1' },
  ]);
});

test('a figure opens its matters with the question it was counted by; nothing opens nothing', async () => {
  const page = await open();
  await tapWords(page, '.figure', '红牌');
  expect(stage.phone.did).toEqual([]);
  await tapWords(page, '.figure', '新到');
  expect(chosen()).toMatchObject({
    title: '月报 · 新到',
    count: 12,
    asked: { desk: 'qinghe', span: 'month', back: 0, count: 'arrived' },
  });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/behind/behind');
  await tapWords(page, '.figure', '75.00 %');
  expect(chosen()).toMatchObject({ count: 3, asked: { count: 'inTime' } });
});

test('a category opens what arrived of it, what was closed and what was late; a place leads to its own figures, the desk’s own rest to its matters', async () => {
  const page = await open();
  expect(words(page)).toMatch(
    /公共设施 ?新到 8 ?比上期多.2.比去年同期多.8 ?办结 3 ?比上期少.2.比去年同期持平 ?未按期 1 ?按期 75.00 %/,
  );
  await tapWords(page, '.kind__main', '公共设施');
  expect(chosen()).toMatchObject({ count: 8, asked: { count: 'arrived', category: '01' } });
  await tapWords(page, '.kind__count', '办结 3');
  expect(chosen()).toMatchObject({ count: 3, asked: { count: 'closed', category: '01' } });
  await tapWords(page, '.kind__count', '未按期 1');
  expect(chosen()).toMatchObject({
    title: '月报 · 公共设施未按期办结',
    count: 1,
    asked: { count: 'late', category: '01' },
  });
  await says(page, '.facets', 'choose', { value: 'places' });
  await tapWords(page, '.kind__main', '本级');
  expect(chosen()).toMatchObject({ count: 3, asked: { count: 'arrived', place: 'qinghe' } });
  await tapWords(page, '.kind__main', '柳溪村');
  expect(asked().at(-1)).toEqual({ span: 'month', back: 0, desk: 'v1' });
});

test('of a department’s report a place leads to its matters there: it has no figures of that place', async () => {
  stage.phone.answers('office.figures', figures({ desk: 'd1', name: '综合行政执法队', below: [] }));
  const page = await open();
  await says(page, '.facets', 'choose', { value: 'places' });
  await tapWords(page, '.kind__main', '柳溪村');
  expect(chosen()).toMatchObject({ count: 9, asked: { desk: 'd1', count: 'arrived', place: 'v1' } });
  expect(asked()).toHaveLength(1);
});

test('the oldest are listed and open; a hot spot opens the matters that count here', async () => {
  const spots = [{ id: 's1', name: '柳溪桥头 · 积水', ids: ['m1', 'm2'] }];
  stage.phone.answers('office.figures', figures({ oldest: ['m1'], spots }));
  stage.phone.answers('matter.these', { rows: [{ ...row(), stuck: [], unit: 'g2' }] });
  const page = await open();
  expect(asked('matter.these')).toEqual([{ ids: ['m1'] }]);
  expect(words(page)).toContain('路灯不亮两天了');
  await says(page, '.matter', 'open', { matter: 'm1' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=member');
  await tapWords(page, '.figure', '柳溪桥头');
  expect(chosen()).toMatchObject({ title: '柳溪桥头 · 积水', count: 2, ids: ['m1', 'm2'] });
});

test('the course has its numbers as a table after a tap', async () => {
  const chart = find(await open(), '.course');
  expect(words(chart)).not.toContain('2日');
  await tap(chart, '.toggle');
  expect(words(chart)).toMatch(/1日 ?7 ?1.*2日 ?5 ?2/);
});

test('a span without matters says so; what failed is asked again with the same question', async () => {
  stage.phone.answers(
    'office.figures',
    figures({ counts: [{ key: 'arrived', count: 0, before: 4, lastYear: 0 }] }),
  );
  expect(words(await open())).toContain('这一段没有事项');
  stage.phone.fails('office.figures', 'busy');
  const page = await open({ span: 'year' });
  expect(page.querySelectorAll('.figure')).toEqual([]);
  stage.phone.answers('office.figures', figures());
  (page.instance['onRetry'] as () => void).call(page.instance);
  await settled();
  expect(asked().at(-1)).toEqual({ span: 'year', back: 0 });
  expect(words(page)).toContain('青禾镇年报');
});
