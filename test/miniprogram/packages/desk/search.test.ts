/** 搜索事项: words are marked, a number is found, what was searched stays on this phone until it is cleared. */
import type { FoundPage, ListedRow } from '@gelin/contract/listing';
import { find, says, settled, setStage, tap, words, write, type Drawn } from '../../harness';
import { NOW } from '../../people';
import { marked } from '../../../../miniprogram/packages/desk/search/search.view';

const stage = setStage();
const open = () => stage.open('packages/desk/search/search');
const row = (n: number): ListedRow => ({
  matter: `m${n}`,
  seq: 1,
  no: `2027-00000${n}`,
  category: '路灯损坏',
  icon: 'lightbulb',
  place: '柳溪村第一网格',
  line: `老水井旁第 ${n} 盏灯不亮`,
  photos: [],
  status: 'accepted',
  severity: 'routine',
  holder: '',
  clock: null,
  changedAt: NOW,
  actions: [],
  rated: false,
  stuck: [],
  unit: 'liuxi-1',
});
const finds = (page: Partial<FoundPage>) =>
  stage.phone.answers('matter.search', { rows: [], named: [], ...page });
const asked = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'matter.search').map(({ input }) => input);
async function ask(page: Drawn, what: string) {
  await write(page, '.words-box', what);
  await says(page, '.go', 'tap');
}

beforeEach(() => {
  stage.phone.answers('matter.listChoices', {
    views: ['place'],
    groups: [],
    places: [
      { id: 'qinghe', name: '青禾镇' },
      { id: 'liuxi', name: '柳溪村', within: 'qinghe' },
    ],
    holders: [],
    now: NOW,
  });
});

test('what was looked for is marked wherever it stands, and a tap opens the matter', async () => {
  finds({ rows: [row(1)] });
  const page = await open();
  expect(words(page)).toContain('写编号');
  await ask(page, ' 水井 盏灯 ');
  expect(asked()).toEqual([{ words: '水井 盏灯' }]);
  expect(words(find(page, '.found'))).toContain('老水井旁第 1 盏灯不亮');
  expect(page.querySelectorAll('.hit').map(words)).toEqual(['水井', '盏灯']);
  await tap(page, '.found');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=member');
});

test('signs that mean something to a pattern are only signs', () => {
  expect(marked('3.5米(左)', '(左)')).toEqual([
    { text: '3.5米', hit: false },
    { text: '(左)', hit: true },
  ]);
});

test('what was searched lately is asked again by a tap, and forgotten by another', async () => {
  finds({ rows: [row(1)] });
  await ask(await open(), '水井');
  const page = await open();
  await tap(page, '.recent');
  expect(asked()).toHaveLength(2);
  await write(page, '.words-box', '');
  await tap(page, '.clear');
  expect(page.querySelector('.recent')).toBeUndefined();
  expect(stage.phone.storage.has('search.recent')).toBe(false);
});

test('nothing found says what to try, and leads to the lists; a place of that name is offered', async () => {
  finds({});
  const page = await open();
  await ask(page, '火星');
  expect(words(page)).toContain('没有找到');
  finds({ named: [{ kind: 'holder', id: 'qinghe-police', name: '派出所' }] });
  await ask(page, '派出所');
  await tap(page, '.named');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/matters/matters?holder=qinghe-police');
});

test('place and days narrow what is shown at once', async () => {
  finds({ rows: [row(1)] });
  const page = await open();
  await ask(page, '水井');
  find(page, '.narrow__place').dispatchEvent('change', { detail: { value: '2' } });
  await settled();
  find(page, '.narrow__from').dispatchEvent('change', { detail: { value: '2027-03-01' } });
  await settled();
  expect(asked().at(-1)).toEqual({ words: '水井', place: 'liuxi', from: '2027-03-01' });
});

test('a page with nothing to show is gone on from by itself, a few times; then by a tap', async () => {
  finds({ cursor: '9' });
  const page = await open();
  await ask(page, '水井');
  await settled();
  expect(asked()).toHaveLength(4);
  finds({ rows: [row(2)] });
  await tap(page, '.tail');
  expect(words(page)).toContain('第 2 盏灯');
});

test('a failure says so, and 重试 asks again', async () => {
  stage.phone.fails('matter.search', 'wordsTooShort');
  const page = await open();
  await ask(page, '灯');
  expect(words(page)).toMatch(/两个字|字/);
});
