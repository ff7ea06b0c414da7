/** 月度公开 as everybody reads it: a month's figures and public matters, passed on as a page, taken along as a table. */
import { says, setStage, settled, words, type Drawn } from '../../harness';
import { NOW } from '../../people';

const stage = setStage();
const told = (month = '2026-10', changes: object = {}) => ({
  shown: {
    month,
    town: '青禾镇',
    counts: [{ key: 'arrived', count: 128 }],
    rates: [{ key: 'closingInTime', percent: '93.70 %' }],
    categories: [{ name: '公共设施', arrived: 60, closed: 55 }],
    places: [{ name: '柳溪村', arrived: 30, closed: 28 }],
    note: '谢谢大家。',
  },
  at: NOW,
  matters: [
    { matter: 'm1', category: '路灯损坏', place: '柳溪村', text: '北街的灯修好了', status: '已办结' },
  ],
  ...changes,
});
const open = (query: Record<string, string> = {}) =>
  stage.open('packages/resident/public-month/public-month', query);
const does = (page: Drawn, method: string): unknown =>
  (page.instance[method] as () => unknown).call(page.instance);
const asked = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'town.publicMonth').map(({ input }) => input);
const csv = (page: Drawn) => page.querySelectorAll('.share')[1]!;

beforeEach(() => {
  stage.phone.answers('town.publicMonths', {
    rows: [
      { month: '2026-10', at: NOW },
      { month: '2026-09', at: NOW },
    ],
  });
  stage.phone.does('town.publicMonth', (input) => ({
    ok: true,
    at: NOW,
    output: told((input as { month: string }).month, { csv: '表格' }),
  }));
});

test('the newest month with its figures and matters; another one is a tap away', async () => {
  const page = await open();
  expect(words(page)).toMatch(
    /青禾镇2026年10月办事情况.*2026年11月23日 公开.*谢谢大家。.*新到 ?128.*93\.70 %/,
  );
  expect(words(page)).toMatch(
    /公共设施 ?新到 60，办结 55.*柳溪村 ?新到 30.*路灯损坏 ?已办结.*北街的灯修好了/,
  );
  await says(page, '.months', 'choose', { value: '2026-09' });
  expect(words(page)).toContain('青禾镇2026年9月办事情况');
  expect(asked()).toEqual([{ month: '2026-10' }, { month: '2026-09' }]);
});

test('that there are more than are shown is said, with where they are', async () => {
  expect(words(await open())).not.toContain('全部在表格里');
  stage.phone.answers('town.publicMonth', told('2026-10', { beyond: true }));
  expect(words(await open())).toContain('这里只列最近的 100 件，全部在表格里');
});

test('it is passed on with its month, and opens there', async () => {
  const page = await open({ month: '2026-09' });
  expect(does(page, 'onShareAppMessage')).toEqual({
    title: '青禾镇2026年9月办事情况',
    path: '/packages/resident/public-month/public-month?month=2026-09',
  });
  expect(does(page, 'onShareTimeline')).toMatchObject({ query: 'month=2026-09' });
  expect(asked()).toEqual([{ month: '2026-09' }]);
});

test('the first tap fetches the table, the second passes it on; another month has a table of its own', async () => {
  const files: object[] = [];
  stage.phone.can('getFileSystemManager', () => ({
    writeFile: ({ filePath, data, success }: { filePath: string; data: string; success(): void }) => {
      files.push({ filePath, data });
      success();
    },
  }));
  const shared: object[] = [];
  stage.phone.can('shareFileMessage', (options: object) => void shared.push(options));
  const page = await open();
  csv(page).dispatchEvent('tap');
  await settled();
  const name = '青禾镇2026年10月公开.csv';
  expect(files).toEqual([{ filePath: `wxfile://data/${name}`, data: '表格' }]);
  expect(shared).toEqual([]);
  expect(words(csv(page))).toBe('表格好了，点这里转发');
  csv(page).dispatchEvent('tap');
  await settled();
  expect(shared).toEqual([{ filePath: `wxfile://data/${name}`, fileName: name }]);
  expect(asked()).toEqual([{ month: '2026-10' }, { month: '2026-10', csv: true }]);
  await says(page, '.months', 'choose', { value: '2026-09' });
  expect(words(csv(page))).toBe('下载表格（CSV）');
});

test('a table that cannot be had is told, and the page stays', async () => {
  const page = await open();
  stage.phone.fails('town.publicMonth', 'busy');
  csv(page).dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.at(-1)).toMatchObject({ api: 'showToast' });
  expect(words(page)).toContain('北街的灯修好了');
});

test('nothing public yet says so; a month that was taken down says so; what failed is asked again', async () => {
  stage.phone.answers('town.publicMonths', { rows: [] });
  expect(words(await open())).toContain('还没有公开过月度情况');
  stage.phone.fails('town.publicMonth', 'notFound', 'month');
  expect(words(await open({ month: '2026-08' }))).toContain('已经撤下');
  stage.phone.fails('town.publicMonth', 'busy');
  const page = await open({ month: '2026-10' });
  stage.phone.answers('town.publicMonth', told());
  does(page, 'onRetry');
  await settled();
  expect(words(page)).toContain('北街的灯修好了');
});
