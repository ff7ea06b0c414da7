/** Digests through the functions: at their times, in their groups, exactly once. */
import { MONDAY } from '../stage.ts';
import {
  AFTERNOON,
  DAY,
  figures,
  HOUR,
  LATE_MORNING,
  MINUTE,
  openDigestStage,
  TOWN,
  VILLAGE,
  type DigestStage,
} from './digest.scenes.ts';
import { act, reporting } from './scenes.ts';

let stage: DigestStage;
beforeEach(async () => {
  stage = await openDigestStage();
});
afterEach(() => stage.close());

test('before its time nothing happens, for one read', async () => {
  await stage.morning();
  stage.until(LATE_MORNING - 5 * MINUTE);
  stage.cloud.stats.reset();
  expect(await stage.fire()).toBe(0);
  expect(stage.costs()).toMatchObject([{ requests: 1, scans: 0 }]);
});

test('half past eleven: a card for each village with something to say, and one for the town', async () => {
  const { first, nowhere } = await stage.morning();
  stage.until(LATE_MORNING);
  expect(await stage.fire()).toBe(3);
  const [village] = await stage.inVillage();
  expect(village).toMatchObject({
    id: `digest:${VILLAGE}:${LATE_MORNING}`,
    slot: LATE_MORNING,
    since: LATE_MORNING - 19 * HOUR,
    rows: [
      { unit: 'qinghe-liuxi-1', name: '第一网格', new: 1, open: 1, dueToday: 1, solved: 0 },
      { unit: 'qinghe-liuxi-2', name: '第二网格', new: 1, open: 1, dueToday: 1, solved: 0 },
    ],
    total: { new: 2, open: 2, dueToday: 2, solved: 0, oldest: { matter: first } },
  });
  const [town] = await stage.inTown();
  expect(town?.rows.map((row) => [row.name, ...figures(row)])).toEqual([
    ['柳溪村', 2, 2, 2, 0],
    ['桂园社区', 1, 1, 1, 0],
    ['未定位', 1, 1, 1, 0],
  ]);
  expect(town && figures(town.total)).toEqual([4, 4, 4, 0]);
  expect(await stage.listed('dispatcher-centre-1', TOWN, LATE_MORNING, 'new', TOWN)).toEqual([nowhere]);
  expect(await stage.digestsIn('lead-shangba', 'qinghe-shangba')).toEqual([]);
});

test('fired again, or twice at once, it writes once and rings once; then a firing is one read again', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  const before = await stage.rev(VILLAGE);
  const made = await Promise.all([stage.fire(), stage.fire()]);
  expect(Math.max(...made)).toBe(3);
  stage.cloud.clock.advance(5 * MINUTE);
  stage.cloud.stats.reset();
  expect(await stage.fire()).toBe(0);
  expect(stage.costs()).toMatchObject([{ requests: 1 }]);
  expect(await stage.inVillage()).toHaveLength(1);
  expect(await stage.rev(VILLAGE)).toBe(before + 1);
});

test('it costs few requests however many groups, on declared indexes, and reads little more than it counts', async () => {
  await stage.morning();
  // What robots cost beside is theirs.
  await stage.collection('secrets').doc('robots').remove();
  stage.until(LATE_MORNING);
  stage.cloud.stats.reset();
  await stage.fire();
  const [cost] = stage.costs();
  expect(cost).toMatchObject({ scans: 0 });
  expect(cost?.requests).toBeLessThanOrEqual(19);
  expect(cost?.examined).toBeLessThanOrEqual(2 * (cost?.returned ?? 0));
});

test('the afternoon tells what came and what was solved since the morning, and no more', async () => {
  const { first, second } = await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  stage.cloud.clock.advance(HOUR);
  await act(stage, 'chief-liuxi-1', first, 1, { action: 'fixOnSpot', text: '换好了', photos: [] });
  const { matter: later } = await reporting(stage, '水管漏水。', 'qinghe-liuxi-3');
  stage.until(AFTERNOON);
  await stage.fire();
  const afternoon = (await stage.inVillage()).at(-1);
  expect(afternoon).toMatchObject({
    slot: AFTERNOON,
    since: LATE_MORNING,
    total: { oldest: { matter: second } },
  });
  expect(afternoon && figures(afternoon.total)).toEqual([1, 2, expect.any(Number), 1]);
  expect(await stage.listed('lead-liuxi', VILLAGE, AFTERNOON, 'new')).toEqual([later]);
  expect(await stage.listed('lead-liuxi', VILLAGE, AFTERNOON, 'solved')).toEqual([first]);
  expect(await stage.listed('lead-liuxi', VILLAGE, AFTERNOON, 'open')).toEqual([second, later].sort());
  // What the morning counted stays what it was, with its matters as they are now.
  const then = await stage.list('lead-liuxi', VILLAGE, LATE_MORNING, 'open', 'qinghe-liuxi-1');
  expect(then).toMatchObject({
    slot: LATE_MORNING,
    name: '第一网格',
    rows: [{ matter: first, status: 'closed' }],
  });
});

test('on a holiday there are digests too, but nothing of what waits for a working day is due', async () => {
  await stage.morning();
  // 5 April 2027 is 清明节, a Monday.
  const festival = LATE_MORNING + 35 * DAY;
  stage.until(festival);
  const { matter } = await reporting(stage, '井盖不见了。');
  stage.cloud.clock.advance(10 * MINUTE);
  await stage.fire();
  const [digest] = await stage.inVillage();
  expect(digest).toMatchObject({ slot: festival });
  expect(digest && figures(digest.total)).toEqual([0, 2, 0, 0]);
  stage.until(festival + 5 * HOUR);
  await stage.fire();
  expect(await stage.listed('lead-liuxi', VILLAGE, festival + 5 * HOUR, 'new')).toEqual([matter]);
});

test('missed, it is made good within the hour; missed altogether, the next tells of both', async () => {
  await stage.morning();
  stage.until(LATE_MORNING + HOUR - MINUTE);
  expect(await stage.fire()).toBe(3);
  stage.until(AFTERNOON + HOUR);
  expect(await stage.fire()).toBe(0);
  stage.until(LATE_MORNING + DAY);
  await stage.fire();
  expect((await stage.inVillage()).at(-1)).toMatchObject({ slot: LATE_MORNING + DAY, since: LATE_MORNING });
});

test('what a crash has left half done is finished with the same figures, and only who was not rung is rung', async () => {
  await stage.morning();
  stage.until(LATE_MORNING);
  await stage.fire();
  const [before] = await stage.inVillage();
  // As if it had ended after the first of the cards.
  await stage.collection('settings').doc('digests:qinghe').remove();
  await stage.collection('messages').doc(`digest:${VILLAGE}:${LATE_MORNING}`).remove();
  await stage.collection('signals').doc(VILLAGE).update({ at: 1 });
  stage.cloud.clock.advance(5 * MINUTE);
  const [village, town] = [await stage.rev(VILLAGE), await stage.rev(TOWN)];
  expect(await stage.fire()).toBe(3);
  expect(await stage.inVillage()).toEqual([{ ...before, at: expect.any(Number) }]);
  expect((await stage.inVillage())[0]!.at).toBeGreaterThanOrEqual(LATE_MORNING + 5 * MINUTE);
  expect(await stage.inTown()).toHaveLength(1);
  expect([await stage.rev(VILLAGE), await stage.rev(TOWN)]).toEqual([village + 1, town]);
});

test('a town’s own times hold from the next firing on; without any there is nothing', async () => {
  await stage.morning();
  const groups = { digests: ['09:20'], quiet: { from: '22:00', to: '07:00' } };
  await stage.collection('settings').doc(TOWN).set({ version: 1, groups });
  stage.until(MONDAY.getTime() + 20 * MINUTE);
  expect(await stage.fire()).toBe(3);
  await stage
    .collection('settings')
    .doc(TOWN)
    .set({ version: 2, groups: { ...groups, digests: [] } });
  stage.until(LATE_MORNING);
  expect(await stage.fire()).toBe(0);
});

test('the function is closed to callers', async () => {
  expect(await stage.cloud.call('digest', {}, { openid: 'o-demo-clerk-centre' })).toMatchObject({
    result: { ok: false },
  });
});
