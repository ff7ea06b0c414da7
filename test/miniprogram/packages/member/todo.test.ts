/** 待办 as members meet it: the list, one tap, live, and what a failure leaves standing. */
import { find, setStage, settled, words, type Drawn } from '../../harness';
import { clock, HOUR, member, NOW, row } from '../../people';

const stage = setStage();
const PAGE = 'packages/member/todo/todo';

beforeEach(() => {
  stage.phone.serverTime = NOW;
  stage.phone.answers('people.me', member);
});

const todos = () => stage.phone.called.filter(({ procedure }) => procedure === 'matter.todo');
const ask = (page: Drawn, method: string, ...args: unknown[]) =>
  (page.instance[method] as (...all: unknown[]) => Promise<void>).call(page.instance, ...args);

test('what I have to do and what I have to look at stand apart', async () => {
  stage.phone.answers('matter.todo', {
    rows: [row({ actions: ['accept'] })],
    verify: [row({ matter: 'm2', actions: ['verify'] })],
  });
  const text = words(await stage.open(PAGE));
  expect(text).toContain('要我办');
  expect(text).toContain('受理');
  expect(text).toContain('等我核查');
  expect(text).toContain('核查');
});

test('nothing to do is good news', async () => {
  stage.phone.answers('matter.todo', { rows: [], verify: [] });
  expect(words(await stage.open(PAGE))).toContain('都办完了');
});

test('a failure says so, and 重试 tries again', async () => {
  stage.phone.fails('matter.todo', 'busy');
  const page = await stage.open(PAGE);
  expect(words(page)).toContain('现在人多');
  stage.phone.answers('matter.todo', { rows: [row()], verify: [] });
  await ask(page, 'onRetry');
  await settled();
  expect(words(page)).toContain('路灯不亮两天了');
});

test('a failure later leaves the list standing', async () => {
  stage.phone.answers('matter.todo', { rows: [row()], verify: [] });
  const page = await stage.open(PAGE);
  stage.phone.fails('matter.todo', 'unavailable');
  await ask(page, 'onPullDownRefresh');
  expect(words(page)).toContain('路灯不亮两天了');
  expect(stage.phone.did.map(({ api }) => api)).toEqual(['showToast', 'stopPullDownRefresh']);
});

test('a chosen filter is still chosen on the next visit', async () => {
  const late = clock('accept', NOW - 9 * HOUR, NOW - HOUR);
  stage.phone.answers('matter.todo', {
    rows: [row(), row({ matter: 'm2', line: '井盖丢了', clock: late })],
    verify: [],
  });
  const first = await stage.open(PAGE);
  find(first, '.filters').instance.triggerEvent('choose', { value: 'overdue' });
  expect(words(first)).not.toContain('路灯不亮两天了');
  const again = await stage.open(PAGE);
  expect(words(again)).toContain('井盖丢了');
  expect(words(again)).not.toContain('路灯不亮两天了');
});

test('rings while one fetch runs become one more, and hiding stops listening', async () => {
  stage.phone.answers('matter.todo', { rows: [], verify: [] });
  const page = await stage.open(PAGE);
  expect(stage.phone.watches.map(({ where }) => where)).toEqual([
    { group: 'desk-g2', open: false },
    { group: 'g2', open: false },
  ]);
  const before = todos().length;
  await Promise.all([ask(page, 'refetch'), ask(page, 'refetch'), ask(page, 'refetch')]);
  expect(todos().length - before).toBe(2);
  await ask(page, 'onHide');
  expect(stage.phone.watches.every(({ closed }) => closed)).toBe(true);
});

test('more comes at the end, and a fetch anew brings as many pages as were open', async () => {
  stage.phone.does('matter.todo', (input) => ({
    ok: true,
    at: NOW,
    output: (input as { cursor?: string }).cursor
      ? { rows: [row({ matter: 'm2', line: '第二页' })], verify: [] }
      : { rows: [row()], verify: [], cursor: 'c1' },
  }));
  const page = await stage.open(PAGE);
  await ask(page, 'onReachBottom');
  expect(words(page)).toContain('第二页');
  await ask(page, 'refetch');
  expect(words(page)).toContain('第二页');
  expect(words(page)).toContain('都在这里了');
});

test('a step taken here fetches the list anew', async () => {
  stage.phone.answers('matter.todo', { rows: [row({ actions: ['accept'] })], verify: [] });
  const page = await stage.open(PAGE);
  const before = todos().length;
  await ask(page, 'onActionDone');
  await settled();
  expect(todos().length).toBe(before + 1);
});
