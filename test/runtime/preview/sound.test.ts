/** Voices and films in the preview: recorded from the browser's microphone, played, refused, and chosen with their picture. */
import { setStage } from './stage.ts';

type Listener = (result: never) => void;
interface Recorder {
  start(options: object): void;
  stop(): void;
  onStop(listener: Listener): void;
  onError(listener: Listener): void;
}
interface Audio {
  src: string;
  paused: boolean;
  play(): void;
  destroy(): void;
  onPlay(listener: Listener): void;
  onEnded(listener: Listener): void;
  onError(listener: Listener): void;
}
type Call<Result> = (options: object) => Promise<Result>;
interface SoundWindow {
  __preview: { scopes: Record<string, boolean>; nextMedia(files: unknown[]): void };
  wx: {
    getRecorderManager(): Recorder;
    createInnerAudioContext(): Audio;
    getFileSystemManager(): { readFile: Call<{ data: ArrayBuffer }> };
    authorize: Call<object>;
    getSetting: Call<{ authSetting: Record<string, boolean> }>;
    openSetting: Call<{ authSetting: Record<string, boolean> }>;
    chooseMedia: Call<{ type: string; tempFiles: Film[] }>;
    getImageInfo: Call<{ width: number; type: string }>;
    compressVideo: Call<object>;
  };
}
interface Recorded {
  tempFilePath: string;
  duration: number;
  fileSize: number;
}
interface Film {
  tempFilePath: string;
  fileType: string;
  duration: number;
  width: number;
  thumbTempFilePath: string;
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { fillRect(...box: number[]): void };
  captureStream(perSecond: number): object;
}
interface MediaRecorder {
  ondataavailable(event: { data: object }): void;
  onstop(): void;
  start(): void;
  stop(): void;
}
declare const window: SoundWindow & { requestAnimationFrame(run: () => void): void };
declare const document: { createElement(tag: 'canvas'): Canvas };
declare const MediaRecorder: new (stream: object) => MediaRecorder;

const stage = setStage('as=wang');

/** Records until the recorder ends it by itself. */
const recorded = (milliseconds: number): Promise<Recorded> =>
  stage.phone.page.evaluate(
    (duration) =>
      new Promise<Recorded>((resolve, reject) => {
        const recorder = window.wx.getRecorderManager();
        recorder.onStop((take: Recorded) => resolve(take));
        recorder.onError(({ errMsg }: { errMsg: string }) => reject(new Error(errMsg)));
        recorder.start({ duration, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1 });
      }),
    milliseconds,
  );

test('what is said into the microphone is a WAV of that length, of two bytes a sample', async () => {
  const take = await recorded(1_200);
  expect(take.duration).toBeGreaterThan(0);
  expect(take.fileSize / 32).toBeCloseTo(take.duration, -2);
  const head = await stage.phone.page.evaluate(async (filePath) => {
    const { data } = await window.wx.getFileSystemManager().readFile({ filePath });
    return String.fromCharCode(...new Uint8Array(data).subarray(0, 12));
  }, take.tempFilePath);
  expect(head).toMatch(/^RIFF[^]{4}WAVE$/);
  expect(take.tempFilePath).toMatch(/^wxfile:\/\/.*\.wav$/);
});

test('what was recorded is played to its end', async () => {
  const { tempFilePath } = await recorded(500);
  await stage.phone.page.click('#add');
  const heard = await stage.phone.page.evaluate(
    (src) =>
      new Promise<string[]>((resolve, reject) => {
        const said: string[] = [];
        const audio = window.wx.createInnerAudioContext();
        audio.onPlay(() => said.push(`played, paused ${String(audio.paused)}`));
        audio.onEnded(() => resolve([...said, 'ended']));
        audio.onError(({ errMsg }: { errMsg: string }) => reject(new Error(errMsg)));
        audio.src = src;
        audio.play();
      }),
    tempFilePath,
  );
  expect(heard).toEqual(['played, paused false', 'ended']);
});

test('what cannot be played says so', async () => {
  const failed = await stage.phone.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const audio = window.wx.createInnerAudioContext();
        audio.onError(({ errMsg }: { errMsg: string }) => resolve(errMsg));
        audio.src = 'data:audio/wav;base64,AAAA';
        audio.play();
      }),
  );
  expect(failed).toMatch(/^innerAudioContext:fail/);
});

test('the microphone is asked for once; refused, it stays so until it is allowed in the settings', async () => {
  const { page } = stage.phone;
  await page.evaluate(() => window.wx.authorize({ scope: 'scope.record' }));
  const settings = () => page.evaluate(() => window.wx.getSetting({}));
  expect((await settings()).authSetting).toEqual({ 'scope.record': true });
  await page.evaluate(() => (window.__preview.scopes['scope.record'] = false));
  await expect(recorded(500)).rejects.toThrow('operateRecorder:fail auth deny');
  await expect(page.evaluate(() => window.wx.authorize({ scope: 'scope.record' }))).rejects.toThrow();
  const opened = page.evaluate(() => window.wx.openSetting({}));
  await page.click('text=允许 >> nth=-1');
  expect((await opened).authSetting).toEqual({ 'scope.record': true });
  await expect(recorded(500)).resolves.toMatchObject({ tempFilePath: expect.stringContaining('.wav') });
});

test('a recorder that records already does not start a second time', async () => {
  const failed = await stage.phone.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const recorder = window.wx.getRecorderManager();
        recorder.onError(({ errMsg }: { errMsg: string }) => resolve(errMsg));
        recorder.start({ duration: 400 });
        recorder.start({ duration: 400 });
      }),
  );
  expect(failed).toBe('operateRecorder:fail is recording or paused');
});

test('a chosen film says how long it is and brings the picture that stands for it', async () => {
  const { page } = stage.phone;
  const { film, picture, type } = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const drawing = canvas.getContext('2d');
    const parts: object[] = [];
    const recorder = new MediaRecorder(canvas.captureStream(30));
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    await new Promise<void>((resolve) => {
      recorder.onstop = resolve;
      recorder.start();
      let frames = 0;
      const draw = (): void => {
        drawing.fillRect(frames, frames, 8, 8);
        frames += 1;
        if (frames < 40) window.requestAnimationFrame(draw);
        else recorder.stop();
      };
      draw();
    });
    window.__preview.nextMedia([new Blob(parts as never, { type: 'video/webm' })]);
    const answer = await window.wx.chooseMedia({ count: 1, mediaType: ['video'], maxDuration: 30 });
    const [chosen] = answer.tempFiles;
    if (!chosen) throw new Error('nothing chosen');
    const src = chosen.thumbTempFilePath;
    return { film: chosen, type: answer.type, picture: await window.wx.getImageInfo({ src }) };
  });
  expect(type).toBe('video');
  expect(film).toMatchObject({ fileType: 'video', width: 64 });
  expect(film.duration).toBeGreaterThan(0.2);
  expect(picture).toMatchObject({ width: 64, type: 'jpeg' });
});

test('what the preview cannot do with a film fails by name', async () => {
  await expect(stage.phone.page.evaluate(() => window.wx.compressVideo({ src: 'x' }))).rejects.toThrow();
});
