/** A reporter has what they said erased, once the matter is over: everywhere, provably, and nothing else breaks. */
import { readFileSync } from 'node:fs';
import { ERASED_WORDS, replay, type MatterEvent } from '@gelin/domain';
import { openidOf } from '../../runtime/town/town.ts';
import { PLACES, sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { acceptedMatter, databaseOf, overMatter, stored, sweeping, verified } from './journal.scenes.ts';
import { act, putOwn, putPhoto } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const COLLECTIONS = Object.keys(
  (JSON.parse(readFileSync(PLACES.declaration, 'utf8')) as { collections: object }).collections,
);

const erase = (matter: string, key = stage.key(), person = 'resident-li') =>
  stage.call(person, 'people', 'erase', { key, matter });
const refused = (matter: string, person: string) =>
  stage.refusal(person, 'people', 'erase', { key: stage.key(), matter });

/** Whether the storage still has the file. */
async function exists(file: string): Promise<boolean> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  return fileList[0]?.code === 'SUCCESS';
}

/** The matter as its events say, for comparing with what is stored. */
async function replayed(matter: string) {
  const documents = (await stored(stage, 'events')).filter((event) => event.matter === matter);
  documents.sort((a, b) => Number(a.seq) - Number(b.seq));
  return replay(documents.map(({ _id, ...event }) => ({ ...event, id: _id }) as unknown as MatterEvent));
}

test('nothing of the words, the place, the picture or the person is left anywhere', async () => {
  const { matter, photo } = await overMatter(stage);
  await sweeping(stage);
  await erase(matter);
  const everything: string[] = [];
  for (const collection of COLLECTIONS) everything.push(JSON.stringify(await stored(stage, collection)));
  const all = everything.join('\n');
  for (const personal of ['李桂芳', '李家门口', '114.0712', photo, openidOf('resident-li')])
    expect(all).not.toContain(personal);
  expect(await exists(photo)).toBe(false);
});

test('the journal stays whole, and counts what was erased', async () => {
  const { matter } = await overMatter(stage);
  await sweeping(stage);
  const before = await stored(stage, 'journal');
  await erase(matter);
  expect(await stored(stage, 'journal')).toEqual(before);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 5, erased: 2, waiting: 0 });
});

test('what was erased before it came onto the journal still comes, and holds', async () => {
  const { matter } = await overMatter(stage);
  await erase(matter);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 5, erased: 2, waiting: 0 });
});

test('the matter still follows from its events, and its row stands on the ledger', async () => {
  const { matter } = await overMatter(stage);
  await erase(matter);
  const [document] = (await stored(stage, 'matters')).filter(({ _id }) => _id === matter);
  const {
    _id,
    pressing: _p,
    ledgers: _l,
    wakeAt: _w,
    past: _t,
    mark: _m,
    desks: _d,
    bells,
    ...fields
  } = document!;
  expect({ ...fields, id: _id }).toEqual(JSON.parse(JSON.stringify(await replayed(matter))));
  expect([fields.text, fields.photos, fields.rating, bells]).toEqual([ERASED_WORDS, [], 'fair', []]);
  const { rows } = await stage.call('clerk-centre', 'office', 'ledger', { ledger: 'demand' });
  expect(rows.map((row) => row.matter)).toEqual([matter]);
  const seen = await stage.call('director-centre', 'matter', 'read', { matter, as: 'member' });
  expect([seen.text, seen.timeline.at(-2)?.action]).toEqual([ERASED_WORDS, 'accept']);
});

test('it is archived afterwards like any other', async () => {
  const { matter } = await overMatter(stage);
  await erase(matter);
  stage.cloud.clock.advance(8 * 86_400_000);
  await sweeping(stage);
  await sweeping(stage);
  expect((await stored(stage, 'matters'))[0]?.status).toBe('archived');
  expect(await verified(stage)).toMatchObject({ ok: true, count: 6, erased: 2 });
});

test('that it was done is recorded, for which matter and when, and not for whom', async () => {
  const { matter } = await overMatter(stage);
  const { at } = await erase(matter);
  expect(await stored(stage, 'erasures')).toEqual([
    {
      _id: expect.stringMatching(/^[\w-]{24}$/),
      town: 'qinghe',
      matter,
      no: '2027-000001',
      at,
      why: 'request',
    },
  ]);
});

test('asking twice is asking once; later nobody is known as its reporter', async () => {
  const { matter } = await overMatter(stage);
  const key = stage.key();
  const first = await erase(matter, key);
  stage.cloud.clock.advance(5_000);
  expect(await erase(matter, key)).toEqual(first);
  expect(await refused(matter, 'resident-li')).toBe('notYours');
  const mine = await stage.call('resident-li', 'matter', 'mine', {});
  expect(mine.rows).toEqual([]);
});

test('two phones at once erase once', async () => {
  const { matter } = await overMatter(stage);
  const key = stage.key();
  const [one, other] = await Promise.all([erase(matter, key), erase(matter, key)]);
  expect(one.matter).toBe(other.matter);
  expect(await stored(stage, 'erasures')).toHaveLength(1);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 5, erased: 2 });
});

test('a picture that a split-off matter still needs stays until that one is erased too', async () => {
  const photo = await putOwn(stage, 'resident-li');
  const { matter } = await stage.call('resident-li', 'matter', 'submit', {
    key: stage.key(),
    text: '活动室的门关不上，墙上有小广告。',
    photos: [photo],
    source: 'report',
    place: { unit: 'qinghe-liuxi-1' },
  });
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'split', text: '墙上有小广告。' });
  await act(stage, 'resident-li', matter, 2, { action: 'withdraw' });
  await erase(matter);
  expect(await exists(photo)).toBe(true);
  const child = (await stage.call('resident-li', 'matter', 'mine', {})).rows[0]!.matter;
  await act(stage, 'resident-li', child, 1, { action: 'withdraw' });
  await erase(child);
  expect(await exists(photo)).toBe(false);
  expect(JSON.stringify(await stored(stage, 'events'))).not.toContain(photo);
  await sweeping(stage);
  expect(await verified(stage)).toMatchObject({ ok: true, count: 5, erased: 4, waiting: 0 });
});

test('files that were left behind by a crash go with the timer, when it next has something to do', async () => {
  await acceptedMatter(stage);
  const photo = await putPhoto(stage);
  await databaseOf(stage)
    .collection('erasures')
    .add({ _id: 'left-behind', matter: 'm', at: 1, why: 'request', files: [photo], unfinished: true });
  await sweeping(stage);
  expect(await exists(photo)).toBe(false);
  expect(await stored(stage, 'erasures')).toEqual([
    { _id: 'left-behind', matter: 'm', at: 1, why: 'request' },
  ]);
});

describe('is refused', () => {
  test('while somebody still has to work with the words', async () => {
    const matter = await acceptedMatter(stage);
    expect(await refused(matter, 'resident-wang')).toBe('wrongStatus');
    await act(stage, 'chief-liuxi-1', matter, 2, {
      action: 'answer',
      text: '好了',
      outcome: 'explained',
      photos: [],
    });
    expect(await refused(matter, 'resident-wang')).toBe('wrongStatus');
    expect(await stored(stage, 'erasures')).toEqual([]);
  });

  test('to everybody but the reporter, members and the holder included', async () => {
    const { matter } = await overMatter(stage);
    for (const person of ['resident-wang', 'chief-liuxi-1', 'director-centre'])
      expect(await refused(matter, person)).toBe('notYours');
    expect(await refused('no-such-matter', 'resident-li')).toBe('notYours');
  });

  test('of what a member found on duty: that is the office’s, not theirs', async () => {
    const { matter } = await stage.call('worker-liuxi-1', 'matter', 'submit', {
      key: stage.key(),
      text: '巡查发现井盖松动。',
      photos: [],
      source: 'finding',
      place: { unit: 'qinghe-liuxi-1' },
    });
    expect(await refused(matter, 'worker-liuxi-1')).toBe('notYours');
  });

  test('without a key that only the phone knows', async () => {
    expect(await stage.refusal('resident-li', 'people', 'erase', { matter: 'm' })).toBe('malformed');
  });
});

test('a picture in another’s folder is none of mine, and one in nobody’s is not deleted with a report that only named it', async () => {
  const theirs = await putOwn(stage, 'chief-liuxi-1');
  const nobodys = await putPhoto(stage);
  const report = (photo: string) => ({
    key: stage.key(),
    text: '楼道的灯不亮。',
    photos: [photo],
    source: 'report' as const,
    place: { unit: 'qinghe-liuxi-1' },
  });
  expect(await stage.refusal('resident-li', 'matter', 'submit', report(theirs))).toBe('photoMissing');
  const { matter } = await stage.call('resident-li', 'matter', 'submit', report(nobodys));
  await act(stage, 'resident-li', matter, 1, { action: 'withdraw' });
  await erase(matter);
  expect([await exists(theirs), await exists(nobodys)]).toEqual([true, true]);
});
