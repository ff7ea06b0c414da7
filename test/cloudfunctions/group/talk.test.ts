/** What is said in a group: quoted, calling posts, taken back, pinned; and who has read it. */
import { openidOf } from '../../../runtime/town/town.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored } from '../journal.scenes.ts';
import { deliveriesOf, tickAfter } from '../outside.ts';
import { putOwn, putPhoto, reporting } from '../scenes.ts';
import { sdkAt } from '../../../runtime/laptop.ts';
import { GRID, saidIn, say, TOWN, VILLAGE } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const CHIEF = { role: 'gridChief', unit: GRID } as const;
const ask = (person: string, procedure: string, input: object) =>
  stage.refusal(person, 'group', procedure, { group: GRID, ...input });
const row = async (person: string, group = GRID) =>
  (await stage.call(person, 'group', 'list', {})).groups.find(({ id }) => id === group);

async function exists(file: string): Promise<boolean> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  return fileList[0]?.code === 'SUCCESS';
}

describe('answering a message', () => {
  test('quotes it as it was: who said it, and a masked line', async () => {
    const { id } = await say(stage, 'chief-liuxi-1', { text: '找老李，电话 13812345678。' });
    const answer = await say(stage, 'worker-liuxi-1', { text: '好', replyTo: id });
    const said = await saidIn(stage, 'chief-liuxi-1', answer.id);
    expect(said?.replyTo).toMatchObject({ id, who: expect.any(String) });
    expect(said?.replyTo?.text).toContain('找老李');
    expect(said?.replyTo?.text).not.toContain('13812345678');
  });

  test('a number in it is read by whoever wrote it; what is made of it keeps it for whoever has the matter', async () => {
    const { id } = await say(stage, 'chief-liuxi-1', { text: '井盖松了，找老李，电话 13812345678。' });
    expect((await saidIn(stage, 'chief-liuxi-1', id))?.text).toContain('13812345678');
    const { text = '' } = (await saidIn(stage, 'worker-liuxi-1', id)) ?? {};
    expect(text).toContain('138****5678');
    const report = { key: stage.key(), text, photos: [], place: { unit: GRID } };
    const said = { group: GRID, message: id };
    const { matter } = await stage.call('worker-liuxi-1', 'matter', 'submit', {
      ...report,
      source: 'finding',
      said,
    });
    const read = (person: string) => stage.call(person, 'matter', 'read', { matter, as: 'member' });
    expect((await read('chief-liuxi-1')).text).toContain('13812345678');
    expect((await read('lead-liuxi')).text).toContain('138****5678');
  });

  test('a picture without words is quoted as one', async () => {
    const media = [{ kind: 'photo' as const, id: await putPhoto(stage) }];
    const { id } = await say(stage, 'chief-liuxi-1', { media });
    const answer = await say(stage, 'worker-liuxi-1', { text: '看到了', replyTo: id });
    expect((await saidIn(stage, 'chief-liuxi-1', answer.id))?.replyTo?.text).toBe('［图片］');
  });

  test('is refused for one of another group, one taken back, and one that never was', async () => {
    const { id } = await say(stage, 'chief-liuxi-1', { group: VILLAGE, text: '村里的事' });
    const gone = await say(stage, 'chief-liuxi-1', { text: '说错了' });
    await stage.call('chief-liuxi-1', 'group', 'withdraw', { group: GRID, message: gone.id });
    for (const replyTo of [id, gone.id, 'nothing'])
      expect(await ask('worker-liuxi-1', 'say', { key: stage.key(), text: '好', replyTo })).toBe('notFound');
  });
});

describe('calling a post by @', () => {
  test('counts for whoever holds it until they look, and for nobody else', async () => {
    const { id } = await say(stage, 'worker-liuxi-1', { text: '请看一下', called: [CHIEF] });
    expect((await row('chief-liuxi-1'))?.called).toBe(1);
    expect((await row('informant-liuxi-1'))?.called).toBe(0);
    const said = await saidIn(stage, 'chief-liuxi-1', id);
    expect(said).toMatchObject({ callsMe: true, called: [{ ...CHIEF, words: '柳溪村第一网格 网格长' }] });
    expect(await saidIn(stage, 'worker-liuxi-1', id)).not.toHaveProperty('callsMe');
    expect(said).not.toHaveProperty('mentioned');
    stage.cloud.clock.advance(1_000);
    await stage.call('chief-liuxi-1', 'group', 'seen', { group: GRID });
    expect((await row('chief-liuxi-1'))?.called).toBe(0);
  });

  test('under a card tells them in the app and by a push, once, though the phone sends twice and the group is muted', async () => {
    const { matter } = await reporting(stage);
    await tickAfter(stage, 1);
    await stage.call('chief-liuxi-1', 'group', 'mute', { group: GRID, muted: true });
    const input = { key: stage.key(), group: GRID, matter, text: '请来看看', called: [CHIEF] };
    const first = await stage.call('worker-liuxi-1', 'group', 'say', input);
    stage.cloud.clock.advance(2_000);
    expect(await stage.call('worker-liuxi-1', 'group', 'say', input)).toEqual(first);
    await tickAfter(stage, 1);
    const told = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'mentioned');
    expect(told.map(({ to, channel }) => [to, channel])).toEqual([
      ['周桂兰', 'inApp'],
      ['周桂兰', 'subscription'],
    ]);
    expect(told[0]?.state).toBe('sent');
    const { rows } = await stage.call('chief-liuxi-1', 'people', 'notices', {});
    expect(rows[0]).toMatchObject({ matter, purpose: 'mentioned', phrase: '有人叫您', seen: false });
  });

  test('at night it waits for the morning', async () => {
    await stage.close();
    stage = await openStage(new Date('2027-03-01T15:00:00Z'));
    const { matter } = await reporting(stage);
    await say(stage, 'worker-liuxi-1', { matter, text: '明早看看', called: [CHIEF] });
    await tickAfter(stage, 1);
    const waiting = (await deliveriesOf(stage, matter)).filter(({ purpose }) => purpose === 'mentioned');
    expect(waiting.map(({ state, next }) => [state, next])).toEqual(
      waiting.map(() => ['waiting', Date.UTC(2027, 2, 1, 23)]),
    );
    expect(waiting).toHaveLength(2);
  });

  test('is refused for a post that does not sit in the group', async () => {
    const called = [{ role: 'centreDirector', unit: TOWN }];
    expect(await ask('worker-liuxi-1', 'say', { key: stage.key(), text: '请看', called })).toBe(
      'targetUnknown',
    );
  });
});

describe('taking back', () => {
  test('leaves who and when, and nothing of the words, the picture, the call or the quote', async () => {
    const photo = await putOwn(stage, 'worker-liuxi-1');
    const media = [{ kind: 'photo' as const, id: photo }];
    const { id, at } = await say(stage, 'worker-liuxi-1', { text: '发错了地方', media, called: [CHIEF] });
    const answer = await say(stage, 'chief-liuxi-1', { text: '？', replyTo: id });
    const before = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GRID });
    stage.cloud.clock.advance(60_000);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    const after = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GRID, since: before.cursor });
    const entry = after.entries.find((each) => each.id === id);
    expect(entry).toMatchObject({
      at,
      withdrawn: true,
      text: '',
      media: [],
      author: { id: 'worker-liuxi-1' },
    });
    expect(entry).not.toHaveProperty('called');
    const [document] = (await stored(stage, 'messages')).filter(({ _id }) => _id === id);
    expect(JSON.stringify(document)).not.toMatch(/发错|photos|grams|mentioned|removing/);
    expect((await saidIn(stage, 'worker-liuxi-1', answer.id))?.replyTo).toMatchObject({ id, text: '' });
    expect(await exists(photo)).toBe(false);
    expect((await row('chief-liuxi-1'))?.called).toBe(0);
    // Once more is fine, however late.
    stage.cloud.clock.advance(600_000);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
  });

  test('takes no picture away that is somebody else’s: whoever shows it only points at it', async () => {
    const evidence = await putPhoto(stage);
    const theirs = await putOwn(stage, 'chief-liuxi-1');
    for (const id of [evidence, theirs]) {
      const said = await say(stage, 'worker-liuxi-1', { text: '', media: [{ kind: 'photo', id }] });
      await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: said.id });
      expect(await exists(id)).toBe(true);
    }
  });

  test('is for whoever said it, within two minutes by the server’s clock', async () => {
    const { id: message } = await say(stage, 'worker-liuxi-1', { text: '今天巡查' });
    expect(await ask('chief-liuxi-1', 'withdraw', { message })).toBe('notYours');
    stage.cloud.clock.advance(119_000);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message });
    const later = await say(stage, 'worker-liuxi-1', { text: '明天巡查' });
    stage.cloud.clock.advance(125_000);
    expect(await ask('worker-liuxi-1', 'withdraw', { message: later.id })).toBe('tooLate');
    expect(await ask('worker-liuxi-1', 'withdraw', { message: 'nothing' })).toBe('notFound');
  });

  test('a try of the same message afterwards does not bring it back', async () => {
    const input = { key: stage.key(), group: GRID, text: '说错了', media: [] };
    const { id } = await stage.call('worker-liuxi-1', 'group', 'say', input);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    await stage.call('worker-liuxi-1', 'group', 'say', input);
    expect(await saidIn(stage, 'chief-liuxi-1', id)).toMatchObject({ withdrawn: true, text: '' });
  });

  test('a message with a picture that is sent again after it was taken back is answered, not refused', async () => {
    const media = [{ kind: 'photo' as const, id: await putPhoto(stage) }];
    const input = { key: stage.key(), group: GRID, text: '', media };
    const first = await stage.call('worker-liuxi-1', 'group', 'say', input);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: first.id });
    expect(await stage.call('worker-liuxi-1', 'group', 'say', input)).toEqual(first);
  });
});

describe('pinning a notice', () => {
  test('is for whoever answers for the group; it stands above the newest page until it is taken away', async () => {
    const { id: message } = await say(stage, 'worker-liuxi-1', { text: '周五下午开会' });
    expect(await ask('worker-liuxi-1', 'pin', { message, pinned: true })).toBe('notYours');
    const pin = (pinned: boolean) =>
      stage.call('chief-liuxi-1', 'group', 'pin', { group: GRID, message, pinned });
    const feed = (cursor = {}) => stage.call('worker-liuxi-1', 'group', 'feed', { group: GRID, ...cursor });
    const { cursor } = await feed();
    stage.cloud.clock.advance(60_000);
    await pin(true);
    await pin(true);
    expect((await feed()).pins).toMatchObject([{ id: message, pinned: true, text: '周五下午开会' }]);
    expect((await feed({ since: cursor })).entries).toMatchObject([{ id: message, pinned: true }]);
    await pin(false);
    expect((await feed()).pins).toEqual([]);
    expect((await saidIn(stage, 'worker-liuxi-1', message))?.pinned).toBeUndefined();
  });

  test('three at once and no more; what was taken back cannot be pinned', async () => {
    const pin = (message: string) => ({ group: GRID, message, pinned: true });
    const ids: string[] = [];
    for (const text of ['一', '二', '三', '四']) ids.push((await say(stage, 'chief-liuxi-1', { text })).id);
    for (const id of ids.slice(0, 3)) await stage.call('chief-liuxi-1', 'group', 'pin', pin(id));
    expect(await ask('chief-liuxi-1', 'pin', pin(ids[3] ?? ''))).toBe('tooManyPins');
    // Pinning again what is pinned is no fourth.
    await stage.call('chief-liuxi-1', 'group', 'pin', pin(ids[0] ?? ''));
    await stage.call('chief-liuxi-1', 'group', 'withdraw', { group: GRID, message: ids[1] ?? '' });
    expect(await ask('chief-liuxi-1', 'pin', pin(ids[1] ?? ''))).toBe('notFound');
    await stage.call('chief-liuxi-1', 'group', 'pin', pin(ids[3] ?? ''));
  });
});

test('muting is mine alone, known to the list and the members’ page, and leaves what I have read', async () => {
  await stage.call('chief-liuxi-1', 'group', 'seen', { group: GRID });
  const before = await row('chief-liuxi-1');
  await stage.call('chief-liuxi-1', 'group', 'mute', { group: GRID, muted: true });
  expect(await row('chief-liuxi-1')).toEqual({ ...before, muted: true });
  expect((await stage.call('chief-liuxi-1', 'group', 'members', { group: GRID })).muted).toBe(true);
  expect((await row('worker-liuxi-1'))?.muted).toBe(false);
  await say(stage, 'worker-liuxi-1', { text: '还是要数' });
  await stage.call('chief-liuxi-1', 'group', 'seen', { group: GRID });
  expect(await row('chief-liuxi-1')).toMatchObject({ muted: true, unread: 0 });
  expect(await stage.call('chief-liuxi-1', 'group', 'mute', { group: GRID, muted: false })).toEqual({
    muted: false,
  });
  expect((await row('chief-liuxi-1'))?.muted).toBe(false);
});

test('the members stand by post, whoever answers for the unit first', async () => {
  const own = await stage.call('informant-liuxi-1', 'group', 'members', { group: GRID });
  expect(own.seats.map(({ role }) => role)).toEqual(['gridChief', 'gridWorker', 'informant']);
  expect(own.seats[0]).toMatchObject({ words: '柳溪村第一网格 网格长', members: [{ name: '周桂兰' }] });
  expect(own.mayPin).toBe(false);
  const village = await stage.call('lead-liuxi', 'group', 'members', { group: VILLAGE });
  expect([village.seats[0]?.role, village.mayPin]).toEqual(['villageLead', true]);
});

test('who has read a message, and who has not', async () => {
  const { id: message } = await say(stage, 'worker-liuxi-1', { text: '今天巡查' });
  const readers = () => stage.call('worker-liuxi-1', 'group', 'readers', { group: GRID, message });
  expect((await readers()).read).toEqual([]);
  stage.cloud.clock.advance(1_000);
  await stage.call('chief-liuxi-1', 'group', 'seen', { group: GRID });
  const { read, unread } = await readers();
  expect(read).toEqual([{ name: '周桂兰', post: '柳溪村第一网格 网格长' }]);
  const { group } = await stage.call('worker-liuxi-1', 'group', 'feed', { group: GRID });
  expect(read.length + unread.length).toBe(group.members - 1);
});

test('whoever has left a post is refused at the very next call', async () => {
  const { id: message } = await say(stage, 'worker-liuxi-1', { text: '今天巡查' });
  await databaseOf(stage)
    .collection('members')
    .where({ openid: openidOf('worker-liuxi-1') })
    .update({ posts: [] });
  const calls: [string, object][] = [
    ['feed', {}],
    ['say', { key: stage.key(), text: '还在吗' }],
    ['withdraw', { message }],
    ['members', {}],
    ['readers', { message }],
    ['seen', {}],
    ['mute', { muted: true }],
  ];
  for (const [procedure, input] of calls)
    expect([procedure, await ask('worker-liuxi-1', procedure, input)]).toEqual([procedure, 'notMember']);
});

test('an informant speaks in the grid’s group and in no other', async () => {
  await say(stage, 'informant-liuxi-1', { text: '北街有积水' });
  for (const group of [VILLAGE, TOWN])
    expect(
      await stage.refusal('informant-liuxi-1', 'group', 'say', { key: stage.key(), group, text: '有积水' }),
    ).toBe('notVisible');
});
