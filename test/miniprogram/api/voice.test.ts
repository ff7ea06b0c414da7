/** A voice from the microphone to the storage: a minute at most, kept whatever happens, and never recorded unasked. */
import type { RecognitionManager } from '../../../miniprogram/api/plugin';
import type * as SpeechModule from '../../../miniprogram/api/speech';
import type * as VoiceModule from '../../../miniprogram/api/voice';
import type { VoiceEnd } from '../../../miniprogram/api/voice';
import { setStage, settled } from '../harness';
import { withMicrophone } from '../sound';

const stage = setStage();
const voice = () => stage.module<typeof VoiceModule>('api/voice');

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function recording() {
  const ends: VoiceEnd[] = [];
  let starts = 0;
  const running = voice().recordVoice(
    () => (starts += 1),
    (end) => ends.push(end),
  );
  return { running, ends, starts: () => starts };
}

test('what was said is kept where it outlives the app, with its whole seconds', async () => {
  const microphone = withMicrophone(stage.phone);
  const { running, ends, starts } = recording();
  expect(microphone.started).toMatchObject([{ duration: 60_000, format: 'mp3', numberOfChannels: 1 }]);
  microphone.begins();
  expect(starts()).toBe(1);
  running.stop();
  expect(microphone.stops).toBe(1);
  microphone.ends(12_400);
  await settled();
  expect(ends).toEqual([{ as: 'recorded', voice: { path: 'wxfile://usr/a.mp3', seconds: 12 } }]);
});

test('a whole minute ends by itself and is sixty seconds, however the phone counts', async () => {
  const microphone = withMicrophone(stage.phone);
  const { ends } = recording();
  microphone.begins();
  microphone.ends(60_700);
  await settled();
  expect(ends).toMatchObject([{ as: 'recorded', voice: { seconds: 60 } }]);
});

test('cancelled is thrown away; a slip of the finger is no voice', async () => {
  const microphone = withMicrophone(stage.phone);
  const first = recording();
  microphone.begins();
  first.running.cancel();
  microphone.ends(5_000);
  await settled();
  expect(first.ends).toEqual([{ as: 'cancelled' }]);
  const second = recording();
  microphone.begins();
  second.running.stop();
  microphone.ends(300);
  await settled();
  expect(second.ends).toEqual([{ as: 'tooShort' }]);
});

test('let go before the phone was ready: it is stopped as soon as it began', () => {
  const microphone = withMicrophone(stage.phone);
  const { running, starts } = recording();
  running.stop();
  expect(microphone.stops).toBe(0);
  microphone.begins();
  expect([microphone.stops, starts()]).toEqual([1, 0]);
});

test('somebody rings: what was said until then stays', async () => {
  const microphone = withMicrophone(stage.phone);
  const { ends } = recording();
  microphone.begins();
  microphone.rings();
  expect(microphone.stops).toBe(1);
  microphone.ends(4_000);
  await settled();
  expect(ends).toMatchObject([{ as: 'recorded', voice: { seconds: 4 } }]);
});

test.each([
  ['operateRecorder:fail auth deny', 'refused'],
  ['operateRecorder:fail system error', 'broken'],
])('%s is told as %s', (message, as) => {
  const microphone = withMicrophone(stage.phone);
  const { ends } = recording();
  microphone.fails(message);
  expect(ends).toEqual([{ as }]);
});

test('a recorder that never answers does not wait for ever', () => {
  withMicrophone(stage.phone);
  const { running, ends } = recording();
  running.stop();
  jest.advanceTimersByTime(10_000);
  expect(ends).toEqual([{ as: 'broken' }]);
});

test('the microphone is used by one at a time', () => {
  const microphone = withMicrophone(stage.phone);
  recording();
  expect(recording().ends).toEqual([{ as: 'cancelled' }]);
  expect(microphone.started).toHaveLength(1);
});

test('asked only where nobody was asked before; a refusal is not asked again', async () => {
  withMicrophone(stage.phone, 'neverAsked');
  const asked = jest.fn(async () => ({}));
  stage.phone.can('authorize', asked);
  await expect(voice().allowVoice()).resolves.toBe('asked');
  withMicrophone(stage.phone, 'allowed');
  await expect(voice().allowVoice()).resolves.toBe('allowed');
  withMicrophone(stage.phone, 'refused');
  await expect(voice().allowVoice()).resolves.toBe('refused');
  expect(asked).toHaveBeenCalledTimes(1);
});

test('it goes up under its own ending', async () => {
  const paths: string[] = [];
  stage.phone.can(
    'cloud.uploadFile',
    ({ cloudPath, success }: { cloudPath: string; success(answer: object): void }) => {
      paths.push(cloudPath);
      success({ fileID: `cloud://env/${cloudPath}` });
    },
  );
  await voice().uploadVoice('wxfile://usr/a.wav', () => undefined);
  await voice().uploadVoice('wxfile://usr/b', () => undefined);
  expect(paths).toEqual([
    expect.stringMatching(/^voices\/drawer-p1\/[\w-]{24}\.wav$/),
    expect.stringMatching(/^voices\/drawer-p1\/[\w-]{24}\.mp3$/),
  ]);
});

test('where the platform writes it down, the sound is kept and the text stands beside it', () => {
  const manager = {} as RecognitionManager;
  const takes: unknown[] = [];
  const nothing = () => undefined;
  stage.module<typeof SpeechModule>('api/speech').recognise(manager, {
    started: nothing,
    interrupted: nothing,
    failed: nothing,
    stopped: (take) => takes.push(take),
  });
  manager.onStop({ tempFilePath: 'a', duration: 2_000, result: ' 路灯修好了。' });
  manager.onStop({ tempFilePath: 'b', duration: 2_000, result: '' });
  expect(takes).toEqual([
    { path: 'a', milliseconds: 2_000, text: '路灯修好了。' },
    { path: 'b', milliseconds: 2_000 },
  ]);
});
