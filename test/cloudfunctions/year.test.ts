/** A whole year on the clock, Spring Festival in it: what time does to matters, through the functions and the SDK. */
import { dateOf, isOpenAt, replay, SHIPPED, type MatterEvent } from '@gelin/domain';
import tcb from '@cloudbase/node-sdk';
import { openStage, type Stage } from '../stage.ts';
import { act, reporting } from './scenes.ts';

const DAY = 24 * 3_600_000;
/** Monday, 2026-01-05, 9:00 in UTC+8: the holidays of 2026 have been announced. */
const NEW_YEAR = new Date('2026-01-05T01:00:00Z');
/** Spring Festival of 2026 by the State Council: nine days. */
const FESTIVAL = ['2026-02-15', '2026-02-23'] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(NEW_YEAR, { workersPerFunction: 1 });
});
afterAll(() => stage.close());

/** Sets the clock to a moment and lets the timer run until nothing is due any more. */
async function until(moment: number): Promise<void> {
  if (moment > stage.cloud.clock.now().getTime()) stage.cloud.clock.setTo(new Date(moment));
  for (let ticks = 0; ticks < 50; ticks += 1) {
    const reply = await stage.cloud.runTimer('clock');
    if (!('result' in reply)) throw new Error(JSON.stringify(reply));
    if ((reply.result as { done: number }).done === 0) return;
  }
  throw new Error('the timer never came to rest');
}

/** Lets days pass, each looked at in the evening. */
async function days(count: number): Promise<void> {
  const from = stage.cloud.clock.now().getTime();
  for (let day = 1; day <= count; day += 1) await until(from + day * DAY);
}

async function historyOf(matter: string): Promise<MatterEvent[]> {
  const database = tcb
    .init({ env: 'gelin-local', serviceUrl: stage.cloud.serviceUrl, secretId: 'test', secretKey: 'test' })
    .database();
  const { data } = await database
    .collection('events')
    .where({ matter })
    .orderBy('seq', 'asc')
    .limit(1000)
    .get();
  return (data as ({ _id: string } & MatterEvent)[]).map(({ _id, ...event }) => ({ ...event, id: _id }));
}

const doneBy = (events: readonly MatterEvent[], kind: 'timer' | 'member') =>
  events.filter(({ by }) => by.kind === kind).map(({ action }) => action);
const inFestival = (at: number) => dateOf(at) >= FESTIVAL[0] && dateOf(at) <= FESTIVAL[1];

test('a report nobody looks at: reminded twice, supervised twice, its card risen to the village and the town', async () => {
  const { matter } = await reporting(stage, '路边的垃圾堆了三天没人收。');
  await days(10);
  const events = await historyOf(matter);
  expect(doneBy(events, 'timer')).toEqual(['remind', 'remind', 'supervise', 'supervise']);
  const cards = replay(events)?.cards.map(({ group, reason }) => [group, reason]);
  expect(cards).toEqual([
    ['qinghe-liuxi-1', 'placed'],
    ['qinghe-liuxi', 'notAccepted'],
  ]);
  const feed = await stage.call('lead-liuxi', 'group', 'feed', { group: 'qinghe-liuxi' });
  expect(feed.entries.filter((entry) => entry.kind === 'card' && entry.matter === matter)).toHaveLength(1);
});

test('a department of the town is shown a yellow card, then a red one; signing is taken for granted after a day', async () => {
  const { matter } = await reporting(stage, '活动室的健身器材坏了两件，一直没人修。');
  const up = { action: 'escalate', findings: '看过了', opinion: '请镇里办' };
  await act(stage, 'chief-liuxi-1', matter, 1, up);
  await act(stage, 'lead-liuxi', matter, 2, up);
  await act(stage, 'dispatcher-centre-1', matter, 3, { action: 'accept' });
  const dispatch = { action: 'dispatch', lead: 'qinghe-enforcement', assistants: [] };
  await act(stage, 'dispatcher-centre-1', matter, 4, dispatch);
  await days(20);
  const events = await historyOf(matter);
  expect(doneBy(events, 'timer')).toEqual([
    // The sign clock: soon, over, supervised; then it counts as taken, and the handling clock goes on.
    'remind',
    'remind',
    'supervise',
    'sign',
    'remind',
    'remind',
    'supervise',
    'supervise',
  ]);
  const warnings = events.flatMap((event) => (event.action === 'supervise' ? [event.content.warning] : []));
  // One for not signing; then, for the limit itself, one and another.
  expect(warnings).toEqual(['yellow', 'yellow', 'red']);
});

test('over Spring Festival nothing ordinary falls due, and nobody is reminded', async () => {
  // In the evening: each day is looked at after the office has closed.
  await until(Date.UTC(2026, 1, 12, 10, 0));
  const sent: string[] = [];
  for (const text of ['楼道的灯不亮了。', '公园的长椅坏了一条。', '我想问问医保怎么缴费。'])
    sent.push((await reporting(stage, text)).matter);
  await days(16);
  for (const matter of sent) {
    const [first, ...rest] = await historyOf(matter);
    expect(inFestival(first?.effect.clock?.dueAt ?? 0)).toBe(false);
    expect(rest.filter(({ at }) => inFestival(at))).toEqual([]);
    expect(rest.length).toBeGreaterThan(0);
  }
});

test('danger does not wait: an urgent matter falls due on the clock on the wall, National Day or not', async () => {
  await until(Date.UTC(2026, 9, 2, 4, 0));
  const { matter } = await reporting(stage, '三号楼着火了，浓烟很大！');
  await until(Date.UTC(2026, 9, 2, 5, 30));
  const marks = (await historyOf(matter)).flatMap((event) =>
    event.action === 'remind' ? [event.content.mark] : [],
  );
  expect(marks).toEqual(['dueSoon', 'overdue']);
});

test('through the whole year every limit of an ordinary matter falls into office hours, and the year ends archived', async () => {
  const start = stage.cloud.clock.now().getTime();
  const sent: string[] = [];
  for (let week = 0; week < 12; week += 1) {
    await days(7);
    const { matter } = await reporting(stage, '路面有个坑，下雨积水。');
    const { seq } = await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    await act(stage, 'chief-liuxi-1', matter, seq, { action: 'fixOnSpot', text: '填平了', photos: [] });
    sent.push(matter);
  }
  await days(9);
  for (const matter of sent) {
    const events = await historyOf(matter);
    expect(events.map(({ action }) => action)).toEqual(['submit', 'accept', 'fixOnSpot', 'archive']);
    const limits = events.flatMap(({ effect }) => effect.clock?.dueAt ?? []);
    for (const due of limits) expect(isOpenAt(due - 1, SHIPPED.calendar)).toBe(true);
    expect(replay(events)?.status).toBe('archived');
  }
  expect(stage.cloud.clock.now().getTime() - start).toBeGreaterThan(90 * DAY);
});
