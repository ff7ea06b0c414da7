/** The stand-in for WechatSI: what it says sounds, what it refuses it refuses with the plugin's codes, what it hears is written down. */
import { setStage } from './stage.ts';

interface Wish {
  lang: string;
  tts: boolean;
  content: string;
  success(made: { filename: string }): void;
  fail(error: { retcode: number }): void;
}
interface Manager {
  onStart: () => void;
  onStop: (take: { result: string; duration: number; tempFilePath: string }) => void;
  onError: (error: { retcode: number }) => void;
  start(options: { duration: number; lang: string }): void;
  stop(): void;
}
interface SpeechWindow {
  __preview: { spoken: string[]; hears: string; heardIn: string; setOnline(online: boolean): void };
  requirePlugin(name: string): {
    textToSpeech(wish: Wish): void;
    getRecordRecognitionManager(): Manager;
  };
  wx: {
    createInnerAudioContext(): {
      src: string;
      play(): void;
      onPlay(listener: () => void): void;
      onEnded(listener: () => void): void;
    };
    authorize(options: object): Promise<object>;
  };
}
declare const window: SpeechWindow;

const stage = setStage('as=wang');

test('words become a sound that plays as long as they take', async () => {
  const told = await stage.phone.page.evaluate(async () => {
    const { filename } = await new Promise<{ filename: string }>((success, fail) =>
      window
        .requirePlugin('WechatSI')
        .textToSpeech({ lang: 'zh_CN', tts: true, content: '路灯修好了。', success, fail }),
    );
    const audio = window.wx.createInnerAudioContext();
    const events: string[] = [];
    const ended = new Promise<void>((done) => audio.onEnded(() => done(void events.push('ended'))));
    audio.onPlay(() => void events.push('play'));
    audio.src = filename;
    audio.play();
    await ended;
    return { events, spoken: window.__preview.spoken };
  });
  expect(told).toEqual({ events: ['play', 'ended'], spoken: ['路灯修好了。'] });
});

test.each([
  ['a dialect, which it cannot speak', { lang: 'sichuanhua' }, true, -20001],
  ['no words', { content: '' }, true, -20002],
  ['words without end', { content: '长'.repeat(400) }, true, -20002],
  ['no network', {}, false, -20005],
])('it refuses %s', async (_what, changes, online, code) => {
  const refused = await stage.phone.page.evaluate(
    ([given, connected]) => {
      window.__preview.setOnline(connected);
      return new Promise<number>((done) =>
        window.requirePlugin('WechatSI').textToSpeech({
          ...{ lang: 'zh_CN', tts: true, content: '好' },
          ...given,
          success: () => done(0),
          fail: ({ retcode }) => done(retcode),
        }),
      );
    },
    [changes, online] as const,
  );
  expect(refused).toBe(code);
});

test('what is said is recorded, and written down in the speech that was asked for', async () => {
  const heard = await stage.phone.page.evaluate(async () => {
    await window.wx.authorize({ scope: 'scope.record' });
    window.__preview.hears = '路灯不亮';
    const manager = window.requirePlugin('WechatSI').getRecordRecognitionManager();
    const take = await new Promise<{ result: string; duration: number; tempFilePath: string }>(
      (onStop, fail) => {
        Object.assign(manager, { onStop, onError: fail, onStart: () => setTimeout(manager.stop, 900) });
        manager.start({ duration: 60_000, lang: 'sichuanhua' });
      },
    );
    return { ...take, lang: window.__preview.heardIn };
  });
  expect(heard).toMatchObject({ result: '路灯不亮', lang: 'sichuanhua' });
  expect(heard.duration).toBeGreaterThan(0);
  expect(heard.tempFilePath).toMatch(/\.wav$/);
});

test('another plugin is not there, and a speech it does not know is an error', async () => {
  const told = await stage.phone.page.evaluate(async () => {
    let thrown = '';
    try {
      window.requirePlugin('other');
    } catch (error) {
      thrown = String(error);
    }
    const manager = window.requirePlugin('WechatSI').getRecordRecognitionManager();
    const code = await new Promise<number>((done) => {
      manager.onError = ({ retcode }) => done(retcode);
      manager.start({ duration: 1_000, lang: 'shanghaihua' });
    });
    return { thrown, code };
  });
  expect(told.thrown).toContain('plugin "other" is not in the preview');
  expect(told.code).toBe(-30007);
});
