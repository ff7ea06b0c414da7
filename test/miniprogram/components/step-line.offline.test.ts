/** Steps of a service logged without a network: kept with their pictures, seen on the line, sent once and in order by themselves. */
import type * as Post from '../../../miniprogram/store/service.post';
import { says, setStage, settled, tap, words, type Drawn } from '../harness';
import { NOW } from '../people';

const stage = setStage();
const SERVICE = { key: 'allowance', name: '高龄津贴', steps: ['收齐材料', '送到镇里'], done: [] };
const line = (actions: readonly string[] = ['log', 'answer']): Drawn =>
  stage.render('components/step-line/step-line', { matter: 'm1', seq: 4, service: SERVICE, actions });
const letters = () => stage.module<typeof Post>('store/service.post').serviceLetters;
const acted = () =>
  stage.phone.called
    .filter(({ procedure }) => procedure === 'matter.act')
    .map(({ input }) => input as { key: string; seq: number; step: Record<string, unknown> });
/** What is held goes. */
const undone = async () => {
  jest.advanceTimersByTime(5_000);
  await settled();
};
const logged = async (drawn: Drawn) => {
  await says(drawn, '.log', 'tap');
  await undone();
};
const told = (drawn: Drawn) => {
  const done: unknown[] = [];
  drawn.addEventListener('done', (event) => done.push(event));
  return done;
};
const forgotten: string[] = [];
/** A camera, and a line that carries no file while it is weak. */
function camera(): { weak: boolean } {
  const sending = { weak: false };
  stage.phone.can('chooseMedia', () =>
    Promise.resolve({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg' }] }),
  );
  stage.phone.can('getImageInfo', () => Promise.resolve({ width: 800, height: 600 }));
  stage.phone.can('compressImage', ({ src }: { src: string }) => Promise.resolve({ tempFilePath: src }));
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
    saveFile: ({ success }: { success(saved: object): void }) =>
      success({ savedFilePath: 'wxfile://usr/a.jpg' }),
    readFile: ({ fail }: { fail(thrown: object): void }) => fail({ errMsg: 'readFile:fail' }),
    removeSavedFile: ({ filePath }: { filePath: string }) => void forgotten.push(filePath),
  }));
  stage.phone.can('cloud.uploadFile', (options: { success(r: object): void; fail(e: object): void }) =>
    sending.weak
      ? options.fail({ errMsg: 'uploadFile:fail timeout' })
      : options.success({ fileID: 'cloud://a.jpg' }),
  );
  return sending;
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  forgotten.length = 0;
  stage.phone.answers('matter.act', { seq: 5, status: 'handling' });
});
afterEach(() => jest.useRealTimers());

test('it waits on the line, the page left or not, and goes once by itself', async () => {
  stage.phone.goes(false);
  const left = line();
  await says(left, '.log', 'tap');
  left.detach();
  await settled();
  const drawn = line();
  const done = told(drawn);
  expect(words(drawn)).toContain('收齐材料等网络，会自己发出去');
  expect([acted(), done]).toEqual([[], []]);
  letters().begin();
  await settled();
  stage.phone.goes(true);
  await jest.advanceTimersByTimeAsync(0);
  expect(acted()).toMatchObject([{ matter: 'm1', seq: 4, step: { action: 'log', step: '收齐材料' } }]);
  expect([letters().all().length, done.length]).toEqual([0, 1]);
});

test('two steps of one visit go in order, the second on the matter as it is by then', async () => {
  stage.phone.goes(false);
  const drawn = line();
  await logged(drawn);
  await logged(drawn);
  expect(drawn.querySelector('.log')).toBeUndefined();
  expect(words(drawn)).not.toContain('请用“答复”');
  let seq = 4;
  stage.phone.does('matter.act', (input) =>
    (input as { seq: number }).seq === seq
      ? { ok: true, at: NOW, output: { seq: (seq += 1), status: 'handling' } }
      : { ok: false, at: NOW, failure: { code: 'stale' } },
  );
  stage.phone.answers('matter.read', { seq: 5 });
  stage.phone.goes(true);
  await letters().send();
  const tries = acted();
  expect(tries.map((one) => [one.seq, one.step['step']])).toEqual([
    [4, '收齐材料'],
    [4, '送到镇里'],
    [5, '送到镇里'],
  ]);
  expect(tries[2]?.key).toBe(tries[1]?.key);
  expect(letters().all()).toEqual([]);
});

test('a picture is taken without a network too, and goes with its step', async () => {
  camera();
  stage.phone.goes(false);
  await tap(line(), '.picture');
  await settled();
  await undone();
  expect(letters().all()).toMatchObject([{ step: '收齐材料', unsent: ['wxfile://usr/a.jpg'] }]);
  stage.phone.goes(true);
  await letters().send();
  expect(acted()).toMatchObject([{ step: { step: '收齐材料', photos: ['cloud://a.jpg'] } }]);
  expect(forgotten).toEqual(['wxfile://usr/a.jpg']);
});

test('over a line that carries words alone the step goes first, and its picture follows', async () => {
  const sending = camera();
  sending.weak = true;
  const drawn = line();
  await tap(drawn, '.picture');
  await settled();
  await undone();
  expect(acted()).toEqual([]);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(acted()).toMatchObject([{ step: { text: '收齐材料', step: '收齐材料', photos: [] } }]);
  expect(words(drawn)).toContain('收齐材料的照片正在发出去');
  sending.weak = false;
  await jest.advanceTimersByTimeAsync(30_000);
  expect(acted()[1]?.step).toEqual({ action: 'log', text: '收齐材料的照片', photos: ['cloud://a.jpg'] });
  expect(letters().all()).toEqual([]);
});

test('a step that is taken back takes its picture with it', async () => {
  camera();
  const drawn = line();
  await tap(drawn, '.picture');
  await settled();
  await tap(drawn, '.undo');
  await undone();
  expect([acted(), letters().all()]).toEqual([[], []]);
  expect(forgotten).toEqual(['wxfile://usr/a.jpg']);
});
