/** 报事 by picture, film and voice: large ways to begin, kept and sent as they are, with words put beside. */
import type * as Outgoing from '../../../../miniprogram/store/outgoing';
import { find, says, settled, words, write, type Drawn } from '../../harness';
import { preview } from '../../people';
import { withMicrophone } from '../../sound';
import { after, setReportStage, told } from './report.stage';

const stage = setReportStage();
const VOICE = { id: 'cloud://v.mp3', seconds: 9 };
const FILM = { id: 'cloud://f.mp4', poster: 'cloud://f.jpg', seconds: 8 };

async function way(page: Drawn, name: string): Promise<void> {
  const found = told(page)
    .querySelectorAll('.way')
    .find((one) => words(one).includes(name));
  found?.dispatchEvent('tap');
  await after(0);
}

test('pictures, film, voice and words stand first, large, on a first visit', async () => {
  const page = await stage.open('pages/report/report');
  expect(told(page).querySelectorAll('.way').map(words)).toEqual(['拍照', '录像', '说话', '打字']);
});

test('拍照 opens the camera at once; the pictures are there from when they were taken', async () => {
  const page = await stage.known();
  expect(find(told(page), '.part').dom.className).toContain('gone');
  stage.phone.can('chooseMedia', () => new Promise(() => undefined));
  await way(page, '拍照');
  expect(find(told(page), '.part').dom.className).not.toContain('gone');
  await says(told(page), '.picker', 'change', { photos: [], unsent: ['wxfile://store_a'], waiting: 1 });
  expect(words(page)).toContain('照片还在上传');
});

test('a picture that is not kept yet does not stay behind: it is waited for', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(told(page), '.picker', 'change', { photos: [], unsent: [], waiting: 1 });
  expect(words(page)).toContain('照片还没有准备好');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toEqual([]);
  expect(words(page)).not.toContain('先记下了');
  await says(told(page), '.picker', 'change', { photos: ['cloud://a'], unsent: [], waiting: 0 });
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ photos: ['cloud://a'] }]);
});

test('a picture taken after the words takes nothing of them away', async () => {
  stage.phone.storage.set('reportDraft', {
    key: 'k'.repeat(24),
    text: '旧的',
    photos: [],
    unsent: [],
    spot: '',
  });
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  await says(told(page), '.picker', 'change', { photos: ['cloud://a'], unsent: [], waiting: 0 });
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ text: '路灯不亮', photos: ['cloud://a'] }]);
});

test('说话 begins to record with the one tap', async () => {
  const microphone = withMicrophone(stage.phone);
  const page = await stage.known();
  await way(page, '说话');
  await settled();
  expect(microphone.started).toHaveLength(1);
});

test('a voice is enough: it is foreseen that the centre hears it first, and it goes as it was spoken', async () => {
  stage.phone.answers('matter.preview', preview({ unheard: true, holderName: '青禾镇综治中心' }));
  const page = await stage.known();
  await way(page, '打字');
  await says(told(page), '.film', 'change', { video: null, unsent: null });
  await says(page, '.told', 'enclosed', { enclosed: { photos: [], unsent: [], voice: VOICE }, waiting: 0 });
  await after(800);
  expect(stage.phone.called.find((one) => one.procedure === 'matter.preview')?.input).toMatchObject({
    text: '',
    spoken: true,
  });
  expect(words(page)).toContain('会先交给青禾镇综治中心');
  expect(words(page)).toContain('镇综治中心先听先看，再交给办事的人');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ text: '', voice: VOICE }]);
});

test('what the platform wrote down of a voice stands beside it, and can be changed', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '三单元');
  await says(page, '.told', 'heard', { text: '路灯坏了' });
  await says(page, '.told', 'enclosed', { enclosed: { photos: [], unsent: [], voice: VOICE }, waiting: 0 });
  expect(told(page).instance.data['text']).toBe('三单元\n路灯坏了');
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ text: '三单元\n路灯坏了', voice: VOICE }]);
});

test('a picture alone does not say what is wrong', async () => {
  const page = await stage.known();
  await says(page, '.told', 'enclosed', { enclosed: { photos: ['cloud://a'], unsent: [] }, waiting: 0 });
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('请写几句话');
  expect(stage.sendings()).toEqual([]);
});

test('a film and a voice of a kept draft are there again', async () => {
  stage.phone.storage.set('reportDraft', {
    key: 'k'.repeat(24),
    text: '',
    photos: [],
    unsent: [],
    spot: '',
    voice: VOICE,
    video: FILM,
  });
  const page = await stage.known();
  await after(0);
  expect(find(told(page), '.film').instance.data['shown']).toEqual([{ kind: 'video', ...FILM }]);
  expect(find(told(page), '.spoken').instance.data['shown']).toEqual(VOICE);
  await says(page, '.foot-act', 'act');
  expect(stage.sendings()).toMatchObject([{ voice: VOICE, video: FILM }]);
});

test('without a network, pictures, film, voice, identity and answers wait together', async () => {
  const page = await stage.known();
  await write(told(page), '.write', '楼道堆了煤气罐');
  await after(800);
  const unsent = {
    photos: [],
    unsent: ['wxfile://store_a'],
    unsentVoice: { path: 'wxfile://store_v', seconds: 5 },
    unsentVideo: { path: 'wxfile://store_f', poster: 'wxfile://store_p', seconds: 6 },
  };
  await says(page, '.told', 'enclosed', { enclosed: unsent, waiting: 3 });
  await says(page, '.who', 'identity', { identity: 'named' });
  await says(page, '.who', 'contact', { phone: '13800001111' });
  stage.phone.goes(false);
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('先记下了');
  const [waiting] = stage.module<typeof Outgoing>('store/outgoing').outgoing();
  expect(waiting).toMatchObject({
    text: '楼道堆了煤气罐',
    unsent: ['wxfile://store_a'],
    unsentVoice: unsent.unsentVoice,
    unsentVideo: unsent.unsentVideo,
    identity: 'named',
    contact: { phone: '13800001111' },
  });
});

test('where the phone cannot keep a film, it says to leave the app open', async () => {
  stage.phone.goes(false);
  const page = await stage.known();
  await write(told(page), '.write', '路灯不亮');
  const unsentVideo = { path: 'wxfile://tmp_f', poster: 'wxfile://store_p', seconds: 6 };
  await says(page, '.told', 'enclosed', { enclosed: { photos: [], unsent: [], unsentVideo }, waiting: 1 });
  await says(page, '.foot-act', 'act');
  expect(words(page)).toContain('请别关掉小程序');
});
