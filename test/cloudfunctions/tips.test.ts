/** What an informant reads of their own tips: newest first, what became of each, and the quarter. */
import { openStage, MONDAY, type Stage } from '../stage.ts';
import { act } from './scenes.ts';

const GRID = 'qinghe-liuxi-1';
const CHIEF = 'chief-liuxi-1';
const TIPPER = 'informant-liuxi-1';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

async function tip(text: string, more: object = {}): Promise<string> {
  stage.cloud.clock.advance(1_000);
  const sent = { key: stage.key(), text, photos: [], source: 'tip' as const, place: { unit: GRID }, ...more };
  return (await stage.call(TIPPER, 'matter', 'submit', sent)).matter;
}
const tips = (cursor?: string) =>
  stage.call(TIPPER, 'matter', 'tips', cursor === undefined ? {} : { cursor });

test('an informant without a tip reads an empty list and a quarter of nothing', async () => {
  expect(await tips()).toEqual({
    rows: [],
    quarter: { quarter: '2027-Q1', sent: 0, adopted: 0, solved: 0 },
  });
});

test('what became of each is said in words; adopted and solved are counted from what happened', async () => {
  const waiting = await tip('路灯不亮');
  const taken = await tip('下水道堵了');
  const fixed = await tip('小广告贴满了');
  const refused = await tip('隔壁镇的路坏了');
  await act(stage, CHIEF, taken, 1, { action: 'accept' });
  await act(stage, CHIEF, fixed, 1, { action: 'fixOnSpot', text: '当场撕掉了。', photos: [] });
  const refusing = { action: 'proposeRefusal', reason: 'otherPlace', elsewhere: '可以打 12345 问一问。' };
  await act(stage, CHIEF, refused, 1, refusing);
  await act(stage, 'director-centre', refused, 2, { action: 'confirmRefusal' });
  const { rows, quarter } = await tips();
  expect(rows.map(({ matter, became, adopted }) => [matter, became, adopted])).toEqual([
    [refused, '可以打 12345 问一问。不予受理：不在本镇范围', false],
    [fixed, '已解决', true],
    [taken, '已受理，柳溪村第一网格正在办', true],
    [waiting, '已送到柳溪村第一网格，等受理', false],
  ]);
  expect(quarter).toEqual({ quarter: '2027-Q1', sent: 4, adopted: 2, solved: 1 });
});

test('what was sent late in a quarter and taken up in the next one is thanked for in that one', async () => {
  const late = await tip('路灯不亮');
  const WEEKS = 13 * 7 * 24 * 3_600_000;
  stage.cloud.clock.advance(WEEKS);
  await act(stage, CHIEF, late, 1, { action: 'accept' });
  const { quarter, before } = await tips();
  expect(quarter).toEqual({ quarter: '2027-Q2', sent: 0, adopted: 0, solved: 0 });
  expect(before).toEqual({ quarter: '2027-Q1', sent: 1, adopted: 1, solved: 0 });
});

test('what is reported as a resident is not a tip, and nobody reads another’s', async () => {
  await tip('路灯不亮');
  await tip('我家的水是浑的', { source: 'report' });
  expect((await tips()).rows).toHaveLength(1);
  for (const person of ['informant-liuxi-3', CHIEF, 'resident-wang'])
    expect((await stage.call(person, 'matter', 'tips', {})).rows).toEqual([]);
});

test('page by page, newest first, each once; only the first page counts the quarter', async () => {
  const sent: string[] = [];
  for (let n = 0; n < 33; n += 1) sent.push(await tip(`路灯不亮，第 ${n} 盏`));
  const first = await tips();
  const second = await tips(first.cursor);
  expect(first.rows).toHaveLength(30);
  expect(first.quarter?.sent).toBe(33);
  expect(second.rows).toHaveLength(3);
  expect(second).not.toHaveProperty('cursor');
  expect(second).not.toHaveProperty('quarter');
  expect([...first.rows, ...second.rows].map(({ matter }) => matter)).toEqual(sent.reverse());
});

test('a new quarter begins at nothing; what was sent before is still on the list', async () => {
  await tip('路灯不亮');
  stage.cloud.clock.advance(Date.UTC(2027, 3, 1) - MONDAY.getTime());
  const { rows, quarter } = await tips();
  expect(rows).toHaveLength(1);
  expect(quarter).toEqual({ quarter: '2027-Q2', sent: 0, adopted: 0, solved: 0 });
});

test('a post that was given up takes no tip away', async () => {
  await tip('路灯不亮');
  await stage.call(TIPPER, 'people', 'leave', { unit: GRID });
  expect((await tips()).rows).toHaveLength(1);
});

test('the phone is given the town’s categories, the commonest first', async () => {
  const { common, groups } = await stage.call('resident-wang', 'town', 'categories', {});
  expect(common[0]).toEqual({ code: '0101', name: '暴露垃圾', icon: 'delete' });
  expect(groups).toHaveLength(18);
});
