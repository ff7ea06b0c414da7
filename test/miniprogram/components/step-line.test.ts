/** The line of a service's steps: read by whoever asked, logged with one tap by whoever has it. */
import type * as Letters from '../../../miniprogram/store/own-letters';
import type * as Post from '../../../miniprogram/store/service.post';
import { says, setStage, settled, tap, words, type Drawn } from '../harness';
import { HOUR, NOW } from '../people';

const stage = setStage();
const SERVICE = {
  key: 'allowance',
  name: '高龄津贴',
  steps: ['收齐材料', '送到镇里'],
  done: [{ step: '收齐材料', at: NOW - HOUR }],
};
const line = (changes: object = {}): Drawn =>
  stage.render('components/step-line/step-line', {
    matter: 'm1',
    seq: 4,
    service: SERVICE,
    visit: { on: '2026-11-24', part: 'morning' },
    actions: [],
    ...changes,
  });
/** The next step is logged, and nobody takes it back. */
const logged = async (drawn: Drawn) => {
  await says(drawn, '.log', 'tap');
  jest.advanceTimersByTime(5_000);
  await settled();
};
const acted = () =>
  stage.phone.called.map(({ input }) => input as { key: string; seq: number; step: object });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('matter.act', { seq: 5, status: 'accepted' });
});
afterEach(() => jest.useRealTimers());

test('when somebody comes, what is done and when, and nothing to press for whoever asked', () => {
  const said = words(line());
  expect(said).toContain('约好上门 明天 周二 上午');
  expect(said).toContain('收齐材料今天 8:00');
  expect(said).not.toContain('办好了：');
});

test('that its time is over, to whoever can move it', () => {
  const visit = { on: '2026-11-20', part: 'morning' };
  expect(words(line({ visit, actions: ['add'] }))).toContain('11月20日 周五 上午（时间已过）');
  expect(words(line({ visit }))).not.toContain('时间已过');
});

test('whoever has it logs the next step with one tap', async () => {
  const drawn = line({ actions: ['log', 'answer'] });
  let told = 0;
  drawn.addEventListener('done', () => void (told += 1));
  await logged(drawn);
  expect(acted()).toMatchObject([
    { matter: 'm1', seq: 4, step: { action: 'log', text: '送到镇里', step: '送到镇里', photos: [] } },
  ] as object[]);
  expect(told).toBe(1);
});

const letters = () => stage.module<typeof Post>('store/service.post').serviceLetters;

test('tried again after a broken line it carries the same key', async () => {
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  const drawn = line({ actions: ['log'] });
  await logged(drawn);
  expect(words(drawn)).not.toContain('办好了：');
  stage.phone.answers('matter.act', { seq: 5, status: 'accepted' });
  jest.advanceTimersByTime(30_000);
  await settled();
  expect(acted()).toHaveLength(2);
  expect(new Set(acted().map(({ key }) => key)).size).toBe(1);
});

test('logged by a colleague meanwhile: the page is told to look again, and it is taken off', async () => {
  stage.phone.fails('matter.act', 'unchanged');
  const drawn = line({ actions: ['log'] });
  let stale = 0;
  drawn.addEventListener('stale', () => void (stale += 1));
  await logged(drawn);
  expect(stale).toBe(1);
  expect(words(drawn)).toContain('没发出去：送到镇里这一步已经有人记过了。点这里拿掉');
  stage.phone.can('showActionSheet', () => Promise.resolve({ tapIndex: 0 }));
  await tap(drawn, '.letter');
  await settled();
  expect(letters().all()).toEqual([]);
  expect(words(drawn)).toContain('办好了：送到镇里');
});

test('logged by mistake it is taken back within five seconds, and nothing is sent', async () => {
  const drawn = line({ actions: ['log'] });
  await says(drawn, '.log', 'tap');
  expect(words(drawn)).toContain('已记下：送到镇里');
  expect(words(drawn)).not.toContain('办好了：');
  jest.advanceTimersByTime(4_000);
  await tap(drawn, '.undo');
  jest.advanceTimersByTime(10_000);
  await settled();
  expect(acted()).toEqual([]);
  expect(words(drawn)).toContain('办好了：送到镇里');
});

test('whoever leaves the page meanwhile has logged it', async () => {
  const drawn = line({ actions: ['log'] });
  await says(drawn, '.log', 'tap');
  drawn.detach();
  await settled();
  jest.advanceTimersByTime(10_000);
  await settled();
  expect(acted()).toHaveLength(1);
});

test('closing the camera logs nothing', async () => {
  stage.phone.can('chooseMedia', () => Promise.reject({ errMsg: 'chooseMedia:fail cancel' }));
  await tap(line({ actions: ['log'] }), '.picture');
  await settled();
  expect(acted()).toEqual([]);
});

test('with all steps done it leads to the answer', () => {
  const done = SERVICE.steps.map((step) => ({ step, at: NOW }));
  const said = words(line({ service: { ...SERVICE, done }, actions: ['log', 'answer'] }));
  expect(said).toContain('请用“答复”交给报事人');
  expect(said).not.toContain('办好了：');
});

const VISITS = [
  { on: '2026-11-25', parts: ['morning', 'afternoon'] },
  { on: '2026-11-26', parts: ['morning'] },
];
/** Picks these from the action sheets, in turn. */
const picks = (...indexes: number[]) => {
  const sheets: string[][] = [];
  stage.phone.answers('town.services', { services: [], visits: VISITS });
  stage.phone.can('showActionSheet', ({ itemList }: { itemList: string[] }) => {
    sheets.push(itemList);
    const tapIndex = indexes.shift();
    return tapIndex === undefined ? Promise.reject(new Error('cancel')) : Promise.resolve({ tapIndex });
  });
  return sheets;
};
const steps = () =>
  stage.phone.called.filter(({ procedure }) => procedure === 'matter.act').map(({ input }) => input);

test.each([
  ['whoever has it moves the visit as a line of its progress', ['log', 'answer'], 'log'],
  ['whoever asked moves it by adding', ['add'], 'add'],
])('%s', async (_, actions, action) => {
  const drawn = line({ actions });
  const sheets = picks(0, 1);
  let told = 0;
  drawn.addEventListener('done', () => void (told += 1));
  await tap(drawn, '.move');
  await settled();
  expect(sheets).toEqual([
    ['11月25日 周三', '11月26日 周四'],
    ['上午', '下午'],
  ]);
  const visit = { on: '2026-11-25', part: 'afternoon' };
  expect(steps()).toMatchObject([{ matter: 'm1', seq: 4, step: { action, visit } }]);
  expect(told).toBe(1);
});

test('without a network whoever asked moves it all the same: it waits, and goes once by itself; what they are writing stays', async () => {
  const drawn = line({ actions: ['add'] });
  picks(0, 1);
  const draft = { text: '还要带什么' };
  stage.phone.storage.set('own.add.m1', draft);
  stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
  stage.phone.goes(false);
  let told = 0;
  drawn.addEventListener('done', () => void (told += 1));
  await tap(drawn, '.move');
  await settled();
  expect(stage.phone.did.at(-1)?.options['title']).toBe('先记下了，会自己发出去');
  expect(told).toBe(0);
  stage.phone.answers('matter.act', { seq: 5, status: 'accepted' });
  stage.phone.goes(true);
  const { ownLetters } = stage.module<typeof Letters>('store/own-letters');
  await ownLetters.send();
  const [tried, sent] = steps();
  expect(sent).toMatchObject({ step: { action: 'add', visit: { on: '2026-11-25', part: 'afternoon' } } });
  expect(sent).toMatchObject({ key: (tried as { key: string }).key });
  expect(ownLetters.all()).toEqual([]);
  expect(stage.phone.storage.get('own.add.m1')).toEqual(draft);
});

test('nothing is moved by somebody who thinks better of it, nor offered to whoever may not', async () => {
  expect(line().querySelector('.move')).toBeUndefined();
  expect(line({ actions: ['log'], visit: null }).querySelector('.move')).toBeUndefined();
  const drawn = line({ actions: ['add'] });
  picks(0);
  await tap(drawn, '.move');
  await settled();
  expect(steps()).toEqual([]);
});
