/** A reporter's own steps without a network: kept, seen on the matter's page, sent once and in order by themselves, and refused with a way on. */
import type * as Letters from '../../../miniprogram/store/own-letters';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../harness';
import { matterView, NOW, resident } from '../people';

const stage = setStage();
const open = () => stage.open('pages/matter/matter', { id: 'm1', as: 'reporter' });
const letters = () => stage.module<typeof Letters>('store/own-letters').ownLetters;
const acts = () =>
  stage.phone.called
    .filter((one) => one.procedure === 'matter.act')
    .map((one) => one.input as { key: string; seq: number; step: object; number?: string });
const shows = (changes: Parameters<typeof matterView>[0]) =>
  stage.phone.answers('matter.read', matterView(changes));
const toasts = () =>
  stage.phone.did.filter(({ api }) => api === 'showToast').map(({ options }) => options['title']);
const nothing = { text: '', photos: [], unsent: [], voice: null, unsentVoice: null, choice: '' };
/** A network that carries words and, while it is weak, no file. */
function weakLine(): { weak: boolean } {
  const line = { weak: true };
  stage.phone.can('getFileSystemManager', () => ({
    getFileInfo: ({ success }: { success(info: object): void }) => success({ size: 1 }),
    removeSavedFile: () => undefined,
  }));
  stage.phone.can('cloud.uploadFile', (options: { success(r: object): void; fail(e: object): void }) =>
    line.weak
      ? options.fail({ errMsg: 'uploadFile:fail timeout' })
      : options.success({ fileID: 'cloud://one.jpg' }),
  );
  return line;
}
const send = (box: Drawn) => says(box, '.reply__send', 'tap');

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', resident);
});
afterEach(() => jest.useRealTimers());

test('what is written is kept, shown on the page, and goes by itself once, each matter’s in order', async () => {
  shows({ actions: ['add', 'urge'] });
  const page = await open();
  stage.phone.goes(false);
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  await tap(find(page, '.deeds'), '.deed--add');
  const box = find(page, '.deeds').querySelector('.adding');
  if (!box) throw new Error('no box');
  await write(box, '.reply__words', '水更大了');
  await send(box);
  await tap(find(page, '.deeds'), '.deed--urge');
  expect(toasts()).toEqual(['先记下了，会自己发出去', '先记下了，会自己发出去']);
  expect(words(page)).toContain('补充：水更大了等网络，会自己发出去');
  expect(words(page)).toContain('催一催等网络，会自己发出去');
  const tried = acts().length;
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  shows({ seq: 5, actions: ['add'] });
  letters().begin();
  await settled();
  stage.phone.goes(true);
  await settled();
  await jest.advanceTimersByTimeAsync(0);
  const sent = acts().slice(tried);
  expect(sent.map(({ step }) => step)).toEqual([
    { action: 'add', text: '水更大了', photos: [] },
    { action: 'urge' },
  ]);
  expect(sent[0]?.key).toBe(acts()[0]?.key);
  expect(letters().all()).toEqual([]);
  expect(words(page)).not.toContain('等网络');
});

test('a matter that was read before opens as last seen without a network, and its steps wait', async () => {
  shows({ text: '水管漏了', actions: ['add', 'urge'] });
  await open();
  stage.phone.goes(false);
  stage.phone.does('matter.read', () => Promise.reject({ errMsg: 'request:fail' }));
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  const page = await open();
  expect(words(page)).toContain('水管漏了');
  await tap(find(page, '.deeds'), '.deed--urge');
  expect(words(page)).toContain('催一催等网络，会自己发出去');
});

test('what I may see no longer does not stay on the phone', async () => {
  shows({ text: '水管漏了' });
  await open();
  stage.phone.fails('matter.read', 'notFound');
  const page = await open();
  expect(words(page)).not.toContain('水管漏了');
  expect(stage.phone.storage.get('myMattersRead')).toEqual([]);
});

test('what is followed by a number is not kept: the phone may be somebody else’s', async () => {
  stage.phone.storage.set('followNumbers', [{ number: '482915037264', matter: 'm1' }]);
  shows({ text: '水管漏了' });
  await open();
  expect(stage.phone.storage.has('myMattersRead')).toBe(false);
});

test('one that is refused says why, and its words go back into their box or become a report of their own', async () => {
  const written = { text: '又漏了', photos: [], unsent: [], voice: null, unsentVoice: null, choice: '' };
  stage.phone.storage.set('ownLetters', [
    { key: 'k', matter: 'm1', seq: 3, action: 'add', written, failure: 'wrongStatus' },
  ]);
  shows({ status: 'closed', actions: ['add'] });
  const shown: string[][] = [];
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) => {
    shown.push(itemList);
    return Promise.resolve({ tapIndex: 1 });
  });
  const page = await open();
  expect(words(page)).toContain('补充：又漏了这件事已经往前走了，请看最新进展。点这里看怎么办');
  await tap(find(page, '.letters'), '.letter');
  expect(shown).toEqual([['改一改，再发', '用这些话另报一件', '拿掉']]);
  expect(stage.phone.storage.get('reportDraft')).toMatchObject({ text: '又漏了' });
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/report/report');
  expect(letters().all()).toEqual([]);
});

test('a visit that could not be moved says where to; it is moved anew where it stands, not written anew', async () => {
  const written = { ...nothing, text: '11月25日下午', visit: { on: '2026-11-25', part: 'afternoon' } };
  stage.phone.storage.set('ownLetters', [
    { key: 'k', matter: 'm1', seq: 3, action: 'add', written, failure: 'visitNotThen' },
  ]);
  shows({ actions: ['add'] });
  const shown: string[][] = [];
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) => {
    shown.push(itemList);
    return Promise.resolve({ tapIndex: 0 });
  });
  const page = await open();
  expect(words(page)).toContain('改上门时间：11月25日下午');
  await tap(find(page, '.letters'), '.letter');
  expect(shown).toEqual([['拿掉']]);
  expect(letters().all()).toEqual([]);
});

test('on a weak line the words of a reopening go first, in time, and its pictures follow as one addition, however late', async () => {
  const written = { text: '又漏了', photos: [], unsent: ['one'], voice: null, unsentVoice: null, choice: '' };
  stage.phone.storage.set('ownLetters', [{ key: 'r', matter: 'm1', seq: 3, action: 'reopen', written }]);
  const line = weakLine();
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  await letters().send();
  expect(acts()).toEqual([]);
  await letters().send();
  expect(acts().map(({ key, step }) => [key, step])).toEqual([
    ['r', { action: 'reopen', reason: '又漏了', photos: [] }],
  ]);
  expect(letters().all()).toMatchObject([{ action: 'add', written: { unsent: ['one'] } }]);
  for (let time = 0; time < 4; time++) await letters().send();
  expect(acts()).toHaveLength(1);
  line.weak = false;
  await letters().send();
  expect(acts().at(-1)?.step).toMatchObject({ action: 'add', photos: ['cloud://one.jpg'] });
  expect(letters().all()).toEqual([]);
});

test('a picture that cannot get up holds back what was said of its matter, and of no other', async () => {
  stage.phone.storage.set('ownLetters', [
    { key: 'a', matter: 'm1', seq: 3, action: 'add', written: { ...nothing, unsent: ['one'] } },
    { key: 'b', matter: 'm1', seq: 3, action: 'urge', written: nothing },
    { key: 'c', matter: 'm2', seq: 3, action: 'urge', written: nothing },
  ]);
  const line = weakLine();
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  await letters().send();
  expect(acts().map(({ key }) => key)).toEqual(['c']);
  line.weak = false;
  await letters().send();
  expect(acts().map(({ key }) => key)).toEqual(['c', 'a', 'b']);
});

test('a step whose phone is cleared while its picture goes up is not taken', async () => {
  stage.phone.storage.set('ownLetters', [
    { key: 'a', matter: 'm1', seq: 3, action: 'add', written: { ...nothing, unsent: ['one'] } },
  ]);
  weakLine();
  let arrived = (): void => undefined;
  stage.phone.can('cloud.uploadFile', (options: { success(done: object): void }) => {
    arrived = () => options.success({ fileID: 'cloud://one.jpg' });
  });
  const sent = letters().send();
  await jest.advanceTimersByTimeAsync(0);
  stage.phone.storage.delete('ownLetters');
  arrived();
  await sent;
  expect(acts()).toEqual([]);
});

test('pictures that follow words which are out hold back nothing', async () => {
  stage.phone.storage.set('ownLetters', [
    {
      key: 'a',
      matter: 'm1',
      seq: 3,
      action: 'add',
      follows: true,
      written: { ...nothing, unsent: ['one'] },
    },
    { key: 'b', matter: 'm1', seq: 3, action: 'urge', written: nothing },
  ]);
  weakLine();
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  await letters().send();
  expect(acts().map(({ key }) => key)).toEqual(['b']);
  expect(letters().all()).toMatchObject([{ key: 'a' }]);
});

test('what ends a matter is not done to one that has moved on: it is asked anew', async () => {
  const written = { text: '', photos: [], unsent: [], voice: null, unsentVoice: null, choice: '' };
  stage.phone.storage.set('ownLetters', [
    { key: 'w', matter: 'm1', seq: 3, action: 'withdraw', written },
    { key: 'u', matter: 'm1', seq: 3, action: 'urge', written },
  ]);
  shows({ seq: 9 });
  stage.phone.does('matter.act', (input) =>
    (input as { seq: number }).seq === 9
      ? { ok: true, at: NOW, output: { seq: 10, status: 'handling' } }
      : { ok: false, at: NOW, failure: { code: 'stale' } },
  );
  await letters().send();
  expect(acts().map(({ key, seq }) => [key, seq])).toEqual([
    ['w', 3],
    ['u', 3],
    ['u', 9],
  ]);
  expect(letters().all()).toMatchObject([{ key: 'w', failure: 'wrongStatus' }]);
});

test('one that follows by a number which is kept nowhere takes it along until it is out', async () => {
  stage.phone.storage.set('followNumbers', [{ number: '482915037264', matter: 'm1' }]);
  shows({ actions: ['urge'] });
  const page = await open();
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  stage.phone.goes(false);
  await tap(find(page, '.deeds'), '.deed--urge');
  stage.phone.storage.delete('followNumbers');
  stage.phone.answers('matter.act', { seq: 4, status: 'handling' });
  stage.phone.goes(true);
  await letters().send();
  expect(acts().at(-1)?.number).toBe('482915037264');
  expect(stage.phone.storage.has('ownLetters')).toBe(false);
});
