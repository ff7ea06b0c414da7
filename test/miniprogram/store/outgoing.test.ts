/** What is written without a network goes out by itself: once, in order, photos before words, and over the app's death. */
import type * as Store from '../../../miniprogram/store/outgoing';
import { setStage, settled } from '../harness';
import { NOW, resident } from '../people';

const stage = setStage();
const store = () => stage.module<typeof Store>('store/outgoing');
const report = (key: string, more = {}) => ({
  key,
  text: `${key} 的事`,
  photos: [],
  unsent: [],
  place: {},
  ...more,
});
const sent = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'matter.submit').map(({ input }) => input);

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '柳溪村第一网格', clock: null });
});
afterEach(() => jest.useRealTimers());

test('nothing is tried without a network; when it is back everything goes, in order, each once', async () => {
  stage.phone.goes(false);
  store().sendWhenOnline();
  for (const key of ['a', 'b', 'c']) store().sendLater(report(key));
  await settled();
  expect(sent()).toEqual([]);
  stage.phone.goes(true);
  await store().sendWaiting();
  expect(sent()).toMatchObject([{ key: 'a' }, { key: 'b' }, { key: 'c' }]);
  expect(store().outgoing()).toEqual([]);
});

test('two reasons to send at once send once', async () => {
  store().sendLater(report('a'));
  await Promise.all([store().sendWaiting(), store().sendWaiting()]);
  expect(sent()).toHaveLength(1);
});

test('photos go first, and one that is up is not sent again after the app was killed', async () => {
  const uploads: string[] = [];
  let broken = true;
  stage.phone.can('getFileSystemManager', () => ({
    removeSavedFile: () => undefined,
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
  }));
  stage.phone.can(
    'cloud.uploadFile',
    (upload: { filePath: string; success(r: object): void; fail(e: object): void }) => {
      uploads.push(upload.filePath);
      if (upload.filePath === 'two' && broken) upload.fail({ errMsg: 'uploadFile:fail network' });
      else upload.success({ fileID: `cloud://${upload.filePath}` });
    },
  );
  store().sendLater(report('a', { unsent: ['one', 'two'] }));
  await store().sendWaiting();
  expect(sent()).toEqual([]);
  expect(store().outgoing()).toMatchObject([{ photos: ['cloud://one'], unsent: ['two'] }]);
  broken = false;
  await store().sendWaiting();
  expect(uploads.filter((path) => path === 'one')).toHaveLength(1);
  expect(sent()).toMatchObject([{ key: 'a', photos: ['cloud://one', 'cloud://two'] }]);
});

test('what can never go says why, and keeps nothing behind it waiting', async () => {
  stage.phone.does('matter.submit', (input) =>
    (input as { key: string }).key === 'a'
      ? { ok: false, at: NOW, failure: { code: 'placeOutsideTown', field: 'place' } }
      : { ok: true, at: NOW, output: { matter: 'm2', holderName: '', clock: null } },
  );
  stage.phone.goes(false);
  store().sendLater(report('a'));
  store().sendLater(report('b'));
  stage.phone.goes(true);
  await store().sendWaiting();
  expect(store().outgoing()).toMatchObject([{ key: 'a', failure: 'placeOutsideTown' }]);
  expect(sent()).toMatchObject([{ key: 'a' }, { key: 'b' }]);
});

test('a cloud that is busy is asked again the next time', async () => {
  stage.phone.fails('matter.submit', 'busy');
  store().sendLater(report('a'));
  await store().sendWaiting();
  expect(store().outgoing()).toMatchObject([{ key: 'a' }]);
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '', clock: null });
  await store().sendWaiting();
  expect(store().outgoing()).toEqual([]);
});

test('where the network is there and it did not go, it is tried again by itself', async () => {
  stage.phone.fails('matter.submit', 'unavailable');
  store().sendLater(report('a'));
  await settled();
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '', clock: null });
  await jest.advanceTimersByTimeAsync(5_000);
  await settled();
  expect(store().outgoing()).toEqual([]);
});

test('what fails over a network that is gone is tried at once over the one that came since', async () => {
  let fails: (thrown: Error) => void = () => undefined;
  stage.phone.does('matter.submit', () => new Promise((_, reject) => (fails = reject)));
  store().sendWhenOnline();
  store().sendLater(report('a'));
  await settled();
  stage.phone.goes(false);
  stage.phone.goes(true);
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '', clock: null });
  fails(new Error('cloud.callFunction:fail network'));
  await settled();
  expect(store().outgoing()).toEqual([]);
});

test('one too many rests for an hour and goes by itself; danger behind it goes at once', async () => {
  stage.phone.does('matter.submit', (input) =>
    (input as { key: string }).key === 'a'
      ? { ok: false, at: NOW, failure: { code: 'tooManyToday' } }
      : { ok: true, at: NOW, output: { matter: 'm2', holderName: '', clock: null } },
  );
  store().sendLater(report('a'));
  store().sendLater(report('b'));
  await store().sendWaiting();
  expect(sent()).toMatchObject([{ key: 'a' }, { key: 'b' }]);
  expect(store().outgoing()).toMatchObject([{ key: 'a', notBefore: Date.now() + 3_600_000 }]);
  expect(store().outgoing()[0]?.failure).toBeUndefined();
  stage.phone.answers('matter.submit', { matter: 'm1', holderName: '', clock: null });
  await jest.advanceTimersByTimeAsync(3_599_000);
  expect(sent()).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(1_000);
  await settled();
  expect(store().outgoing()).toEqual([]);
});

test('what an older version could not send is tried once more when the app is opened; another failure stays', async () => {
  stage.phone.storage.set('outgoing', [
    report('a', { failure: 'versionUnknown' }),
    report('b', { failure: 'placeOutsideTown' }),
  ]);
  store().sendWhenOnline();
  await store().sendWaiting();
  expect(sent()).toMatchObject([{ key: 'a' }]);
  expect(store().outgoing()).toMatchObject([{ key: 'b', failure: 'placeOutsideTown' }]);
});
