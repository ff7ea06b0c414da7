/** Danger: everybody who has to know is told at once by everything there is, and then others, until somebody looks. */
import { openStage, type Stage } from '../stage.ts';
import { danger, deliveriesOf, lettersTo, tickAfter } from './outside.ts';
import { act, reporting } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const names = async (matter: string, channel: string) =>
  (await deliveriesOf(stage, matter)).filter((row) => row.channel === channel).map(({ to }) => to);
const calls = (person: string) => stage.call(person, 'people', 'callList', {});

test('chief, village and centre are told in the same call, by every channel', async () => {
  const { matter } = await danger(stage);
  const inApp = await names(matter, 'inApp');
  expect(inApp).toEqual(expect.arrayContaining(['周桂兰', '何立平', '孙晓燕', '马骏']));
  expect(await names(matter, 'sms')).toEqual(expect.arrayContaining(['周桂兰', '何立平']));
  expect(await names(matter, 'voice')).toEqual(await names(matter, 'sms'));
  const states = new Set(
    (await deliveriesOf(stage, matter)).map(({ channel, state }) => `${channel} ${state}`),
  );
  // Nobody has tapped 允许, so the push is refused for good; the rest has arrived.
  expect([...states].sort()).toEqual([
    'inApp sent',
    'robot sent',
    'sms sent',
    'subscription dead',
    'voice sent',
  ]);
  const robots = (await lettersTo(stage, 'robot')).map(({ to }) => to);
  expect(robots.sort()).toEqual([
    'laptop-robot-qinghe',
    'laptop-robot-qinghe-liuxi',
    'laptop-robot-qinghe-liuxi-1',
  ]);
});

test('the timer that comes after tells nobody twice', async () => {
  const { matter } = await danger(stage);
  const before = await deliveriesOf(stage, matter);
  const calls = (await lettersTo(stage, 'voice')).length;
  await tickAfter(stage, 1);
  expect(await deliveriesOf(stage, matter)).toEqual(before);
  expect(await lettersTo(stage, 'voice')).toHaveLength(calls);
});

test('unseen after 15 minutes the next on the roster is told too, and whoever did not look is on the call list', async () => {
  const { matter } = await danger(stage);
  const reportedAt = (await deliveriesOf(stage, matter))[0]?.at;
  await tickAfter(stage, 1);
  expect((await calls('dispatcher-centre-1')).rows).toEqual([]);
  await tickAfter(stage, 15);
  const second = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'unseen');
  expect(new Set(second.map(({ to }) => to)).size).toBe(1);
  const [row] = (await calls('director-centre')).rows;
  expect(row?.face).toMatchObject({ matter, severity: 'urgent' });
  expect(row?.since).toBe(reportedAt);
  expect(row?.people).toContainEqual({
    member: 'chief-liuxi-1',
    name: '周桂兰',
    post: '柳溪村第一网格网格长',
    phone: expect.stringMatching(/^000-/),
  });
  await tickAfter(stage, 15);
  const third = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'unseen');
  expect(new Set(third.map(({ to }) => to)).size).toBe(2);
});

test('once somebody has looked, nobody more is told and the call list is empty', async () => {
  const { matter } = await danger(stage);
  await tickAfter(stage, 1);
  await tickAfter(stage, 15);
  const seen = await stage.call('chief-liuxi-1', 'people', 'seenNotice', { matter, as: 'member' });
  expect(seen.seen).toBe(1);
  expect((await calls('dispatcher-centre-1')).rows).toEqual([]);
  const before = (await deliveriesOf(stage, matter)).length;
  await tickAfter(stage, 15);
  await tickAfter(stage, 15);
  expect(await deliveriesOf(stage, matter)).toHaveLength(before);
  const [row] = (await deliveriesOf(stage, matter)).filter((each) => each.state === 'seen');
  expect(row).toMatchObject({ to: '周桂兰', channel: 'inApp', seenAt: expect.any(Number) });
});

test('whoever takes it up has looked', async () => {
  const { matter } = await danger(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await tickAfter(stage, 1);
  const before = (await deliveriesOf(stage, matter)).length;
  await tickAfter(stage, 16);
  expect((await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'unseen')).toEqual([]);
  expect(before).toBeGreaterThan(0);
  expect((await calls('dispatcher-centre-1')).rows).toEqual([]);
});

test('the call list is for those on duty', async () => {
  expect(await stage.refusal('chief-liuxi-1', 'people', 'callList', {})).toBe('notYours');
  expect(await stage.refusal('resident-wang', 'people', 'callList', {})).toBe('notMember');
});

test('telling everybody at once, by three robots too, costs nineteen requests more, who stands in for whom among them, and an ordinary report none', async () => {
  await stage.call('resident-wang', 'matter', 'preview', { text: '路灯坏了', place: {} });
  const requests = async (send: typeof danger) => {
    stage.cloud.stats.reset();
    await send(stage);
    const [record] = stage.cloud.stats.invocations();
    return record?.requests.filter(({ action }) => action.startsWith('database.')).length;
  };
  expect(await requests(danger)).toBeLessThanOrEqual(27);
  expect(await requests(reporting)).toBeLessThanOrEqual(8);
});
