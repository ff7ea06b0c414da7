/** How something may be told: by somebody for another, by voice, by film. */
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { look, reporterOf, telling } from './identity.scenes.ts';
import { sweeping } from './journal.scenes.ts';
import { act } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

describe('brought for somebody who cannot (代报)', () => {
  const brought = (person: string) =>
    telling(stage, { source: 'onBehalf', contact: { name: '张婆婆' } }, person);

  test.each(['chief-liuxi-1', 'worker-liuxi-1', 'lead-liuxi', 'clerk-liuxi', 'dispatcher-centre-1'])(
    '%s brings it and gets a number to tell',
    async (person) => {
      const { matter, number = '' } = await brought(person);
      expect(await stage.call('resident-li', 'matter', 'byNumber', { number })).toEqual({ matter });
      expect((await reporterOf(stage, matter))?.['openid']).toBeUndefined();
    },
  );

  test.each([
    ['resident-wang', 'notMember'],
    ['informant-liuxi-1', 'notYours'],
    ['liaison-construction', 'notYours'],
    ['supervisor-1', 'notYours'],
  ])('%s does not', async (person, code) => {
    const input = { key: stage.key(), text: '水管裂了。', photos: [], source: 'onBehalf', place: {} };
    expect(await stage.refusal(person, 'matter', 'submit', input)).toBe(code);
  });

  test('who brought it is not its reporter, although they had the number first', async () => {
    const { matter, number = '' } = await brought('chief-liuxi-1');
    expect((await stage.call('chief-liuxi-1', 'matter', 'mine', {})).rows).toEqual([]);
    const urge = { key: stage.key(), matter, seq: 1, step: { action: 'urge' as const }, number };
    expect(await stage.refusal('chief-liuxi-1', 'matter', 'act', urge)).toBe('notYours');
    expect(await stage.call('resident-li', 'matter', 'act', urge)).toMatchObject({ seq: 2 });
    await look(stage, 'director-centre', matter, 2);
    expect(await stage.call('director-centre', 'matter', 'contact', { matter })).toMatchObject({
      name: '张婆婆',
    });
    const [first] = (
      await stage.call('resident-li', 'matter', 'read', { matter, as: 'reporter', number })
    ).timeline.slice(-1);
    expect(first?.sentence).toMatch(/周桂兰/);
  });
});

describe('voice and film', () => {
  const sound = Buffer.from('49443303000000000000', 'hex');
  const film = Buffer.from('000000186674797069736f6d', 'hex');
  const put = async (name: string, bytes: Buffer) =>
    (await sdkAt(stage.cloud.serviceUrl).uploadFile({ cloudPath: name, fileContent: bytes })).fileID;

  test('without a word are filed and carded as what they are', async () => {
    const voice = { id: await put('voice/a.mp3', sound), seconds: 9 };
    const { matter } = await telling(stage, { text: '', voice });
    await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
    await sweeping(stage);
    const seen = await stage.call('chief-liuxi-1', 'matter', 'read', { matter, as: 'member' });
    expect([seen.text, seen.voice, seen.category.name]).toEqual(['语音报事', voice, expect.any(String)]);
    const feed = await stage.call('chief-liuxi-1', 'group', 'feed', { group: 'qinghe-liuxi-1' });
    expect(JSON.stringify(feed)).toContain('语音报事');
  });

  test('are looked at before they become part of a matter', async () => {
    const poster = await put('photos/a.jpg', Buffer.from('ffd8ffe000104a46', 'hex'));
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
    const { matter } = await telling(stage, { text: '', video });
    const seen = await stage.call('resident-wang', 'matter', 'read', { matter, as: 'reporter' });
    expect([seen.text, seen.video]).toEqual(['视频报事', video]);
  });
});
