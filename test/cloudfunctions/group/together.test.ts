/** Phones that one ring has woken are served by one reading; none of them misses anything by it. */
import type { Feed } from '@gelin/contract/group';
import { openStage, type Stage } from '../../stage.ts';
import { GRID, say } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const feed = (person: string, cursor: object) =>
  stage.call(person, 'group', 'feed', { group: GRID, ...cursor });
const texts = ({ entries }: Feed) => entries.map((entry) => (entry.kind === 'talk' ? entry.text : ''));
const requests = () => stage.cloud.stats.invocations().at(-1)?.requests.length;
const rev = async () =>
  (await stage.call('chief-liuxi-1', 'group', 'list', {})).groups.find(({ id }) => id === GRID)?.unread ?? 0;

test('the first reads, the others are asked only who they are', async () => {
  const { cursor } = await feed('chief-liuxi-1', {});
  await say(stage, 'worker-liuxi-1', { text: '一起看' });
  const rung = { since: cursor, rev: await rev() };
  expect(texts(await feed('chief-liuxi-1', rung))).toContain('一起看');
  const page = await feed('worker-liuxi-1', rung);
  expect(texts(page)).toContain('一起看');
  expect(requests()).toBe(1);
  expect(page.cursor).toBeGreaterThanOrEqual(cursor);
});

test('what rang later is read anew, also where somebody has claimed to have heard of more than there was', async () => {
  const { cursor } = await feed('chief-liuxi-1', {});
  await feed('worker-liuxi-1', { since: cursor, rev: 1_000_000 });
  await say(stage, 'worker-liuxi-1', { text: '后来的' });
  expect(texts(await feed('chief-liuxi-1', { since: cursor, rev: await rev() }))).toContain('后来的');
});

test('who was away longer than the others gets what they already have', async () => {
  const { cursor } = await feed('chief-liuxi-1', {});
  await say(stage, 'worker-liuxi-1', { text: '早先的' });
  stage.cloud.clock.advance(120_000);
  await say(stage, 'worker-liuxi-1', { text: '刚才的' });
  const now = stage.cloud.clock.now().getTime();
  const rung = await rev();
  expect(texts(await feed('worker-liuxi-1', { since: now, rev: rung }))).not.toContain('早先的');
  expect(texts(await feed('chief-liuxi-1', { since: cursor, rev: rung }))).toEqual(
    expect.arrayContaining(['早先的', '刚才的']),
  );
});

test('who sits elsewhere is refused although the page is there', async () => {
  const { cursor } = await feed('chief-liuxi-1', {});
  const rung = { since: cursor, rev: await rev() };
  await feed('chief-liuxi-1', rung);
  await expect(feed('chief-shiqiao-1', rung)).rejects.toThrow('notVisible');
});

test('a revision goes with a cursor alone', async () => {
  await expect(feed('chief-liuxi-1', { rev: 3 })).rejects.toThrow('malformed');
});
