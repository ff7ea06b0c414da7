/** The outbox: what is said without a network goes out once, in order, by itself, and outlives the app. */
import type * as Outbox from '../../../miniprogram/store/outbox';
import { setStage, settled } from '../harness';
import { member, NOW } from '../people';
import { letter } from '../packages/member/fixtures';

const stage = setStage();
const outbox = () => stage.module<typeof Outbox>('store/outbox');
const unwritten = (key: string, more = {}) => {
  const { state: _, ...rest } = letter(key, more);
  return rest;
};
const said = () => stage.phone.called.map(({ input }) => (input as { key: string }).key);

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

test('without a network letters wait, and go out in order once it is back, each once', async () => {
  const { begin, lettersOf, post } = outbox();
  begin();
  stage.phone.goes(false);
  stage.phone.does('group.say', () => Promise.reject(new Error('request:fail')));
  post(unwritten('k1'));
  post(unwritten('k2'));
  await settled();
  expect(lettersOf('g2').map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  stage.phone.called.length = 0;
  stage.phone.answers('group.say', { id: 's', at: NOW });
  stage.phone.goes(true);
  await settled();
  expect(said()).toEqual(['k1', 'k2']);
  expect(lettersOf('g2')).toEqual([]);
});

test('what is left when the app is killed goes out at the next start, under its key', async () => {
  stage.phone.storage.set('outbox', [letter('k1')]);
  stage.phone.answers('group.say', { id: 's', at: NOW });
  outbox().begin();
  await settled();
  expect(said()).toEqual(['k1']);
  expect(stage.phone.storage.has('outbox')).toBe(false);
});

test('a failure that is final stops only its letter, and says why', async () => {
  stage.phone.does('group.say', (input) =>
    (input as { key: string }).key === 'k1'
      ? { ok: false, at: NOW, failure: { code: 'notVisible' } }
      : { ok: true, at: NOW, output: { id: 's', at: NOW } },
  );
  const { lettersOf, post } = outbox();
  post(unwritten('k1'));
  post(unwritten('k2'));
  await settled();
  expect(lettersOf('g2')).toMatchObject([{ key: 'k1', state: 'failed', why: 'notVisible' }]);
});

test('a service that stopped is tried again by itself, and when the app is shown', async () => {
  stage.phone.fails('group.say', 'unavailable');
  const { begin, lettersOf, post } = outbox();
  begin();
  post(unwritten('k1'));
  await settled();
  jest.advanceTimersByTime(5_000);
  await settled();
  expect(said()).toEqual(['k1', 'k1']);
  stage.phone.answers('group.say', { id: 's', at: NOW });
  stage.phone.comesBack();
  await settled();
  expect(lettersOf('g2')).toEqual([]);
});

test('pictures go up first, into my own folder, and never twice', async () => {
  const uploads: string[] = [];
  stage.phone.answers('people.me', member);
  stage.phone.can(
    'cloud.uploadFile',
    (options: { filePath: string; cloudPath: string; success(done: object): void }) => {
      uploads.push(options.filePath);
      expect(options.cloudPath).toMatch(/^photos\/drawer-p1\//u);
      options.success({ fileID: `cloud://${options.filePath}` });
    },
  );
  stage.phone.can('getFileSystemManager', () => ({
    removeSavedFile: () => undefined,
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
  }));
  stage.phone.fails('group.say', 'busy');
  const { post, postAgain } = outbox();
  post(unwritten('k1', { media: [{ kind: 'photo', kept: 'p.jpg' }] }));
  await settled();
  stage.phone.answers('group.say', { id: 's', at: NOW });
  postAgain('k1');
  await settled();
  expect(uploads).toEqual(['p.jpg']);
  expect(stage.phone.called.at(-1)?.input).toMatchObject({
    media: [{ kind: 'photo', id: 'cloud://p.jpg' }],
  });
});

test('what is forgotten while its picture goes up is not said', async () => {
  stage.phone.answers('people.me', member);
  let arrived = (): void => undefined;
  stage.phone.can('cloud.uploadFile', (options: { success(done: object): void }) => {
    arrived = () => options.success({ fileID: 'cloud://p.jpg' });
  });
  stage.phone.can('getFileSystemManager', () => ({
    removeSavedFile: () => undefined,
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
  }));
  stage.phone.answers('group.say', { id: 's', at: NOW });
  const { forgetOutbox, lettersOf, post } = outbox();
  post(unwritten('k1', { media: [{ kind: 'photo', kept: 'p.jpg' }] }));
  await settled();
  forgetOutbox();
  arrived();
  await settled();
  expect(stage.phone.called.map(({ procedure }) => procedure)).not.toContain('group.say');
  expect(lettersOf('g2')).toEqual([]);
  post(unwritten('k2'));
  await settled();
  expect(stage.phone.called.at(-1)?.input).toMatchObject({ key: 'k2' });
});
