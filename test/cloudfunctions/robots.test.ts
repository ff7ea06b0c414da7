/** The robots of groups: in order, once, at most 20 a minute; their keys, and what they would not take. */
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { danger, failing, lettersTo, tickAfter, type Letter } from './outside.ts';
import { reporting } from './scenes.ts';

const GROUP = 'qinghe-liuxi-1';
const ADMIN = 'admin-centre';
const KEY = 'laptop-robot-newly-made-1234';
const GONE = { channel: 'robot', reply: { errcode: 93_000, errmsg: 'invalid webhook url' } };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const toGroup = async () =>
  (await lettersTo(stage, 'robot')).filter(({ to }) => to === `laptop-robot-${GROUP}`);
const taken = (letters: readonly Letter[]) => letters.filter(({ reply }) => reply['errcode'] === 0);
const said = ({ body }: Letter) => (body['markdown'] as { content: string } | undefined)?.content ?? '';
const lanes = async () => (await stage.call(ADMIN, 'town', 'robots', {})).rows;
const lane = async (group = GROUP) => (await lanes()).find((row) => row.group === group)!;
const database = () => sdkAt(stage.cloud.serviceUrl).database();
const resending = (letter: string, key = stage.key()) => stage.call(ADMIN, 'town', 'resend', { key, letter });

test('what came later does not overtake what waits for its next try, and goes with it', async () => {
  await failing(stage, { channel: 'robot', times: 2, status: 500 });
  await reporting(stage, '第一盏路灯不亮。');
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  await reporting(stage, '第二盏路灯不亮。');
  await tickAfter(stage, 1);
  expect(await toGroup()).toHaveLength(2);
  expect(await lane()).toMatchObject({ state: 'held', waiting: 2 });
  await tickAfter(stage, 5);
  const [message, ...more] = taken(await toGroup());
  expect(more).toEqual([]);
  expect(said(message!).split('\n')).toMatchObject([
    expect.stringContaining('第一盏'),
    expect.stringContaining('第二盏'),
  ]);
});

test('what is urgent is a card that opens the matter; a robot that takes no cards gets it as a line', async () => {
  const { matter } = await danger(stage);
  expect((await toGroup())[0]).toMatchObject({
    body: {
      msgtype: 'template_card',
      template_card: {
        main_title: { title: '紧急事项', desc: '柳溪村第一网格' },
        card_action: { type: 2, pagepath: expect.stringContaining(matter) },
      },
    },
    reply: { errcode: 0 },
  });
  await failing(stage, { channel: 'robot', times: 3, reply: { errcode: 42_000, errmsg: 'no cards' } });
  await danger(stage);
  const letters = await toGroup();
  expect(letters.map(({ reply }) => reply['errcode'])).toEqual([0, 42_000, 0]);
  expect(said(letters[2]!)).toContain('**紧急事项**');
});

test('never more than 20 messages in a minute, counted over all instances, and none is lost', async () => {
  await reporting(stage);
  await tickAfter(stage, 1);
  const { data } = await database().collection('notices').where({ group: GROUP }).get();
  const [{ _id: _, turn: __, ...like }] = data as [Record<string, unknown>];
  // Each has to go alone: as many messages as letters.
  const waiting = Array.from({ length: 50 }, (_unused, index) => ({
    ...like,
    _id: `made-${String(index)}`,
    state: 'waiting',
    plain: true,
    loose: true,
    attempts: 0,
    turn: `${String(index).padStart(16, '0')}:`,
  }));
  await database().collection('notices').add(waiting);
  const before = (await toGroup()).length;
  for (let minute = 0; minute < 8; minute += 1) {
    await reporting(stage, `第${String(minute)}盏路灯不亮。`);
    stage.cloud.clock.advance(60_000);
    await Promise.all([stage.cloud.runTimer('clock'), stage.cloud.runTimer('clock')]);
  }
  const letters = await toGroup();
  expect(letters.every(({ reply }) => reply['errcode'] === 0)).toBe(true);
  const texts = letters.slice(before).flatMap((letter) => said(letter).split('\n'));
  expect(texts).toHaveLength(58);
  for (const { at } of letters)
    expect(letters.filter((other) => at <= other.at && other.at < at + 60_000).length).toBeLessThanOrEqual(
      20,
    );
});

test('a dead letter is shown with its reason and its words, and sent again once however often one asks', async () => {
  await failing(stage, GONE);
  await reporting(stage, '灯不亮，13812345678');
  await tickAfter(stage, 1);
  const { dead, state } = await lane();
  expect(state).toBe('idle');
  expect(dead).toMatchObject([{ reason: '93000', text: expect.stringMatching(/新的事项.*138＊{4}5678/) }]);
  const key = stage.key();
  const letter = dead[0]!.id;
  expect(await resending(letter, key)).toEqual({ letter, state: 'sent' });
  expect(await resending(letter, key)).toEqual({ letter, state: 'sent' });
  expect(await resending(letter)).toEqual({ letter, state: 'sent' });
  expect(taken(await toGroup())).toHaveLength(1);
  expect((await lane()).dead).toEqual([]);
});

test('sent again in vain it is a dead letter again, and the same wish does not try twice', async () => {
  await failing(stage, { ...GONE, times: 2 });
  await reporting(stage);
  await tickAfter(stage, 1);
  const { id } = (await lane()).dead[0]!;
  const key = stage.key();
  expect(await resending(id, key)).toEqual({ letter: id, state: 'dead', reason: '93000' });
  expect(await resending(id, key)).toEqual({ letter: id, state: 'dead', reason: '93000' });
  expect(await toGroup()).toHaveLength(2);
  expect(await resending(id)).toEqual({ letter: id, state: 'sent' });
});

test('sent again, what does not get out at once is tried again by the clock', async () => {
  await failing(stage, GONE);
  await reporting(stage);
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  const { id } = (await lane()).dead[0]!;
  await failing(stage, { channel: 'robot', status: 500 });
  expect(await resending(id)).toMatchObject({ state: 'failed' });
  await tickAfter(stage, 1);
  await tickAfter(stage, 1);
  expect(taken(await toGroup())).toHaveLength(1);
});

test('a digest sent again is tried again by the timer of digests, though no slot is done', async () => {
  await failing(stage, GONE);
  await reporting(stage);
  await tickAfter(stage, 1);
  const { id } = (await lane()).dead[0]!;
  const letters = database().collection('notices');
  const [{ _id: _, ...like }] = (await letters.doc(id).get()).data as [Record<string, unknown>];
  const digest = { digest: 'digest-1', purpose: 'digest', words: '汇总：新增 3 件。', loose: true };
  await letters.add({ ...like, ...digest, _id: 'made' });
  await failing(stage, { channel: 'robot', status: 500 });
  expect(await resending('made')).toMatchObject({ state: 'failed' });
  stage.cloud.clock.advance(120_000);
  await stage.cloud.runTimer('digest');
  expect(taken(await toGroup()).map(({ body }) => body['text'])).toEqual([{ content: digest.words }]);
  stage.cloud.stats.reset();
  await stage.cloud.runTimer('digest');
  const { sdkRequests } = stage.cloud.stats.summary();
  expect(Object.values(sdkRequests).reduce((sum, count) => sum + count, 0)).toBe(1);
});

test('a hopeless letter lets the next go', async () => {
  await failing(stage, GONE);
  await reporting(stage, '第一盏路灯不亮。');
  await tickAfter(stage, 1);
  await reporting(stage, '第二盏路灯不亮。');
  await tickAfter(stage, 1);
  expect(taken(await toGroup()).map(said)).toMatchObject([expect.stringContaining('第二盏')]);
});

test('a key goes in and never comes out; every change of it stands in the log of settings', async () => {
  const set = (robot: string | null, key = stage.key()) =>
    stage.call(ADMIN, 'town', 'setRobot', { key, group: GROUP, robot });
  const wish = stage.key();
  expect(await set(KEY, wish)).toEqual({ group: GROUP, tail: '1234' });
  expect(await set(KEY, wish)).toEqual({ group: GROUP, tail: '1234' });
  expect(await lane()).toMatchObject({ tail: '1234', state: 'idle' });
  await reporting(stage);
  await tickAfter(stage, 2);
  expect((await lettersTo(stage, 'robot')).map(({ to }) => to)).toContain(KEY);
  expect(await set(null)).toEqual({ group: GROUP });
  expect((await lane()).state).toBe('off');
  const log = await stage.call(ADMIN, 'town', 'changes', {});
  expect(log.rows.map(({ changes, by }) => [by.member, changes])).toEqual([
    [ADMIN, [{ path: ['robots', GROUP], before: '****1234' }]],
    [ADMIN, [{ path: ['robots', GROUP], before: '****xi-1', after: '****1234' }]],
  ]);
  const all = JSON.stringify([await lanes(), log, stage.lines]);
  expect(all).not.toContain(KEY);
  expect(all).not.toContain('laptop-robot');
});

test('a robot belongs to one group: another is refused its key', async () => {
  const set = { key: stage.key(), group: GROUP, robot: KEY };
  await stage.call(ADMIN, 'town', 'setRobot', set);
  const other = { ...set, key: stage.key(), group: 'qinghe-liuxi-2' };
  expect(await stage.refusal(ADMIN, 'town', 'setRobot', other)).toBe('robotTaken');
  expect((await lane(other.group)).tail).not.toBe('1234');
});

test('the settings stand as they were, a version later', async () => {
  const before = await stage.call(ADMIN, 'town', 'settings', {});
  await stage.call(ADMIN, 'town', 'setRobot', { key: stage.key(), group: GROUP, robot: KEY });
  const after = await stage.call(ADMIN, 'town', 'settings', {});
  expect(after.version).toBe(before.version + 1);
  const body = (text: string) => text.slice(text.indexOf('{'));
  expect(body(after.text)).toBe(body(before.text));
});

test('only the administrator sees or touches any of it', async () => {
  const inputs = {
    robots: {},
    setRobot: { key: stage.key(), group: GROUP, robot: null },
    resend: { key: stage.key(), letter: 'made' },
  };
  for (const [procedure, input] of Object.entries(inputs)) {
    expect(await stage.refusal('director-centre', 'town', procedure, input)).toBe('notYours');
    expect(await stage.refusal('resident-wang', 'town', procedure, input)).toBe('notMember');
  }
  expect(await stage.refusal(ADMIN, 'town', 'resend', inputs.resend)).toBe('notFound');
  const unknown = { ...inputs.setRobot, group: 'nowhere' };
  expect(await stage.refusal(ADMIN, 'town', 'setRobot', unknown)).toBe('unitUnknown');
  const address = { ...inputs.setRobot, robot: 'https://qyapi.weixin.qq.com/?key=1' };
  expect(await stage.refusal(ADMIN, 'town', 'setRobot', address)).toBe('malformed');
});
