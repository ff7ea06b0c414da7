/** Digests through the functions: at their times, in their groups, exactly once; and the lists behind their figures. */
import type { DigestFigure } from '@gelin/domain';
import type { FeedEntry } from '@gelin/contract/group';
import { costOf } from '../../bench/cost.ts';
import { databaseAt } from '../../runtime/chaos/verify/stored.ts';
import { MONDAY, openStage, type Stage } from '../stage.ts';
import { failing, lettersTo } from './outside.ts';
import { act, reporting } from './scenes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of that Monday, which begins on stage at 9:00. */
const LATE_MORNING = MONDAY.getTime() + 2.5 * HOUR;
const AFTERNOON = LATE_MORNING + 5 * HOUR;
const VILLAGE = 'qinghe-liuxi';
const TOWN = 'qinghe';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage(MONDAY, { workersPerFunction: 1 });
});
afterEach(() => stage.close());

const until = (moment: number) => stage.cloud.clock.advance(moment - stage.cloud.clock.now().getTime());
const fire = async (): Promise<number> => {
  const reply = await stage.cloud.runTimer('digest');
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return (reply.result as { made: number }).made;
};
const requests = () => stage.cloud.stats.invocations().map((each) => costOf(each));
const collection = (name: string) => databaseAt(stage.cloud.serviceUrl).collection(name);
const rev = async (signal: string) =>
  ((await collection('signals').doc(signal).get()).data as { rev: number }[])[0]!.rev;
type DigestEntry = Extract<FeedEntry, { kind: 'digest' }>;
const digestsIn = async (person: string, group: string): Promise<DigestEntry[]> =>
  (await stage.call(person, 'group', 'feed', { group })).entries.flatMap((entry) =>
    entry.kind === 'digest' ? entry : [],
  );
const inVillage = () => digestsIn('lead-liuxi', VILLAGE);
const inTown = () => digestsIn('dispatcher-centre-1', TOWN);
const list = (person: string, group: string, slot: number, figure: DigestFigure, unit?: string) =>
  stage.call(person, 'group', 'digestMatters', {
    group,
    digest: `digest:${group}:${slot}`,
    figure,
    ...(unit && { unit }),
  });
const listed = async (...[person, group, slot, figure, unit]: Parameters<typeof list>) =>
  (await list(person, group, slot, figure, unit)).rows.map(({ matter }) => matter).sort();
const figures = ({ new: fresh, open, dueToday, solved }: DigestEntry['total']) => [
  fresh,
  open,
  dueToday,
  solved,
];
const unplaced = (text: string) =>
  stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text,
    photos: [],
    source: 'report',
    place: {},
  });

/** Two in 柳溪村, one in 桂园社区, one unplaced, and one that no group may know of. */
async function morning() {
  const [first, second, other, nowhere] = [
    await reporting(stage),
    await reporting(stage, '垃圾桶满了没人收。', 'qinghe-liuxi-2'),
    await reporting(stage, '路灯不亮。', 'qinghe-guiyuan-1'),
    await unplaced('路边的树倒了。'),
  ].map(({ matter }) => matter) as [string, string, string, string];
  await reporting(stage, '邻居家男人天天打老婆，孩子吓得直哭，求求你们管管。');
  return { first, second, other, nowhere };
}

test('before its time nothing happens, for one read', async () => {
  await morning();
  until(LATE_MORNING - 5 * MINUTE);
  stage.cloud.stats.reset();
  expect(await fire()).toBe(0);
  expect(requests()).toMatchObject([{ requests: 1, scans: 0 }]);
});

test('half past eleven: a card for each village with something to say, and one for the town', async () => {
  const { first, nowhere } = await morning();
  until(LATE_MORNING);
  expect(await fire()).toBe(3);
  const [village] = await inVillage();
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
  const [town] = await inTown();
  expect(town?.rows.map((row) => [row.name, ...figures(row)])).toEqual([
    ['柳溪村', 2, 2, 2, 0],
    ['桂园社区', 1, 1, 1, 0],
    ['未定位', 1, 1, 1, 0],
  ]);
  expect(town && figures(town.total)).toEqual([4, 4, 4, 0]);
  expect(await listed('dispatcher-centre-1', TOWN, LATE_MORNING, 'new', TOWN)).toEqual([nowhere]);
  expect(await digestsIn('lead-shangba', 'qinghe-shangba')).toEqual([]);
});

test('fired again, or twice at once, it writes once and rings once; then a firing is one read again', async () => {
  await morning();
  until(LATE_MORNING);
  const before = await rev(VILLAGE);
  const made = await Promise.all([fire(), fire()]);
  expect(Math.max(...made)).toBe(3);
  stage.cloud.clock.advance(5 * MINUTE);
  stage.cloud.stats.reset();
  expect(await fire()).toBe(0);
  expect(requests()).toMatchObject([{ requests: 1 }]);
  expect(await inVillage()).toHaveLength(1);
  expect(await rev(VILLAGE)).toBe(before + 1);
});

test('it costs few requests however many groups, on declared indexes, and reads little more than it counts', async () => {
  await morning();
  // What robots cost beside is theirs.
  await collection('secrets').doc('robots').remove();
  until(LATE_MORNING);
  stage.cloud.stats.reset();
  await fire();
  const [cost] = requests();
  expect(cost).toMatchObject({ scans: 0 });
  expect(cost?.requests).toBeLessThanOrEqual(18);
  expect(cost?.examined).toBeLessThanOrEqual(2 * (cost?.returned ?? 0));
});

test('the afternoon tells what came and what was solved since the morning, and no more', async () => {
  const { first, second } = await morning();
  until(LATE_MORNING);
  await fire();
  stage.cloud.clock.advance(HOUR);
  await act(stage, 'chief-liuxi-1', first, 1, { action: 'fixOnSpot', text: '换好了', photos: [] });
  const { matter: later } = await reporting(stage, '水管漏水。', 'qinghe-liuxi-3');
  until(AFTERNOON);
  await fire();
  const afternoon = (await inVillage()).at(-1);
  expect(afternoon).toMatchObject({
    slot: AFTERNOON,
    since: LATE_MORNING,
    total: { oldest: { matter: second } },
  });
  expect(afternoon && figures(afternoon.total)).toEqual([1, 2, expect.any(Number), 1]);
  expect(await listed('lead-liuxi', VILLAGE, AFTERNOON, 'new')).toEqual([later]);
  expect(await listed('lead-liuxi', VILLAGE, AFTERNOON, 'solved')).toEqual([first]);
  expect(await listed('lead-liuxi', VILLAGE, AFTERNOON, 'open')).toEqual([second, later].sort());
  // What the morning counted stays what it was, with its matters as they are now.
  const then = await list('lead-liuxi', VILLAGE, LATE_MORNING, 'open', 'qinghe-liuxi-1');
  expect(then).toMatchObject({
    slot: LATE_MORNING,
    name: '第一网格',
    rows: [{ matter: first, status: 'closed' }],
  });
});

test('on a holiday there are digests too, but nothing of what waits for a working day is due', async () => {
  await morning();
  // 5 April 2027 is 清明节, a Monday.
  const festival = LATE_MORNING + 35 * DAY;
  until(festival);
  const { matter } = await reporting(stage, '井盖不见了。');
  stage.cloud.clock.advance(10 * MINUTE);
  await fire();
  const [digest] = await inVillage();
  expect(digest).toMatchObject({ slot: festival });
  expect(digest && figures(digest.total)).toEqual([0, 2, 0, 0]);
  until(festival + 5 * HOUR);
  await fire();
  expect(await listed('lead-liuxi', VILLAGE, festival + 5 * HOUR, 'new')).toEqual([matter]);
});

test('missed, it is made good within the hour; missed altogether, the next tells of both', async () => {
  await morning();
  until(LATE_MORNING + HOUR - MINUTE);
  expect(await fire()).toBe(3);
  until(AFTERNOON + HOUR);
  expect(await fire()).toBe(0);
  until(LATE_MORNING + DAY);
  await fire();
  expect((await inVillage()).at(-1)).toMatchObject({ slot: LATE_MORNING + DAY, since: LATE_MORNING });
});

test('what a crash has left half done is finished with the same figures, and only who was not rung is rung', async () => {
  await morning();
  until(LATE_MORNING);
  await fire();
  const [before] = await inVillage();
  // As if it had ended after the first of the cards.
  await collection('settings').doc('digests:qinghe').remove();
  await collection('messages').doc(`digest:${VILLAGE}:${LATE_MORNING}`).remove();
  await collection('signals').doc(VILLAGE).update({ at: 1 });
  stage.cloud.clock.advance(5 * MINUTE);
  const [village, town] = [await rev(VILLAGE), await rev(TOWN)];
  expect(await fire()).toBe(3);
  expect(await inVillage()).toEqual([{ ...before, at: expect.any(Number) }]);
  expect((await inVillage())[0]!.at).toBeGreaterThanOrEqual(LATE_MORNING + 5 * MINUTE);
  expect(await inTown()).toHaveLength(1);
  expect([await rev(VILLAGE), await rev(TOWN)]).toEqual([village + 1, town]);
});

test('each group’s robot says it once, as text', async () => {
  await morning();
  until(LATE_MORNING);
  await fire();
  stage.cloud.clock.advance(5 * MINUTE);
  await fire();
  const said = (await lettersTo(stage, 'robot')).filter(({ body }) => body['msgtype'] === 'text');
  expect(said.map(({ to }) => to).sort()).toEqual(
    [TOWN, VILLAGE, 'qinghe-guiyuan'].map((group) => `laptop-robot-${group}`).sort(),
  );
  const village = said.find(({ to }) => to === `laptop-robot-${VILLAGE}`);
  expect(village?.body['text']).toMatchObject({
    content: expect.stringContaining(
      '【11:30 汇总】柳溪村\n自 昨天 16:30 以来：新增 2，在办 2，今天到期 2，解决 0',
    ),
  });
});

test('a robot that fails is tried again by later firings, and once it was told a firing is one read', async () => {
  await morning();
  until(LATE_MORNING);
  await failing(stage, { channel: 'robot', status: 500, times: 3 });
  await fire();
  for (let again = 0; again < 3; again += 1) {
    stage.cloud.clock.advance(5 * MINUTE);
    await fire();
  }
  const said = (await lettersTo(stage, 'robot')).filter(({ body }) => body['msgtype'] === 'text');
  expect(said).toHaveLength(6);
  stage.cloud.clock.advance(5 * MINUTE);
  stage.cloud.stats.reset();
  await fire();
  expect(requests()).toMatchObject([{ requests: 1 }]);
});

test('what has become restricted since is on no list any more', async () => {
  const { first, second } = await morning();
  until(LATE_MORNING);
  await fire();
  await act(stage, 'dispatcher-centre-1', first, 1, {
    action: 'recategorise',
    category: '1606',
    reason: '涉及家庭暴力',
  });
  expect(await listed('lead-liuxi', VILLAGE, LATE_MORNING, 'open')).toEqual([second]);
});

test('a grid’s chief sees of another grid’s matter where and what it is, not what was said', async () => {
  const { first, second } = await morning();
  until(LATE_MORNING);
  await fire();
  const { rows } = await list('chief-liuxi-1', VILLAGE, LATE_MORNING, 'open');
  expect(rows).toMatchObject([
    {
      matter: first,
      opens: true,
      line: expect.stringContaining('楼道的灯'),
      actions: expect.arrayContaining(['accept']),
    },
    { matter: second, opens: false, line: '', place: '柳溪村第二网格', photos: [], actions: [] },
  ]);
});

test('a figure of more than a page comes page by page, each matter once', async () => {
  const sent: string[] = [];
  for (let count = 0; count < 65; count += 1) sent.push((await reporting(stage)).matter);
  until(LATE_MORNING);
  await fire();
  const input = { group: VILLAGE, digest: `digest:${VILLAGE}:${LATE_MORNING}`, figure: 'open' as const };
  const got: string[] = [];
  let cursor: string | undefined;
  const sizes: number[] = [];
  do {
    const page = await stage.call('lead-liuxi', 'group', 'digestMatters', {
      ...input,
      ...(cursor && { cursor }),
    });
    got.push(...page.rows.map(({ matter }) => matter));
    sizes.push(page.rows.length);
    cursor = page.cursor;
  } while (cursor);
  expect(sizes).toEqual([30, 30, 5]);
  expect(got).toEqual(sent);
});

test('the lists are for those who sit in the group, and a digest belongs to its group', async () => {
  await morning();
  until(LATE_MORNING);
  await fire();
  const input = { group: VILLAGE, digest: `digest:${VILLAGE}:${LATE_MORNING}`, figure: 'open' };
  for (const person of ['lead-guiyuan', 'informant-liuxi-1', 'clerk-centre'])
    expect(await stage.refusal(person, 'group', 'digestMatters', input)).toBe('notVisible');
  expect(await stage.refusal('resident-wang', 'group', 'digestMatters', input)).toBe('notMember');
  const town = { ...input, digest: `digest:${TOWN}:${LATE_MORNING}` };
  expect(await stage.refusal('lead-liuxi', 'group', 'digestMatters', town)).toBe('notFound');
  expect(await listed('lead-liuxi', VILLAGE, LATE_MORNING, 'open', 'qinghe-guiyuan')).toEqual([]);
});

test('opening a list costs three requests', async () => {
  await morning();
  until(LATE_MORNING);
  await fire();
  await stage.call('lead-liuxi', 'group', 'list', {});
  stage.cloud.stats.reset();
  await list('lead-liuxi', VILLAGE, LATE_MORNING, 'open');
  expect(requests()).toMatchObject([{ requests: 3, scans: 0 }]);
});

test('a town’s own times hold from the next firing on; without any there is nothing', async () => {
  await morning();
  const groups = { digests: ['09:20'], quiet: { from: '22:00', to: '07:00' } };
  await collection('settings').doc(TOWN).set({ version: 1, groups });
  until(MONDAY.getTime() + 20 * MINUTE);
  expect(await fire()).toBe(3);
  await collection('settings')
    .doc(TOWN)
    .set({ version: 2, groups: { ...groups, digests: [] } });
  until(LATE_MORNING);
  expect(await fire()).toBe(0);
});

test('the function is closed to callers', async () => {
  expect(await stage.cloud.call('digest', {}, { openid: 'o-demo-clerk-centre' })).toMatchObject({
    result: { ok: false },
  });
});
