/** Voices, films and pictures in a message: taken for what their first bytes say, and refused where they are something else. */
import type { Medium } from '@gelin/domain';
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, JPEG, reporting } from './scenes.ts';

const GROUP = 'qinghe-liuxi-1';
const FTYP = Buffer.from('00000018667479706d703432', 'hex');
const MP3 = Buffer.from('fff3', 'hex');
const WAV = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt ')]);
const TEXT = Buffer.from('hello, I am a text');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Uploads a file as the chief's phone does. */
async function put(name: string, start: Buffer, size = 100): Promise<string> {
  const body = Buffer.concat([start, Buffer.alloc(Math.max(0, size - start.length))]);
  const reply = await fetch(`${stage.cloud.url}/client/files/voices/${stage.key()}-${name}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': openidOf('chief-liuxi-1') },
    body: new Uint8Array(body),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}

const saying = (media: Medium[]) => ({ key: stage.key(), group: GROUP, text: '', media });
const refusal = (media: Medium[]) => stage.refusal('chief-liuxi-1', 'group', 'say', saying(media));
const voice = async (start: Buffer, size?: number): Promise<Medium> => ({
  kind: 'voice',
  id: await put('a', start, size),
  seconds: 12,
});

test.each([
  ['mp3 with its notes', Buffer.from('ID3')],
  ['mp3 from its first frame', MP3],
  ['mp3 of the better kind', Buffer.from('fffb', 'hex')],
  ['aac', Buffer.from('fff1', 'hex')],
  ['m4a', FTYP],
  ['wav', WAV],
])('a voice may be %s, and whoever is in the group gets the very file', async (_what, start) => {
  const medium = await voice(start);
  const { id } = await stage.call('chief-liuxi-1', 'group', 'say', saying([medium]));
  const { entries } = await stage.call('worker-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(entries.find((entry) => entry.id === id)).toMatchObject({ media: [medium] });
});

test('a film comes with the picture that stands for it', async () => {
  const film: Medium = {
    kind: 'video',
    id: await put('a.mp4', FTYP),
    poster: await put('a.jpg', JPEG),
    seconds: 8,
  };
  await stage.call('chief-liuxi-1', 'group', 'say', saying([film]));
  expect(await refusal([{ ...film, poster: await put('b.jpg', TEXT) }])).toBe('mediaWrongType');
});

test('a text that calls itself a voice, and a picture that calls itself one, are refused', async () => {
  expect(await refusal([await voice(TEXT)])).toBe('mediaWrongType');
  expect(await refusal([await voice(JPEG)])).toBe('mediaWrongType');
});

test('a sound is no photo', async () => {
  expect(await refusal([{ kind: 'photo', id: await put('a.jpg', WAV) }])).toBe('mediaWrongType');
});

test('what was never sent up is refused, and so is a minute that would be larger than any', async () => {
  const missing = 'cloud://gelin-local.bucket/voices/none.mp3';
  expect(await refusal([{ kind: 'voice', id: missing, seconds: 3 }])).toBe('mediaMissing');
  expect(await refusal([await voice(WAV, 2 * 1024 * 1024 + 1)])).toBe('mediaTooLarge');
});

test('one thing that is not right keeps the whole message back', async () => {
  const before = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(await refusal([await voice(MP3), await voice(TEXT)])).toBe('mediaWrongType');
  const after = await stage.call('chief-liuxi-1', 'group', 'feed', { group: GROUP });
  expect(after.entries).toHaveLength(before.entries.length);
});

test('an answer that was spoken reaches its reporter without a written word; a text is no voice', async () => {
  const { matter } = await reporting(stage);
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  const answer = (id: string) => ({
    action: 'answer',
    text: '',
    outcome: 'explained',
    photos: [],
    voice: { id, seconds: 9 },
  });
  const step = { key: stage.key(), matter, seq: 2, step: answer(await put('a.mp3', TEXT)) };
  expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', step)).toBe('mediaWrongType');
  const id = await put('a.mp3', MP3);
  await act(stage, 'chief-liuxi-1', matter, 2, answer(id));
  const { timeline } = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
  expect(timeline[0]).toMatchObject({ action: 'answer', voice: { id, seconds: 9 } });
});
