/** A face or a plate on a reporter's picture is covered afterwards: everybody sees the covered one, the bare one is gone. */
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { databaseOf, stored, sweeping, verified } from './journal.scenes.ts';
import { act, putOwn, putPhoto } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const CHIEF = 'chief-liuxi-1';

async function exists(file: string): Promise<boolean> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  return fileList[0]?.code === 'SUCCESS';
}

/** A matter with a picture, accepted; and the picture with what is to be covered covered. */
async function pictured() {
  const bare = await putOwn(stage, 'resident-li');
  const { matter } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '活动室的门关不上，墙上有小广告。',
    photos: [bare],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  return { matter, bare, covered: await putOwn(stage, CHIEF) };
}

const covering = (photo: string, instead: string) => ({ action: 'cover', photo, photos: [instead] });

test('the reporter and every member see the covered picture, and the bare file is gone at once', async () => {
  const { matter, bare, covered } = await pictured();
  await act(stage, CHIEF, matter, 2, covering(bare, covered));
  for (const [person, as] of [
    ['resident-li', 'reporter'],
    [CHIEF, 'member'],
  ] as const) {
    const seen = await stage.call(person, 'matter', 'read', { matter, as });
    expect(seen.photos).toEqual([{ id: covered }]);
    expect(JSON.stringify(seen)).not.toContain(bare);
  }
  expect([await exists(bare), await exists(covered)]).toEqual([false, true]);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 3, waiting: 0 });
});

test('that it went is on the list of what was deleted, with the matter’s number and nobody’s name', async () => {
  const { matter, bare, covered } = await pictured();
  await act(stage, CHIEF, matter, 2, covering(bare, covered));
  const [entry] = await stored(stage, 'erasures');
  expect(entry).toEqual({
    _id: expect.any(String),
    town: 'qinghe',
    matter,
    no: '2027-000001',
    at: expect.any(Number),
    why: 'covered',
  });
});

test('a bare file that a crash has left goes with the timer', async () => {
  const { matter, bare, covered } = await pictured();
  await act(stage, CHIEF, matter, 2, covering(bare, covered));
  const left = await putPhoto(stage);
  const [{ _id }] = (await stored(stage, 'erasures')) as [{ _id: string }];
  const unfinished = { files: [left], unfinished: true };
  await databaseOf(stage).collection('erasures').doc(_id).update(unfinished);
  await stage.cloud.runTimer('tidy');
  expect(await exists(left)).toBe(false);
  expect(JSON.stringify(await stored(stage, 'erasures'))).not.toContain('unfinished');
});

test('what a split-off matter still shows stays until it is covered there too', async () => {
  const { matter, bare, covered } = await pictured();
  await act(stage, CHIEF, matter, 2, { action: 'split', text: '墙上有小广告。' });
  await act(stage, CHIEF, matter, 3, covering(bare, covered));
  expect(await exists(bare)).toBe(true);
  const { rows } = await stage.call('resident-li', 'matter', 'mine', {});
  const child = rows.map((row) => row.matter).find((id) => id !== matter)!;
  await act(stage, CHIEF, child, 1, covering(bare, await putOwn(stage, CHIEF)));
  expect(await exists(bare)).toBe(false);
});

test('erasing takes the covered picture as well, and the journal stays whole', async () => {
  const { matter, bare, covered } = await pictured();
  await act(stage, CHIEF, matter, 2, covering(bare, covered));
  await act(stage, 'resident-li', matter, 3, { action: 'withdraw' });
  await stage.call('resident-li', 'people', 'erase', { key: stage.key(), matter });
  expect([await exists(bare), await exists(covered)]).toEqual([false, false]);
  const all = JSON.stringify([await stored(stage, 'events'), await stored(stage, 'matters')]);
  for (const file of [bare, covered]) expect(all).not.toContain(file);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 4, erased: 3, waiting: 0 });
});

test('a picture of the answer is covered when all is over, on its page, in its story and where it was made public', async () => {
  const { matter } = await pictured();
  const answer = await putOwn(stage, CHIEF);
  await act(stage, CHIEF, matter, 2, {
    action: 'answer',
    text: '门修好了。',
    outcome: 'solved',
    photos: [answer],
  });
  await act(stage, 'worker-liuxi-1', matter, 3, { action: 'verify', result: 'pass' });
  const director = 'director-centre';
  const covered = await putOwn(stage, director);
  await act(stage, director, matter, 4, covering(answer, covered));
  const seen = await stage.call(director, 'matter', 'read', { matter, as: 'member' });
  expect(seen.timeline.find(({ action }) => action === 'answer')?.photos).toEqual([{ id: covered }]);
  expect(JSON.stringify(seen)).not.toContain(answer);
  expect([await exists(answer), await exists(covered)]).toEqual([false, true]);
  const unknown = { key: stage.key(), matter, seq: 5, step: covering('cloud://nobody/knows.jpg', covered) };
  expect(await stage.refusal(director, 'matter', 'act', unknown as never)).toBe('targetUnknown');
  // What the office photographed stays when the reporter's own words and pictures go.
  await stage.call('resident-li', 'people', 'erase', { key: stage.key(), matter });
  expect(await exists(covered)).toBe(true);
  const after = await stage.call(director, 'matter', 'read', { matter, as: 'member' });
  expect(after.photos).toEqual([]);
  expect(after.timeline.find(({ action }) => action === 'answer')?.photos).toEqual([{ id: covered }]);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, waiting: 0 });
});
