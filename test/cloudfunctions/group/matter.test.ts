/** From talk to ledger: what was said stays with the matter, becomes one, or is its answer. */
import { sdkAt } from '../../../runtime/laptop.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf, stored, sweeping, verified } from '../journal.scenes.ts';
import { act, putOwn, putPhoto, reporting } from '../scenes.ts';
import { GRID, saidIn, say, TOWN, VILLAGE } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const making = (message: string, more: object = {}) => ({
  key: stage.key(),
  text: '北街的井盖松了。',
  photos: [],
  source: 'finding' as const,
  place: { unit: GRID },
  said: { group: GRID, message },
  ...more,
});
const over = (matter: string, seq: number) => ({
  key: stage.key(),
  matter,
  seq,
  step: { action: 'withdraw' as const },
});
const erase = (person: string, matter: string) =>
  stage.call(person, 'people', 'erase', { key: stage.key(), matter });
/** Which of these files the storage still has. */
async function there(files: string[]): Promise<boolean[]> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: files });
  return fileList.map(({ code }) => code === 'SUCCESS');
}
const make = (person: string, message: string, more: object = {}) =>
  stage.call(person, 'matter', 'submit', making(message, more));
const refusal = (person: string, message: string, more: object = {}) =>
  stage.refusal(person, 'matter', 'submit', making(message, more));

describe('a message becomes a matter (转为事项)', () => {
  test('with the words as they were put and its photo, and says so itself', async () => {
    const photo = await putPhoto(stage);
    const { id } = await say(stage, 'worker-liuxi-1', {
      text: '井盖松了',
      media: [{ kind: 'photo', id: photo }],
    });
    const { cursor } = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GRID });
    stage.cloud.clock.advance(60_000);
    const { matter } = await make('chief-liuxi-1', id, { photos: [photo] });
    const view = await stage.call('chief-liuxi-1', 'matter', 'read', { matter, as: 'member' });
    expect(view).toMatchObject({ text: '北街的井盖松了。', photos: [{ id: photo }] });
    const feed = await stage.call('worker-liuxi-1', 'group', 'feed', { group: GRID, since: cursor });
    expect(feed.entries.find((entry) => entry.id === id)).toMatchObject({ became: matter });
  });

  test('one matter, though two people make it at once and their phones try again', async () => {
    const { id } = await say(stage, 'worker-liuxi-1', { text: '井盖松了' });
    const mine = making(id);
    const [one, other] = await Promise.all([
      stage.call('chief-liuxi-1', 'matter', 'submit', mine),
      make('worker-liuxi-1', id),
    ]);
    const again = await stage.call('chief-liuxi-1', 'matter', 'submit', mine);
    expect(new Set([one.matter, other.matter, again.matter]).size).toBe(1);
    await sweeping(stage);
    expect(await verified(stage)).toMatchObject({ ok: true, count: 1 });
  });

  test('the clock tells the message where a crash has kept it from knowing', async () => {
    const { id } = await say(stage, 'worker-liuxi-1', { text: '井盖松了' });
    const { matter } = await make('chief-liuxi-1', id);
    const { command } = databaseOf(stage);
    await databaseOf(stage).collection('messages').where({ _id: id }).update({ became: command.remove() });
    await sweeping(stage);
    expect((await saidIn(stage, 'chief-liuxi-1', id))?.became).toBe(matter);
  });

  test('not one taken back, one under a card, or one of a group that is not mine', async () => {
    const gone = await say(stage, 'worker-liuxi-1', { text: '说错了' });
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: gone.id });
    expect(await refusal('chief-liuxi-1', gone.id)).toBe('notFound');
    const { matter } = await reporting(stage);
    const under = await say(stage, 'worker-liuxi-1', { matter, text: '看过了' });
    expect(await refusal('chief-liuxi-1', under.id)).toBe('wrongStatus');
    const open = await say(stage, 'worker-liuxi-1', { text: '井盖松了' });
    expect(await refusal('chief-liuxi-2', open.id)).toBe('notVisible');
    expect(await refusal('resident-wang', open.id, { source: 'report' })).toBe('notMember');
  });

  test('with the message’s photos and the maker’s own, and nobody else’s', async () => {
    const brought = await putOwn(stage, 'worker-liuxi-1');
    const own = await putOwn(stage, 'chief-liuxi-1');
    const media = [{ kind: 'photo' as const, id: brought }];
    const { id } = await say(stage, 'worker-liuxi-1', { text: '井盖松了', media });
    const foreign = { photos: [brought, await putOwn(stage, 'resident-wang')] };
    expect(await refusal('chief-liuxi-1', id, foreign)).toBe('photoMissing');
    const mine = making(id, { photos: [brought, own] });
    const first = await stage.call('chief-liuxi-1', 'matter', 'submit', mine);
    // A phone that tries again after the message was taken back is told of the same matter.
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    expect(await stage.call('chief-liuxi-1', 'matter', 'submit', mine)).toEqual(first);
  });

  test('and reported in the maker’s own name it is erased with their photos; the message’s stay, in a part of it too', async () => {
    const brought = await putOwn(stage, 'worker-liuxi-1');
    const own = await putOwn(stage, 'chief-liuxi-1');
    const media = [{ kind: 'photo' as const, id: brought }];
    const { id } = await say(stage, 'worker-liuxi-1', { text: '门锁坏了', media });
    const { matter } = await make('chief-liuxi-1', id, {
      text: '活动室的门锁坏了。',
      source: 'report',
      photos: [brought, own],
    });
    await act(stage, 'director-centre', matter, 1, { action: 'split', text: '活动室的窗户关不上。' });
    const parts = (await stored(stage, 'matters')).filter(({ splitFrom }) => splitFrom === matter);
    expect(parts).toHaveLength(1);
    await stage.call('chief-liuxi-1', 'matter', 'act', over(matter, 2));
    await erase('chief-liuxi-1', matter);
    const part = String(parts[0]?.['_id']);
    await stage.call('chief-liuxi-1', 'matter', 'act', over(part, 1));
    await erase('chief-liuxi-1', part);
    expect(await there([brought, own])).toEqual([true, false]);
  });

  test('its photo stays when the message is taken back afterwards', async () => {
    const photo = await putPhoto(stage);
    const media = [{ kind: 'photo' as const, id: photo }];
    const { id } = await say(stage, 'worker-liuxi-1', { text: '井盖松了', media });
    await make('chief-liuxi-1', id, { photos: [photo] });
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    expect((await say(stage, 'worker-liuxi-1', { media })).id).toBeTruthy();
  });
});

describe('what was said under a matter’s cards', () => {
  const heard = async (person: string, matter: string) =>
    (await stage.call(person, 'matter', 'talk', { matter })).entries.map(
      ({ text, groupName }) => `${groupName}：${text}`,
    );

  test('is heard by whoever sits there or answers for what lies above, and by nobody below', async () => {
    const { matter } = await reporting(stage, '楼下煤气泄漏，味道很大，快来人。');
    for (const [person, group] of [
      ['worker-liuxi-1', GRID],
      ['lead-liuxi', VILLAGE],
      ['director-centre', TOWN],
    ] as const) {
      stage.cloud.clock.advance(1_000);
      await say(stage, person, { group, matter, text: '马上到' });
    }
    const [grid, village, town] = [
      `柳溪村第一网格：马上到`,
      '柳溪村：马上到',
      expect.stringMatching(/马上到/),
    ];
    expect(await heard('informant-liuxi-1', matter)).toEqual([grid]);
    expect(await heard('lead-liuxi', matter)).toEqual([grid, village, town]);
    expect(await heard('clerk-liuxi', matter)).toEqual([grid, village]);
    expect(await heard('director-centre', matter)).toEqual([grid, village, town]);
    expect(await stage.refusal('resident-wang', 'matter', 'talk', { matter })).toBe('notMember');
    expect(await stage.refusal('chief-liuxi-2', 'matter', 'talk', { matter })).toBe('notVisible');
  });

  test('comes page by page, the last first', async () => {
    const { matter } = await reporting(stage);
    for (let count = 0; count < 35; count += 1) {
      stage.cloud.clock.advance(1_000);
      await say(stage, 'worker-liuxi-1', { matter, text: `第${count}次` });
    }
    const last = await stage.call('chief-liuxi-1', 'matter', 'talk', { matter });
    expect([last.entries[0]?.text, last.entries.at(-1)?.text, last.older]).toEqual(['第5次', '第34次', true]);
    const before = last.entries[0]?.at ?? 0;
    const first = await stage.call('chief-liuxi-1', 'matter', 'talk', { matter, before });
    expect([first.entries.length, first.older]).toEqual([5, false]);
  });
});

describe('a message is marked as the answer', () => {
  const answer = (more: object) => ({
    action: 'answer',
    text: '修好了。',
    outcome: 'solved',
    photos: [],
    ...more,
  });
  const refused = (matter: string, step: object) =>
    stage.refusal('chief-liuxi-1', 'matter', 'act', { key: stage.key(), matter, seq: 2, step });

  async function accepted() {
    const { matter } = await reporting(stage, '活动室的门锁坏了。');
    await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    return matter;
  }
  async function voice() {
    const reply = await fetch(`${stage.cloud.url}/client/files/voices/${stage.key()}.mp3`, {
      method: 'PUT',
      headers: { 'x-wx-openid': 'o-demo-chief-liuxi-1' },
      body: new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0]),
    });
    return { id: ((await reply.json()) as { fileID: string }).fileID, seconds: 5 };
  }

  test('mine or my unit’s, by voice alone; the reporter hears it, the card says so', async () => {
    const matter = await accepted();
    const spoken = await voice();
    const media = [{ kind: 'voice' as const, ...spoken }];
    const { id } = await say(stage, 'worker-liuxi-1', { matter, media });
    await act(stage, 'chief-liuxi-1', matter, 2, answer({ text: '', voice: spoken, said: id }));
    const view = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
    expect(view.timeline[0]).toMatchObject({ action: 'answer', voice: spoken });
    expect(view.timeline[0]).not.toHaveProperty('text');
    const { faces } = await stage.call('worker-liuxi-1', 'group', 'feed', { group: GRID });
    expect(faces.find((face) => face.matter === matter)).toMatchObject({ said: id, answer: '［语音］' });
    // Taken back in the group, it stays with the reporter.
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    expect((await say(stage, 'worker-liuxi-1', { media })).id).toBeTruthy();
  });

  test('nothing said and nothing spoken is no answer; nor is a text that calls itself a voice', async () => {
    const matter = await accepted();
    expect(await refused(matter, answer({ text: '' }))).toBe('textEmpty');
    const photo = { id: await putPhoto(stage), seconds: 3 };
    expect(await refused(matter, answer({ text: '', voice: photo }))).toBe('mediaWrongType');
  });

  test('with its own files and mine, and nobody else’s', async () => {
    const matter = await accepted();
    const brought = await putOwn(stage, 'worker-liuxi-1');
    const media = [{ kind: 'photo' as const, id: brought }];
    const { id } = await say(stage, 'worker-liuxi-1', { matter, media });
    const foreign = await putOwn(stage, 'resident-wang');
    expect(await refused(matter, answer({ said: id, photos: [brought, foreign] }))).toBe('photoMissing');
    const step = answer({ said: id, photos: [brought, await putOwn(stage, 'chief-liuxi-1')] });
    const asked = { key: stage.key(), matter, seq: 2, step: step as never };
    const first = await stage.call('chief-liuxi-1', 'matter', 'act', asked);
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: id });
    expect(await stage.call('chief-liuxi-1', 'matter', 'act', asked)).toEqual(first);
  });

  test('not one of another card, one in the open, one taken back, or somebody else’s', async () => {
    const matter = await accepted();
    const other = await say(stage, 'worker-liuxi-1', { text: '修好了' });
    expect(await refused(matter, answer({ said: other.id }))).toBe('notFound');
    const gone = await say(stage, 'worker-liuxi-1', { matter, text: '修好了' });
    await stage.call('worker-liuxi-1', 'group', 'withdraw', { group: GRID, message: gone.id });
    expect(await refused(matter, answer({ said: gone.id }))).toBe('notFound');
    const rising = await reporting(stage, '楼下煤气泄漏，味道很大，快来人。');
    await act(stage, 'chief-liuxi-1', rising.matter, 1, { action: 'accept' });
    const lead = await say(stage, 'lead-liuxi', { group: VILLAGE, matter: rising.matter, text: '已经关阀' });
    expect(await refused(rising.matter, answer({ said: lead.id }))).toBe('notYours');
  });
});
