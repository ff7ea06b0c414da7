/** A group by page: the newest, backwards, forwards, around a moment; what is pinned, and who has read how far. */
import type { Feed } from '@gelin/contract/group';
import { MONDAY, openStage, type Stage } from '../../stage.ts';
import { GRID, say } from './scenes.ts';

let stage: Stage;
const START = MONDAY.getTime();
const MINUTE = 60_000;

beforeAll(async () => {
  stage = await openStage();
  stage.cloud.clock.advance(MINUTE);
  for (let count = 0; count < 75; count += 1) {
    await say(stage, 'worker-liuxi-1', { text: `第${count}条` });
    stage.cloud.clock.advance(MINUTE);
  }
});
afterAll(() => stage.close());

const feed = (cursor: object = {}) =>
  stage.call('chief-liuxi-1', 'group', 'feed', { group: GRID, ...cursor });
const texts = ({ entries }: Feed) => entries.map((entry) => (entry.kind === 'talk' ? entry.text : ''));
const at = (page: Feed, index: number) => page.entries.at(index)?.at ?? 0;

test('the newest page ends with what was said last, and knows that something is older', async () => {
  const page = await feed();
  expect([texts(page).at(0), texts(page).at(-1)]).toEqual(['第45条', '第74条']);
  expect([page.older, page.newer]).toEqual([true, false]);
});

test('backwards and forwards again every message comes once, in order', async () => {
  const back: string[] = [];
  let page = await feed();
  back.unshift(...texts(page));
  while (page.older) {
    page = await feed({ before: at(page, 0) });
    expect(page.newer).toBe(true);
    back.unshift(...texts(page));
  }
  expect(back).toEqual(Array.from({ length: 75 }, (_, count) => `第${count}条`));
  const forth = texts(page);
  while (page.newer) {
    page = await feed({ after: at(page, -1) });
    expect(page.older).toBe(true);
    forth.push(...texts(page));
  }
  expect(forth).toEqual(back);
});

test('around a moment half a page comes before it and half from it on', async () => {
  const found = await feed({ before: START + 41 * MINUTE });
  const moment = at(found, -1);
  const page = await feed({ around: moment });
  expect(page.entries.findIndex((entry) => entry.at === moment)).toBe(15);
  expect(page.entries).toHaveLength(30);
  expect([page.older, page.newer]).toEqual([true, true]);
  const [first, last] = [await feed({ around: 0 }), await feed({ around: START + 1_000 * MINUTE })];
  expect([first.older, first.newer, texts(first).at(0)]).toEqual([false, true, '第0条']);
  expect([last.older, last.newer, texts(last).at(-1)]).toEqual([true, false, '第74条']);
});

test('up to when the others have read stands on the newest page alone, without me and without strangers', async () => {
  const before = await feed();
  expect(before.readUntil).toEqual([]);
  await stage.call('worker-liuxi-1', 'group', 'seen', { group: GRID });
  await stage.call('chief-liuxi-1', 'group', 'seen', { group: GRID });
  const { readUntil, group } = await feed();
  expect(readUntil).toEqual([expect.any(Number)]);
  expect(group.members).toBeGreaterThan(2);
  expect(await feed({ before: START })).not.toHaveProperty('readUntil');
  expect(await feed({ since: START })).not.toHaveProperty('readUntil');
});

test('catching up gives what came since, and says that nothing is newer', async () => {
  const { cursor } = await feed();
  await say(stage, 'worker-liuxi-1', { text: '新的一条' });
  const page = await feed({ since: cursor });
  expect(texts(page)).toContain('新的一条');
  expect(page.newer).toBe(false);
});
