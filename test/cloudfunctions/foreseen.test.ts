/** What a report page asks before and after sending: what would come of it, and files that follow the words. */
import { openidOf } from '../../runtime/town/town.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, JPEG, reporting } from './scenes.ts';

const FILM = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(80)]);
const PLACE = { unit: 'qinghe-liuxi-1' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function put(name: string, body: Uint8Array<ArrayBuffer> | Buffer): Promise<string> {
  const reply = await fetch(`${stage.cloud.url}/client/files/videos/${stage.key()}-${name}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': openidOf('resident-wang') },
    body: new Uint8Array(body),
  });
  return ((await reply.json()) as { fileID: string }).fileID;
}

test('a category picked instead of the proposed one is what is foreseen', async () => {
  const text = '门口的垃圾堆了一个星期没人清，路灯也不亮。';
  const proposed = await stage.call('resident-wang', 'matter', 'preview', { text, place: PLACE });
  const [other] = proposed.others;
  expect(other?.code).not.toBe(proposed.category.code);
  const picked = await stage.call('resident-wang', 'matter', 'preview', {
    text,
    place: PLACE,
    category: other?.code,
  });
  expect(picked.category).toEqual(other);
  const unknown = { text, place: PLACE, category: '9876' };
  expect(await stage.refusal('resident-wang', 'matter', 'preview', unknown)).toBe('categoryUnknown');
});

test('a voice without words is foreseen too: that the centre hears it first, and by when; with words it goes where it is', async () => {
  const foreseen = (more: object) =>
    stage.call('resident-wang', 'matter', 'preview', { text: '', place: PLACE, spoken: true, ...more });
  const unheard = await foreseen({});
  expect(unheard).toMatchObject({ unheard: true, holderName: '青禾镇综治中心' });
  expect(unheard.acceptBy.stage).toBe('accept');
  for (const more of [{ text: '路灯不亮。' }, { category: '0204' }]) {
    const heard = await foreseen(more);
    expect([heard.unheard, heard.holderName]).toEqual([undefined, '柳溪村第一网格']);
  }
});

test('a film that came after the words stands in the timeline, for its reporter and whoever works on it', async () => {
  const { matter } = await reporting(stage);
  const video = { id: await put('a.mp4', FILM), poster: await put('a.jpg', JPEG), seconds: 8 };
  await act(stage, 'resident-wang', matter, 1, { action: 'add', text: '补上视频', photos: [], video });
  for (const [person, as] of [
    ['resident-wang', 'reporter'],
    ['chief-liuxi-1', 'member'],
  ] as const) {
    const { timeline } = await stage.call(person, 'matter', 'read', { matter, as });
    expect(timeline[0]).toMatchObject({ action: 'add', text: '补上视频', video });
  }
  const broken = { ...video, id: video.poster };
  expect(
    await stage.refusal('resident-wang', 'matter', 'act', {
      key: stage.key(),
      matter,
      seq: 2,
      step: { action: 'add', text: '补上视频', photos: [], video: broken },
    }),
  ).toBe('mediaWrongType');
});
