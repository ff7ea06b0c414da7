/** What was sent with a message, and a voice that belongs to a form. */
import type * as SoundingModule from '../../../miniprogram/store/sounding';
import { find, says, setStage, settled, tap, words, type Drawn } from '../harness';
import { withMicrophone, withPlayers } from '../sound';

const stage = setStage();

const MEDIA = [
  { kind: 'photo', id: 'cloud://a.jpg' },
  { kind: 'video', id: 'cloud://b.mp4', poster: 'cloud://b.jpg', seconds: 8 },
  { kind: 'voice', id: 'cloud://c.mp3', seconds: 12 },
];

describe('what was sent with a message', () => {
  const grid = () => stage.render('components/media-grid/media-grid', { media: MEDIA });

  test('photos, a film with its picture, a voice', () => {
    const drawn = grid();
    expect(words(drawn)).toBe('8″12″');
    expect(drawn.instance.data['photos']).toEqual([{ id: 'cloud://a.jpg' }]);
    expect(drawn.instance.data['films']).toMatchObject([{ label: '视频 8 秒，点一下播放', playing: false }]);
  });

  test('a tap plays the film in its place; a voice that begins ends it', async () => {
    withPlayers(stage.phone);
    const drawn = grid();
    await tap(drawn, '.film__still');
    expect(drawn.querySelector('.film__still')).toBeUndefined();
    await tap(find(drawn, '.spoken'), '.bubble');
    expect(drawn.querySelector('.film__still')).toBeDefined();
  });

  test('whoever begins to speak ends the film: it would be heard in the recording', async () => {
    const drawn = grid();
    await tap(drawn, '.film__still');
    stage.module<typeof SoundingModule>('store/sounding').silence();
    expect(drawn.querySelector('.film__still')).toBeDefined();
  });

  test('a film that cannot be played says so', async () => {
    const drawn = grid();
    await tap(drawn, '.film__still');
    (drawn.instance['onFilmError'] as () => void).call(drawn.instance);
    expect(words(drawn)).toContain('放不出来');
  });
});

describe('a voice in a form', () => {
  const uploads: { filePath: string; success(answer: object): void; fail(thrown: object): void }[] = [];
  beforeEach(() => {
    uploads.length = 0;
    withMicrophone(stage.phone);
    stage.phone.can('cloud.uploadFile', (options: (typeof uploads)[number]) => void uploads.push(options));
  });

  async function picker(properties = {}): Promise<{ drawn: Drawn; changes: unknown[] }> {
    const drawn = stage.render('components/voice-picker/voice-picker', properties);
    const changes: unknown[] = [];
    drawn.addEventListener('change', ({ detail }) => changes.push(detail));
    await settled();
    return { drawn, changes };
  }
  const unsent = { path: 'wxfile://usr/a.mp3', seconds: 7 };

  test('spoken, told as waiting, sent, told as stored; and to be listened to meanwhile', async () => {
    const { drawn, changes } = await picker();
    await says(drawn, '.speak', 'voice', { ...unsent, text: '修好了' });
    expect(changes).toEqual([{ voice: null, unsent, text: '修好了' }]);
    expect(words(drawn)).toBe('7″删掉正在传 0%');
    uploads[0]?.success({ fileID: 'cloud://a' });
    await settled();
    expect(changes.at(-1)).toEqual({ voice: { id: 'cloud://a', seconds: 7 }, unsent: null });
    expect(words(drawn)).toBe('7″删掉');
  });

  test('what could not be sent goes up by itself when the network is back', async () => {
    const { drawn } = await picker({ unsent });
    stage.phone.goes(false);
    uploads[0]?.fail({ errMsg: 'uploadFile:fail network' });
    await settled();
    expect(words(drawn)).toContain('重传');
    stage.phone.goes(true);
    await settled();
    expect(uploads.map((one) => one.filePath)).toEqual([unsent.path, unsent.path]);
  });

  test('thrown away while it went up, it stays away', async () => {
    const { drawn, changes } = await picker({ unsent });
    await tap(drawn, '.taken__remove');
    uploads[0]?.success({ fileID: 'cloud://a' });
    await settled();
    expect(changes.at(-1)).toEqual({ voice: null, unsent: null });
    expect(words(drawn)).toContain('按住说话');
  });
});
