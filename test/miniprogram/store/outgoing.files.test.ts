/** Where the line is weak, words go first and files follow them: each once, over every kind of lost answer and the app's death. */
import * as fc from 'fast-check';
import type * as Store from '../../../miniprogram/store/outgoing';
import { setStage } from '../harness';
import { NOW, resident } from '../people';
import { arrivedWith, cloudOn, type Luck } from './outgoing.line';

/** The same cases on every machine. */
fc.configureGlobal({ seed: 20261122 });

const stage = setStage();
const store = () => stage.module<typeof Store>('store/outgoing');
const TRIES = 5_000;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
});
afterEach(() => jest.useRealTimers());

const FILES = {
  unsent: ['one', 'two'],
  unsentVoice: { path: 'voice', seconds: 5 },
  unsentVideo: { path: 'film', poster: 'still', seconds: 8 },
};
const ALL = ['cloud://film', 'cloud://one', 'cloud://two', 'cloud://voice'];
const report = (key: string, more: object = {}): Store.OutgoingReport => ({
  key,
  text: `${key} 的事`,
  photos: [],
  unsent: [],
  place: {},
  ...more,
});
const withFiles = (cloud: { onPhone: Set<string> }) => {
  for (const path of ['one', 'two', 'voice', 'film', 'still']) cloud.onPhone.add(path);
  return FILES;
};

test('files go up first, and all of it is one report', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  store().sendLater(report('a', withFiles(cloud)));
  await store().sendWaiting();
  expect(cloud.steps.size).toBe(0);
  expect(arrivedWith(cloud, 'a').sort()).toEqual(ALL);
  // What was sent takes no room on the phone.
  expect(cloud.onPhone.size).toBe(0);
  expect(store().outgoing()).toEqual([]);
});

test('a report whose phone is cleared while its picture goes up is not sent', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  let arrived = (): void => undefined;
  stage.phone.can('cloud.uploadFile', (options: { success(done: object): void }) => {
    arrived = () => options.success({ fileID: 'cloud://one' });
  });
  withFiles(cloud);
  store().sendLater(report('a', { unsent: ['one'] }));
  await jest.advanceTimersByTimeAsync(0);
  stage.phone.storage.delete('outgoing');
  arrived();
  await store().sendWaiting();
  expect([...cloud.reports.keys()]).toEqual([]);
  expect(store().outgoing()).toEqual([]);
});

test('a film that says all there is and does not get through lets later ones by', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  stage.phone.can('cloud.uploadFile', (options: { fail(e: object): void }) =>
    options.fail({ errMsg: 'uploadFile:fail timeout' }),
  );
  const { unsentVideo } = withFiles(cloud);
  store().sendLater(report('a', { text: '', unsentVideo }));
  store().sendLater(report('b'));
  await store().sendWaiting();
  expect([...cloud.reports.keys()]).toEqual([]);
  await jest.advanceTimersByTimeAsync(4 * TRIES);
  expect([...cloud.reports.keys()]).toEqual(['b']);
  expect(store().outgoing()).toMatchObject([{ key: 'a', unsentVideo }]);
});

test('files that fail twice let the words go, say so, and are added when the line bears them', async () => {
  let weak = true;
  const cloud = cloudOn(stage.phone, () => 'fine');
  const upload = (wx.cloud as unknown as { uploadFile(options: object): void }).uploadFile;
  stage.phone.can('cloud.uploadFile', (options: { fail(e: object): void }) =>
    weak ? options.fail({ errMsg: 'uploadFile:fail timeout' }) : upload(options),
  );
  const arrived: string[] = [];
  store().onArrival((key) => void arrived.push(key));
  store().sendLater(report('a', withFiles(cloud)));
  await store().sendWaiting();
  expect(cloud.reports.size).toBe(0);
  await jest.advanceTimersByTimeAsync(TRIES);
  await store().sendWaiting();
  expect(cloud.reports.get('a')).toMatchObject({ text: 'a 的事', photos: [] });
  expect(arrived).toEqual(['a']);
  expect(store().outgoing()).toMatchObject([{ key: 'a', out: { matter: 'matter-a' }, later: FILES }]);
  weak = false;
  await jest.advanceTimersByTimeAsync(300_000);
  await store().sendWaiting();
  expect(arrivedWith(cloud, 'a').sort()).toEqual(ALL);
  expect(cloud.steps.size).toBe(1);
  expect(store().outgoing()).toEqual([]);
});

test('words wait fifteen seconds for files that are going up, and the upload goes on for what is added', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  const uploads: { filePath: string; success(answer: object): void }[] = [];
  const moving = new Set<(at: { progress: number }) => void>();
  stage.phone.can('cloud.uploadFile', (options: (typeof uploads)[number]) => {
    uploads.push(options);
    return { onProgressUpdate: (listener: (at: { progress: number }) => void) => void moving.add(listener) };
  });
  cloud.onPhone.add('one');
  store().sendLater(report('a', { unsent: ['one'] }));
  for (const progress of [10, 20, 30, 40]) {
    await jest.advanceTimersByTimeAsync(4_000);
    for (const move of moving) move({ progress });
  }
  expect(cloud.reports.get('a')).toMatchObject({ text: 'a 的事', photos: [] });
  // It is the same upload that ends: nothing went over the line twice.
  expect(uploads).toHaveLength(1);
  uploads[0]?.success({ fileID: 'cloud://one' });
  await store().sendWaiting();
  expect(arrivedWith(cloud, 'a')).toEqual(['cloud://one']);
});

test('a voice alone waits as long as it takes; one that stands still is begun anew', async () => {
  cloudOn(stage.phone, () => 'fine');
  const uploads: string[] = [];
  stage.phone.can('cloud.uploadFile', ({ filePath }: { filePath: string }) => void uploads.push(filePath));
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
  }));
  store().sendLater(report('a', { text: '', unsentVoice: FILES.unsentVoice }));
  await jest.advanceTimersByTimeAsync(20_000 + TRIES);
  expect(uploads).toEqual(['voice', 'voice']);
});

test('a voice without words waits for its line: alone it has nothing to say', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  stage.phone.can('cloud.uploadFile', (options: { fail(e: object): void }) =>
    options.fail({ errMsg: 'uploadFile:fail timeout' }),
  );
  withFiles(cloud);
  store().sendLater(report('a', { text: '', unsentVoice: FILES.unsentVoice }));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(cloud.reports.size).toBe(0);
});

test('words of a later report do not wait for the files of an earlier one', async () => {
  const cloud = cloudOn(stage.phone, () => 'fine');
  stage.phone.can('cloud.uploadFile', (options: { fail(e: object): void }) =>
    options.fail({ errMsg: 'uploadFile:fail timeout' }),
  );
  store().sendLater(report('a', withFiles(cloud)));
  await jest.advanceTimersByTimeAsync(TRIES);
  store().sendLater(report('b'));
  await jest.advanceTimersByTimeAsync(TRIES);
  await store().sendWaiting();
  expect([...cloud.reports.keys()]).toEqual(['a', 'b']);
});

test('an anonymous one that goes by itself leaves its number on the phone', async () => {
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '', clock: null, number: '123456789012' });
  store().sendLater(report('a', { identity: 'anonymous' }));
  await store().sendWaiting();
  expect(stage.phone.storage.get('followNumbers')).toMatchObject([
    { number: '123456789012', matter: 'm1', about: 'a 的事' },
  ]);
});

test('one brought for somebody (代报) stays with its number until it was told, and goes out only once', async () => {
  const answer = { matter: 'm1', holderName: '', clock: null, number: '123456789012' };
  stage.phone.answers('matter.submit', answer);
  store().sendLater(report('a', { behalf: true }));
  await store().sendWaiting();
  await store().sendWaiting();
  expect(stage.phone.called.filter(({ procedure }) => procedure === 'matter.submit')).toHaveLength(1);
  expect(store().outgoing()).toMatchObject([{ key: 'a', toTell: true, out: { number: '123456789012' } }]);
  expect(stage.phone.storage.has('followNumbers')).toBe(false);
  store().takeBack('a');
  expect(store().outgoing()).toEqual([]);
});

test('a phone without room says so, and keeps what was there', () => {
  stage.phone.goes(false);
  store().sendLater(report('a'));
  stage.phone.can('setStorageSync', () => {
    throw new Error('exceed max size');
  });
  expect(() => store().sendLater(report('b'))).toThrow(expect.objectContaining({ code: 'phoneFull' }));
  expect(store().outgoing()).toMatchObject([{ key: 'a' }]);
});

const luck = fc.constantFrom<Luck>('fine', 'lost', 'cut');
/** Files fail twice, the words go; what is answered to the files that are added, or to the words, is lost. */
const WEAK = { uploads: ['cut', 'cut'] as Luck[], deaths: [] as number[], key: 'a' as const };
const ADD_LOST = { ...WEAK, calls: ['fine', 'fine', 'fine', 'lost'] as Luck[] };
const WORDS_LOST = { ...WEAK, calls: ['lost'] as Luck[], deaths: [1_000] };

test('over any luck with calls and uploads, and any death of the app: each report once, each file once, nothing left behind', async () => {
  const life = fc.record({
    calls: fc.array(luck, { maxLength: 12 }),
    uploads: fc.array(luck, { maxLength: 8 }),
    deaths: fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 3 }),
    key: fc.constantFrom('a', 'b'),
  });
  await fc.assert(
    fc.asyncProperty(life, async ({ calls, uploads, deaths, key }) => {
      stage.phone.storage.clear();
      jest.clearAllTimers();
      const drawn = (lucks: Luck[]) => () => lucks.shift() ?? 'fine';
      const cloud = cloudOn(stage.phone, drawn([...calls]), drawn([...uploads]));
      let app = store();
      app.sendLater(report(key, withFiles(cloud)));
      app.sendLater({ kind: 'join', key: 'j', matter: 'm7', text: '路灯不亮' });
      for (const death of deaths) {
        await jest.advanceTimersByTimeAsync(death);
        jest.clearAllTimers();
        jest.resetModules();
        app = store();
        void app.sendWaiting();
      }
      for (let turn = 0; turn < 40 && app.outgoing().length > 0; turn += 1) {
        await jest.advanceTimersByTimeAsync(300_000);
        await app.sendWaiting();
      }
      expect(app.outgoing()).toEqual([]);
      expect([...cloud.reports.keys()]).toEqual([key]);
      expect([...cloud.steps.values()].filter(({ action }) => action === 'join')).toHaveLength(1);
      expect(arrivedWith(cloud, key).sort()).toEqual(ALL);
      expect(cloud.onPhone.size).toBe(0);
    }),
    { numRuns: 60, examples: [[ADD_LOST], [WORDS_LOST]] },
  );
});
