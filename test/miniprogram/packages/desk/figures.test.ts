/** 手边的数: what is counted, how, and exactly the matters behind each; who is held by nobody. */
import type { AtHand, HandRow, ListedRow } from '@gelin/contract/listing';
import type { Me } from '@gelin/contract/people';
import { find, says, setStage, settled, tap, words, type Drawn } from '../../harness';
import { member, NOW, resident } from '../../people';

const stage = setStage();
const open = () => stage.open('packages/desk/desk/desk');
const share = (figure: HandRow['figure'], percent: string, ids: string[], others: string[]): HandRow => ({
  figure,
  count: ids.length,
  of: ids.length + others.length,
  percent,
  ids,
  others,
});
const hand = (changes: Partial<AtHand> = {}): AtHand => ({
  desks: [
    { id: 'g2', name: '柳溪村第二网格' },
    { id: 'qinghe-police', name: '派出所' },
  ],
  desk: 'g2',
  from: NOW,
  to: NOW,
  figures: [
    { figure: 'arrived', count: 2, ids: ['m1', 'm2'] },
    { figure: 'open', count: 1, ids: ['m1'] },
    share('inTime', '66.7 %', ['m1', 'm2'], ['m3']),
    { figure: 'reopened', count: 0, ids: [] },
    share('satisfied', '—', [], []),
    share('rated', '33.3 %', ['m2'], ['m1', 'm3']),
  ],
  ...changes,
});
const row = (matter: string): ListedRow => ({
  matter,
  seq: 1,
  category: '路灯损坏',
  icon: 'lightbulb',
  place: '柳溪村第二网格',
  line: `${matter} 的灯`,
  photos: [],
  status: 'accepted',
  severity: 'routine',
  holder: '',
  clock: null,
  changedAt: NOW,
  actions: [],
  rated: false,
  stuck: [],
  unit: 'g2',
});
const centre: Me = {
  ...resident,
  member: { ...member.member!, posts: [{ role: 'dispatcher', unit: 'qinghe', unitName: '青禾镇' }] },
};
const asked = (procedure: string) =>
  stage.phone.called.filter((one) => one.procedure === procedure).map(({ input }) => input);
const tiles = (strip: Drawn) => find(strip, '.figures');
const tile = (strip: Drawn, at: number) => tiles(strip).querySelectorAll('.tile')[at]!;

beforeEach(() => {
  stage.phone.answers('people.me', member);
  stage.phone.answers('matter.atHand', hand());
});

test('each figure has its number, a share how many of how many; nothing to divide by is no percentage', async () => {
  const strip = find(await open(), '.hand');
  expect(words(strip)).toMatch(
    /新到 ?2.*在办 ?1.*66\.7 % ?2 \/ 3 件.*重办 ?0.*— ?0 \/ 0 件.*33\.3 % ?1 \/ 3 件/,
  );
});

test('how they are counted stands beside them after a tap', async () => {
  const strip = find(await open(), '.hand');
  expect(words(strip)).not.toContain('应办结：');
  await tap(tiles(strip), '.how');
  expect(words(strip)).toContain('应办结：');
  expect(words(strip)).toContain('没有评价的不算满意');
});

test('another time and another desk are counted anew; the time is remembered', async () => {
  const strip = find(await open(), '.hand');
  await says(strip, '.periods', 'choose', { value: 'month' });
  await says(strip, '.desks', 'choose', { value: 'qinghe-police' });
  expect(asked('matter.atHand')).toEqual([
    { period: 'week' },
    { period: 'month' },
    { period: 'month', desk: 'qinghe-police' },
  ]);
  await open();
  expect(asked('matter.atHand').at(-1)).toEqual({ period: 'month' });
});

test('a figure opens exactly its matters; a share those that do not count, too', async () => {
  const strip = find(await open(), '.hand');
  tile(strip, 2).dispatchEvent('tap');
  await settled();
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/behind/behind');
  stage.phone.answers('matter.these', { rows: [row('m1'), row('m2')] });
  const page = await stage.open('packages/desk/behind/behind');
  expect(asked('matter.these')).toEqual([{ ids: ['m1', 'm2'] }]);
  expect(words(page)).toMatch(/算上的 2.*没算上的 1.*m1 的灯.*m2 的灯/);
  stage.phone.answers('matter.these', { rows: [row('m3')] });
  await says(page, '.sides', 'choose', { value: 'no' });
  expect(asked('matter.these').at(-1)).toEqual({ ids: ['m3'] });
  expect(words(page)).toContain('m3 的灯');
});

test('a hundred matters come by pages, and what is beyond is said', async () => {
  const ids = Array.from({ length: 35 }, (_, n) => `m${n}`);
  stage.phone.answers('matter.atHand', hand({ figures: [{ figure: 'open', count: 40, ids }] }));
  tile(find(await open(), '.hand'), 0).dispatchEvent('tap');
  await settled();
  stage.phone.answers('matter.these', { rows: [row('m1')] });
  const page = await stage.open('packages/desk/behind/behind');
  stage.phone.answers('matter.these', { rows: [row('m34')] });
  await tap(page, '.tail');
  expect(asked('matter.these').map((input) => (input as { ids: string[] }).ids.length)).toEqual([30, 5]);
  expect(words(page)).toContain('还有 5 件没有列出');
});

test('of a report ids are asked for as far as somebody scrolls, and what only the centre may open is counted', async () => {
  const asks = { desk: 'qinghe', span: 'month', back: 1, count: 'arrived', category: '01' };
  stage.phone.storage.set('desk.behind', {
    title: '月报 · 新到',
    means: '',
    count: 43,
    ids: [],
    asked: asks,
  });
  const ids = Array.from({ length: 40 }, (_, n) => `m${n}`);
  stage.phone.does('office.counted', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { cursor?: string }).cursor
      ? { ids: ids.slice(20) }
      : { ids: ids.slice(0, 20), cursor: 'c1' },
  }));
  stage.phone.does('matter.these', (input) => ({
    ok: true,
    at: NOW,
    output: { rows: (input as { ids: string[] }).ids.map(row) },
  }));
  const page = await stage.open('packages/desk/behind/behind');
  expect(asked('office.counted')).toEqual([asks, { ...asks, cursor: 'c1' }]);
  expect(words(page)).toContain('m29 的灯');
  expect(words(page)).not.toContain('m30 的灯');
  await tap(page, '.tail');
  expect(asked('matter.these')).toEqual([{ ids: ids.slice(0, 30) }, { ids: ids.slice(30) }]);
  expect(words(page)).toContain('m39 的灯');
  expect(words(page)).toMatch(/3 件/);
});

test('the page behind by itself leads back', async () => {
  expect(words(await stage.open('packages/desk/behind/behind'))).toContain('请回到工作台');
});

test('what is held by nobody is told to the centre and opens its list', async () => {
  stage.phone.answers('people.me', centre);
  stage.phone.answers('matter.unheld', { holders: [{ kind: 'unit', id: 'g3', name: '第三网格', open: 4 }] });
  const strip = find(await open(), '.hand');
  expect(words(strip)).toMatch(/没有人在岗.*第三网格 ?4 件/);
  await tap(strip, '.unheld__one');
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/matters/matters?holder=g3');
});

test('figures that cannot be had say so without taking the desk away', async () => {
  stage.phone.fails('matter.atHand', 'busy');
  const page = await open();
  expect(words(page)).toMatch(/待办.*数没取到/);
  stage.phone.answers('matter.atHand', hand());
  await tap(tiles(find(page, '.hand')), '.again');
  expect(words(page)).toContain('66.7 %');
});
