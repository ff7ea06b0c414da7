/** What a matter's page is told of following it: to its reporter, to whoever met it too, and to nobody else. */
import { LEGAL_WAYS } from '@gelin/domain';
import { openStage, type Stage } from '../stage.ts';
import { act, putPhoto, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const read = (matter: string, person = 'resident-wang') =>
  stage.call(person, 'matter', 'read', { matter, as: 'reporter' });

/** Answered by the person, and looked at by another. */
async function answered(matter: string, person: string, other: string): Promise<void> {
  const { seq } = await read(matter);
  const said = { action: 'answer', text: '换过灯泡了。', outcome: 'explained', photos: [] };
  const done = await act(stage, person, matter, seq, said);
  await act(stage, other, matter, done.seq, { action: 'verify', result: 'pass' });
}
const reopened = async (matter: string) =>
  act(stage, 'resident-wang', matter, (await read(matter)).seq, {
    action: 'reopen',
    reason: '又坏了。',
    photos: [],
  });

test('the ladder of reopening is told before each step, and the legal ways at its end', async () => {
  const { matter } = await reporting(stage);
  expect((await read(matter)).reopening).toBeUndefined();
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await answered(matter, 'chief-liuxi-1', 'worker-liuxi-1');
  expect((await read(matter)).reopening).toMatchObject({ times: 0, to: '柳溪村第一网格' });
  await reopened(matter);
  await answered(matter, 'chief-liuxi-1', 'worker-liuxi-1');
  expect((await read(matter)).reopening).toMatchObject({ times: 1, to: '柳溪村' });
  await reopened(matter);
  await answered(matter, 'lead-liuxi', 'director-centre');
  const final = await read(matter);
  expect(final.reopening).toMatchObject({ times: 2, ways: LEGAL_WAYS });
  expect(final.actions).not.toContain('reopen');
  const member = await stage.call('director-centre', 'matter', 'read', { matter, as: 'member' });
  expect(member.reopening).toBeUndefined();
});

test('why the limit is what it is, and whether it goes on without its reporter', async () => {
  const { matter } = await reporting(stage, '楼下煤气泄漏，味道很大。');
  expect(await read(matter)).toMatchObject({ limitWhy: '从今天 9:00 报来时算起', hazard: true });
  const { matter: other } = await reporting(stage);
  expect((await read(other)).hazard).toBeUndefined();
});

test('a picture or a voice says as much as words; whoever only met it too is shown neither', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'resident-li', matter, 1, { action: 'join' });
  const photo = await putPhoto(stage);
  await act(stage, 'resident-wang', matter, 2, { action: 'add', text: '', photos: [photo] });
  const [mine] = (await read(matter)).timeline;
  expect(mine).toMatchObject({ action: 'add', photos: [{ id: photo }] });
  const followed = await read(matter, 'resident-li');
  expect(followed.follows).toBe(true);
  expect(followed.timeline[0]).toMatchObject({ action: 'add', photos: [] });
  expect(followed.actions).not.toContain('add');
  const nothing = { key: stage.key(), matter, seq: 3, step: { action: 'add', text: ' ', photos: [] } };
  expect(await stage.refusal('resident-wang', 'matter', 'act', nothing)).toBe('textEmpty');
});

test('whoever met it too is told what becomes of it, and nothing that its reporter said', async () => {
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', {
    key: stage.key(),
    text: '北街的路灯不亮，我家老人摔过。',
    photos: [await putPhoto(stage)],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1', words: '三号楼李桂芳家门口' },
  } as never);
  await act(stage, 'resident-li', matter, 1, { action: 'join' });
  await act(stage, 'chief-liuxi-1', matter, 2, { action: 'accept' });
  await act(stage, 'resident-wang', matter, 3, { action: 'add', text: '二单元，北街。', photos: [] });
  await answered(matter, 'chief-liuxi-1', 'worker-liuxi-1');
  const { seq } = await read(matter);
  await act(stage, 'resident-wang', matter, seq, {
    action: 'rate',
    rating: 'dissatisfied',
    words: '北街还是暗。',
  });
  const followed = await read(matter, 'resident-li');
  const { rows } = await stage.call('resident-li', 'matter', 'mine', {});
  const row = rows.find((each) => each.matter === matter);
  expect(row).toMatchObject({ place: '柳溪村第一网格', line: '', photos: [], status: 'closed' });
  expect(followed).toMatchObject({ placeName: '柳溪村第一网格', photos: [], status: 'closed' });
  expect(followed.timeline.find(({ action }) => action === 'answer')?.text).toBe('换过灯泡了。');
  for (const words of ['北街', '李桂芳', '老人', '二单元', '还是暗'])
    expect(JSON.stringify([followed, row])).not.toContain(words);
  expect((await read(matter)).text).toContain('北街');
});
