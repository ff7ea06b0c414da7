/** How people are told of what is not urgent: when, by what, once, and again where it failed. */
import { openStage, type Stage } from '../stage.ts';
import { accepting, danger, deliveriesOf, failing, lettersTo, tickAfter } from './outside.ts';
import { act, reporting } from './scenes.ts';

const WORK = 'laptop-template-work';
/** A Monday evening, 23:00 in UTC+8. */
const LATE = new Date('2027-03-01T15:00:00Z');
const SEVEN = Date.UTC(2027, 2, 1, 23);

let stage: Stage;
afterEach(() => stage.close());

const openAt = async (at?: Date) => {
  stage = await openStage(at);
};
const to = async (matter: string, name: string) =>
  (await deliveriesOf(stage, matter)).filter((row) => row.to === name);

test('a report is told to who holds it, and to nobody else; its card to the robot of its group', async () => {
  await openAt();
  const { matter } = await reporting(stage);
  await tickAfter(stage, 1);
  const rows = await deliveriesOf(stage, matter);
  expect([...new Set(rows.map((row) => row.to))].sort()).toEqual(
    ['周小军', '周桂兰', '柳溪村第一网格'].sort(),
  );
  expect(await to(matter, '周桂兰')).toMatchObject([
    { channel: 'inApp', purpose: 'arrived', state: 'sent' },
    { channel: 'subscription', purpose: 'arrived', state: 'dead', error: '43101' },
  ]);
  const [letter] = await lettersTo(stage, 'robot');
  expect(letter).toMatchObject({
    to: 'laptop-robot-qinghe-liuxi-1',
    body: { markdown: { content: expect.stringMatching(/^\*\*新的事项\*\* .*楼道/) } },
  });
});

test('one acceptance is one push, within the limits of the template', async () => {
  await openAt();
  await accepting(stage, 'chief-liuxi-1', WORK);
  await reporting(stage);
  await reporting(stage, '巷口的垃圾桶满了，'.repeat(30));
  await tickAfter(stage, 1);
  const pushed = (await lettersTo(stage, 'subscription')).filter(({ to }) => to === 'o-demo-chief-liuxi-1');
  expect(pushed.map(({ reply }) => reply['errcode']).sort()).toEqual([0, 43_101]);
});

test('what fails is tried again after 1, 5 and 15 minutes, and given up after the last', async () => {
  await openAt();
  await failing(stage, { channel: 'robot', times: 6, status: 500 });
  const { matter } = await reporting(stage);
  const robot = async () =>
    (await to(matter, '柳溪村第一网格')).map(({ state, attempts }) => `${state} ${attempts}`);
  await tickAfter(stage, 1);
  expect(await robot()).toEqual(['failed 1']);
  const tries: string[] = [];
  for (const minutes of [1, 5, 15, 60, 240]) {
    await tickAfter(stage, minutes - 0.5);
    await tickAfter(stage, 0.5);
    tries.push(...(await robot()));
  }
  expect(tries).toEqual(['failed 2', 'failed 3', 'failed 4', 'failed 5', 'dead 6']);
  expect(await lettersTo(stage, 'robot')).toHaveLength(6);
});

test('what arrives after a failure is sent once', async () => {
  await openAt();
  await failing(stage, { channel: 'robot', status: 500 });
  const { matter } = await reporting(stage);
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  await tickAfter(stage, 5);
  expect(await to(matter, '柳溪村第一网格')).toMatchObject([{ state: 'sent', attempts: 2 }]);
  expect(await lettersTo(stage, 'robot')).toHaveLength(2);
});

test('at night the holder is left in peace until seven, the duty officer is not', async () => {
  await openAt(LATE);
  const { matter } = await reporting(stage);
  await tickAfter(stage, 1);
  expect((await to(matter, '周桂兰'))[0]).toMatchObject({ channel: 'inApp', state: 'waiting', next: SEVEN });
  const night = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'offHours');
  expect(new Set(night.map((row) => row.to)).size).toBe(2);
  expect(night.filter(({ channel }) => channel === 'inApp')).toMatchObject([
    { state: 'sent' },
    { state: 'sent' },
  ]);
  await tickAfter(stage, 8 * 60);
  expect((await to(matter, '周桂兰'))[0]).toMatchObject({
    channel: 'inApp',
    state: 'sent',
    sentAt: expect.any(Number),
  });
});

test('a push that is refused becomes a text message for who is on duty', async () => {
  await openAt(LATE);
  await reporting(stage);
  await tickAfter(stage, 1);
  const messages = await lettersTo(stage, 'sms');
  expect(messages).toHaveLength(2);
  expect(messages[0]?.body).toMatchObject({
    template: 'offHours',
    params: { what: expect.stringContaining('楼道') },
  });
});

test('whoever is muted finds it in the list and hears only what is urgent', async () => {
  await openAt();
  expect(await stage.call('chief-liuxi-1', 'people', 'prefer', { mute: true })).toEqual({
    mute: true,
    digest: false,
  });
  const { matter } = await reporting(stage);
  await tickAfter(stage, 1);
  expect(await to(matter, '周桂兰')).toMatchObject([{ channel: 'inApp', state: 'sent' }]);
  const { matter: gas } = await danger(stage);
  expect((await to(gas, '周桂兰')).map(({ channel }) => channel).sort()).toEqual([
    'inApp',
    'sms',
    'subscription',
    'voice',
  ]);
});

test('whoever wants a digest gets one push for all of a morning', async () => {
  await openAt();
  await stage.call('chief-liuxi-1', 'people', 'prefer', { digest: true });
  await accepting(stage, 'chief-liuxi-1', WORK);
  for (const lane of ['东', '西', '南']) await reporting(stage, `${lane}边巷子的路灯不亮。`);
  const pushed = async () =>
    (await lettersTo(stage, 'subscription')).filter((letter) => letter.to === 'o-demo-chief-liuxi-1');
  await tickAfter(stage, 1);
  expect(await pushed()).toEqual([]);
  await tickAfter(stage, 150);
  expect(await pushed()).toMatchObject([
    { body: { data: { thing1: { value: '有3条通知待查看' } } }, reply: { errcode: 0 } },
  ]);
});

test('my notices: newest first, counted until they are seen', async () => {
  await openAt();
  const { matter: first } = await reporting(stage);
  await tickAfter(stage, 1);
  const { matter: second } = await reporting(stage, '桥头的栏杆松了。');
  await tickAfter(stage, 1);
  const mine = await stage.call('chief-liuxi-1', 'people', 'notices', {});
  expect(mine).toMatchObject({ unseen: 2, rows: [{ matter: second, seen: false }, { matter: first }] });
  expect(mine.rows[1]).toMatchObject({ phrase: '新的事项', where: '柳溪村第一网格' });
  const ids = mine.rows.map(({ id }) => id);
  expect(await stage.call('worker-liuxi-1', 'people', 'seenNotice', { ids })).toEqual({ seen: 0 });
  expect(await stage.call('chief-liuxi-1', 'people', 'seenNotice', { ids })).toEqual({ seen: 2 });
  expect(await stage.call('chief-liuxi-1', 'people', 'seenNotice', { ids })).toEqual({ seen: 0 });
  expect((await stage.call('chief-liuxi-1', 'people', 'notices', {})).unseen).toBe(0);
});

test('the answer is told to its reporter, and whoever sent it sees that it was read', async () => {
  await openAt();
  await accepting(stage, 'resident-wang', 'laptop-template-reporter');
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const answer = { action: 'answer', text: '灯泡已经换好', outcome: 'explained', photos: [] };
  await act(stage, 'chief-liuxi-1', matter, 2, answer);
  await tickAfter(stage, 1);
  const reporter = async () =>
    (await stage.call('chief-liuxi-1', 'matter', 'deliveries', { matter })).rows.filter(
      (row) => row.to === '报事人',
    );
  expect(await reporter()).toMatchObject([
    { channel: 'inApp', purpose: 'answered', state: 'sent' },
    { channel: 'subscription', state: 'sent' },
  ]);
  expect((await lettersTo(stage, 'subscription')).at(-1)).toMatchObject({
    to: 'o-demo-resident-wang',
    body: {
      data: { phrase3: { value: '已经答复' } },
      page: `pages/matter/matter?id=${matter}&as=reporter&notice=1`,
    },
  });
  await stage.call('resident-wang', 'people', 'seenNotice', { matter, as: 'reporter' });
  expect((await reporter())[0]).toMatchObject({ state: 'seen' });
});

test('a restricted matter goes to the centre without a word, and to no group', async () => {
  await openAt();
  await accepting(stage, 'director-centre', WORK);
  const { matter } = await reporting(stage, '隔壁男人又在打老婆，打得头破血流。');
  await tickAfter(stage, 1);
  const rows = await deliveriesOf(stage, matter);
  expect(rows.length).toBeGreaterThan(0);
  expect([...new Set(rows.map((row) => row.to))].sort()).toEqual(['何立平', '孙晓燕', '马骏'].sort());
  expect(await lettersTo(stage, 'robot')).toEqual([]);
  const words = JSON.stringify(await lettersTo(stage, 'subscription'));
  expect(words).toContain('保密事项，请打开查看');
  expect(words).not.toMatch(/打老婆|隔壁|家暴|柳溪/);
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'deliveries', { matter })).toBe('notVisible');
});

test('a robot that is asked too often is asked again a minute later, and several cards go in one message', async () => {
  await openAt();
  // Four different things: four of one kind would be a hot spot, and rise.
  const told = ['路灯不亮。', '下水道堵了，往外冒水。', '垃圾堆了三天没人收。', '健身器材坏了一件。'];
  for (const text of told) await reporting(stage, text);
  await failing(stage, { channel: 'robot', reply: { errcode: 45_009, errmsg: 'api freq out of limit' } });
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  const letters = await lettersTo(stage, 'robot');
  expect(letters).toHaveLength(2);
  expect(
    String((letters[1]?.body as { markdown: { content: string } }).markdown.content).split('\n'),
  ).toHaveLength(4);
});

test('a robot that is no more is not asked again', async () => {
  await openAt();
  await failing(stage, {
    channel: 'robot',
    times: 9,
    reply: { errcode: 93_000, errmsg: 'invalid webhook url' },
  });
  const { matter } = await reporting(stage);
  await tickAfter(stage, 1);
  await tickAfter(stage, 5);
  expect(await to(matter, '柳溪村第一网格')).toMatchObject([{ state: 'dead', attempts: 1, error: '93000' }]);
  expect(await lettersTo(stage, 'robot')).toHaveLength(1);
});

test('a trigger that fires twice at once sends once', async () => {
  await openAt();
  await reporting(stage);
  stage.cloud.clock.advance(60_000);
  await Promise.all([
    stage.cloud.runTimer('clock'),
    stage.cloud.runTimer('clock'),
    stage.cloud.runTimer('clock'),
  ]);
  await tickAfter(stage, 5);
  expect(await lettersTo(stage, 'robot')).toHaveLength(1);
  expect((await lettersTo(stage, 'subscription')).length).toBe(2);
});

test('an idle tick reads once, a tick with nothing to deliver one more', async () => {
  await openAt();
  await reporting(stage);
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  stage.cloud.stats.reset();
  await tickAfter(stage, 1);
  expect(stage.cloud.stats.invocations()[0]?.requests.length).toBeLessThanOrEqual(1);
});
