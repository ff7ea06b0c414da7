/** What is only spoken or filmed is a matter like any other. */
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { tellingOn } from './identity.scenes.ts';
import { sweeping } from './journal.scenes.ts';
import { act, JPEG } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const telling = (how: object, person?: string) => tellingOn(stage, how, person);

describe('voice and film', () => {
  const sound = Buffer.from('49443303000000000000', 'hex');
  const film = Buffer.from('000000186674797069736f6d', 'hex');
  const put = async (name: string, bytes: Buffer) =>
    (await sdkAt(stage.cloud.serviceUrl).uploadFile({ cloudPath: name, fileContent: bytes })).fileID;

  test('without a word are listened to at the centre first, and then carded as what they are', async () => {
    const voice = { id: await put('voice/a.mp3', sound), seconds: 9 };
    const { matter } = await telling({ text: '', voice });
    expect(await stage.refusal('informant-liuxi-1', 'matter', 'read', { matter, as: 'member' })).toBe(
      'notVisible',
    );
    const onward = { action: 'route', unit: 'qinghe-liuxi-1', reason: '是路灯的事。' };
    await act(stage, 'dispatcher-centre-1', matter, 1, onward);
    await act(stage, 'chief-liuxi-1', matter, 2, { action: 'accept' });
    await sweeping(stage);
    const seen = await stage.call('chief-liuxi-1', 'matter', 'read', { matter, as: 'member' });
    expect([seen.text, seen.voice, seen.category.name]).toEqual(['语音报事', voice, expect.any(String)]);
    const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
    expect(JSON.stringify(feed)).toContain('语音报事');
    const informed = await stage.call('informant-liuxi-1', 'matter', 'read', { matter, as: 'member' });
    expect([informed.text, informed.voice]).toEqual(['语音报事', undefined]);
  });

  test('under a category that was picked they go where it is', async () => {
    const voice = { id: await put('voice/c.mp3', sound), seconds: 9 };
    const { holderName } = await telling({ text: '', voice, category: '0204' });
    expect(holderName).toBe('柳溪村第一网格');
  });

  test('are looked at before they become part of a matter', async () => {
    const poster = await put('photos/a.jpg', JPEG);
    const report = { text: '', photos: [], source: 'report', place: {} };
    const sent = (more: object) =>
      stage.refusal('resident-wang', 'matter', 'submit', { key: stage.key(), ...report, ...more });
    const voice = { id: await put('voice/b.mp3', film.subarray(0, 3)), seconds: 9 };
    expect(await sent({ voice })).toBe('mediaWrongType');
    expect(await sent({ voice: { id: 'cloud://gelin-local.bucket/none.mp3', seconds: 9 } })).toBe(
      'mediaMissing',
    );
    expect(await sent({ video: { id: poster, poster, seconds: 9 } })).toBe('mediaWrongType');
    const video = { id: await put('video/a.mp4', film), poster, seconds: 9 };
    const { matter } = await telling({ text: '', video });
    const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
    expect([seen.text, seen.video]).toEqual(['视频报事', video]);
  });
});
