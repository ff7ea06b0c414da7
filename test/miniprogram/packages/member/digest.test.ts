/** The list behind a figure of a digest. */
import type { DigestMatterRow } from '@gelin/contract/digest';
import { find, says, setStage, settled, words, type Drawn } from '../../harness';
import { HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const PAGE = 'packages/member/digest/digest';
/** 11:30 of that day. */
const SLOT = NOW + 2.5 * HOUR;
const QUERY = { group: 'v1', digest: `digest:v1:${SLOT}`, figure: 'dueToday', unit: 'g2' };
const listed = (more: Partial<DigestMatterRow> = {}): DigestMatterRow => ({ ...row(), opens: true, ...more });
const answers = (rows: readonly DigestMatterRow[], more: object = {}) =>
  stage.phone.answers('group.digestMatters', { slot: SLOT, name: '第二网格', rows, ...more });
const asked = () => stage.phone.called.filter(({ procedure }) => procedure === 'group.digestMatters');
const titles = () => stage.phone.did.filter(({ api }) => api === 'setNavigationBarTitle');
const ask = (page: Drawn, method: string) =>
  (page.instance[method] as () => Promise<void>).call(page.instance);

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
});

test('the title says which digest, which unit and which figure; the matters are those that were counted', async () => {
  answers([listed()]);
  const text = words(await stage.open(PAGE, QUERY));
  expect(text).toContain('11:30 汇总 · 第二网格 · 今天到期');
  expect(text).toContain('路灯不亮两天了');
  expect(text).toContain('都在这里了');
  expect(titles().at(-1)).toMatchObject({ options: { title: '11:30 汇总 · 第二网格 · 今天到期' } });
  expect(asked()).toMatchObject([{ input: QUERY }]);
});

test('a matter opens; one that is not mine to open says so', async () => {
  answers([listed(), listed({ matter: 'm2', line: '', opens: false })]);
  const page = await stage.open(PAGE, QUERY);
  expect(words(page)).toContain('这件事由管那片的人打开看');
  const [mine, theirs] = page.querySelectorAll('.item__row');
  mine?.instance.triggerEvent('open', { matter: 'm1' });
  theirs?.instance.triggerEvent('open', { matter: 'm2' });
  expect(stage.phone.did.slice(-2)).toMatchObject([
    { api: 'navigateTo', options: { url: '/pages/matter/matter?id=m1&as=member' } },
    { api: 'showToast' },
  ]);
});

test('more comes at the end, each matter once; what was not listed is said', async () => {
  stage.phone.does('group.digestMatters', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { cursor?: string }).cursor
      ? { slot: SLOT, name: '', rows: [listed(), listed({ matter: 'm2', line: '第二页' })], beyond: 13 }
      : { slot: SLOT, name: '', rows: [listed()], cursor: '30', beyond: 13 },
  }));
  const page = await stage.open(PAGE, QUERY);
  expect(words(page)).toContain('往上滑看更多');
  await ask(page, 'onReachBottom');
  expect(words(page)).toContain('第二页');
  expect(words(page)).toContain('还有 13 件没有列出');
  expect(page.querySelectorAll('.item')).toHaveLength(2);
  // Coming back, as many pages as were open.
  await ask(page, 'onShow');
  await settled();
  expect(page.querySelectorAll('.item')).toHaveLength(2);
  expect(asked().map(({ input }) => (input as { cursor?: string }).cursor)).toEqual([
    undefined,
    '30',
    undefined,
    '30',
  ]);
});

test('nothing left to be seen says why; a page of which all was left out is not the end', async () => {
  answers([]);
  expect(words(await stage.open(PAGE, QUERY))).toContain('可能已转为保密办理');
  answers([], { cursor: '30' });
  expect(words(await stage.open(PAGE, QUERY))).toContain('往上滑看更多');
});

test('a failure says so and can be tried again; what can never be opened leads back', async () => {
  stage.phone.fails('group.digestMatters', 'busy');
  const page = await stage.open(PAGE, QUERY);
  expect(words(page)).toContain('现在人多');
  answers([listed()]);
  await says(page, '.phases', 'retry');
  expect(words(page)).toContain('路灯不亮两天了');
  stage.phone.fails('group.digestMatters', 'notVisible');
  const closed = await stage.open(PAGE, QUERY);
  expect(find(closed, '.phases').instance.data['lasting']).toBe(true);
});

test('an address that asks for nothing there is asks nobody', async () => {
  const page = await stage.open(PAGE, { group: 'v1', digest: 'digest:v1:1', figure: 'invented' });
  expect(words(page)).toContain('没有找到');
  expect(asked()).toEqual([]);
});
