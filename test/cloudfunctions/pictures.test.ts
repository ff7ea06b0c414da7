/** Where a picture was taken never reaches a matter or a group: what a phone left in it, the server takes out. */
import type { Medium } from '@gelin/domain';
import { sdkAt } from '../../runtime/laptop.ts';
import { film, FRAMES, PLACES } from '../films.ts';
import { heic, jpegWithPlace, NOTES, PLAIN_JPEG, png } from '../pictures.ts';
import { openStage, type Stage } from '../stage.ts';
import { stored } from './journal.scenes.ts';
import { act, putOwn, reporting } from './scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The bytes of a stored file; nothing where it is gone. */
async function read(id: string): Promise<Buffer | undefined> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [id] });
  if (fileList[0]?.code !== 'SUCCESS') return undefined;
  return Buffer.from(await (await fetch(fileList[0].tempFileURL)).arrayBuffer());
}

function withPhoto(photo: string, key = stage.key()) {
  const place = { unit: 'qinghe-liuxi-1' };
  return { key, text: '路边的井盖松了。', photos: [photo], source: 'report' as const, place };
}

async function photosOf(matter: string): Promise<string[]> {
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  return seen.photos.map(({ id }) => id);
}

test.each([
  ['JPEG', jpegWithPlace()],
  ['PNG', png(true)],
  ['HEIC', heic(true)],
])(
  'a report with a %s that says where it was taken is kept with the picture alone',
  async (_kind, picture) => {
    const sent = await putOwn(stage, 'resident-wang', picture);
    const { matter } = await stage.call('resident-wang', 'matter', 'submit', withPhoto(sent));
    const [kept] = await photosOf(matter);
    expect(kept).toBe(sent.replace('.jpg', '.bare.jpg'));
    for (const note of NOTES) expect((await read(kept!))!.toString('latin1')).not.toContain(note);
    expect(await read(sent)).toBeUndefined();
    expect(JSON.stringify(await stored(stage, 'events'))).not.toContain(sent);
  },
);

test('a picture that has nothing beside it stays the file that was sent', async () => {
  const sent = await putOwn(stage, 'resident-wang', PLAIN_JPEG);
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', withPhoto(sent));
  expect(await photosOf(matter)).toEqual([sent]);
  expect((await read(sent))!.equals(PLAIN_JPEG)).toBe(true);
});

test('a phone that sends again, though its file was replaced meanwhile, is told of the same matter', async () => {
  const sent = await putOwn(stage, 'resident-wang', jpegWithPlace());
  const input = withPhoto(sent);
  const first = await stage.call('resident-wang', 'matter', 'submit', input);
  const again = await stage.call('resident-wang', 'matter', 'submit', input);
  expect(again).toEqual(first);
  expect((await read((await photosOf(first.matter))[0]!))!.equals(PLAIN_JPEG)).toBe(true);
});

test('the pictures of an answer and of a group’s message are looked at as well', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const photo = await putOwn(stage, 'chief-liuxi-1', jpegWithPlace());
  await act(stage, 'chief-liuxi-1', matter, 2, {
    action: 'answer',
    text: '换好了。',
    outcome: 'solved',
    photos: [photo],
  });
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.timeline[0]?.photos).toEqual([{ id: photo.replace('.jpg', '.bare.jpg') }]);
  const said = await putOwn(stage, 'chief-liuxi-1', jpegWithPlace());
  const group = 'qinghe-liuxi-1';
  const media: Medium[] = [{ kind: 'photo', id: said }];
  await stage.call('chief-liuxi-1', 'group', 'say', { key: stage.key(), group, text: '', media });
  const { entries } = await stage.call('worker-liuxi-1', 'group', 'feed', { group });
  expect(JSON.stringify(entries)).toContain(said.replace('.jpg', '.bare.jpg'));
  expect(await read(said)).toBeUndefined();
});

test('what calls itself a picture and is none of which it could be told is not kept', async () => {
  const film = Buffer.from('00000018667479706d703432', 'hex');
  const refused = await stage.refusal(
    'resident-wang',
    'matter',
    'submit',
    withPhoto(await putOwn(stage, 'resident-wang', film)),
  );
  expect(refused).toBe('photoWrongType');
});

const filmed = async (bytes: Buffer, person = 'resident-wang') => ({
  id: await putOwn(stage, person, bytes, 'video/mp4', 'videos'),
  poster: await putOwn(stage, person, PLAIN_JPEG),
  seconds: 5,
});

test('a report with a film that says where it was taken is kept with the film alone', async () => {
  const video = await filmed(film(true));
  const input = { ...withPhoto(''), photos: [], video };
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', input);
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.video).toEqual({ ...video, id: video.id.replace('.jpg', '.bare.jpg') });
  const kept = (await read(seen.video!.id))!;
  expect(kept).toHaveLength(film(true).length);
  expect(kept.toString('latin1')).toContain(FRAMES);
  for (const place of PLACES) expect(kept.toString('latin1')).not.toContain(place);
  expect(await read(video.id)).toBeUndefined();
  expect(await stage.call('resident-wang', 'matter', 'submit', input)).toMatchObject({ matter });
});

test('a film that has nothing beside it stays the file that was sent', async () => {
  const video = await filmed(film(false));
  const input = { ...withPhoto(''), photos: [], video };
  const { matter } = await stage.call('resident-wang', 'matter', 'submit', input);
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.video).toEqual(video);
  expect((await read(video.id))!.equals(film(false))).toBe(true);
});

test('an answer may be a film alone, and is kept without its place', async () => {
  const { matter } = await reporting(stage);
  const video = await filmed(film(true), 'chief-liuxi-1');
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const step = { action: 'answer', text: '', outcome: 'explained', photos: [], video };
  await act(stage, 'chief-liuxi-1', matter, 2, step);
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.timeline[0]?.video?.id).toBe(video.id.replace('.jpg', '.bare.jpg'));
  expect(await read(video.id)).toBeUndefined();
});

test('a film that its reporter adds is kept without its place, and so is its picture', async () => {
  const { matter } = await reporting(stage);
  const video = {
    ...(await filmed(film(true))),
    poster: await putOwn(stage, 'resident-wang', jpegWithPlace()),
  };
  const step = { action: 'add', text: '又漏了。', photos: [], video };
  await act(stage, 'resident-wang', matter, 1, step);
  const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(seen.timeline[0]?.video).toEqual({
    id: video.id.replace('.jpg', '.bare.jpg'),
    poster: video.poster.replace('.jpg', '.bare.jpg'),
    seconds: 5,
  });
});
