/** 任务 on the phone: received and reported back by a grid, given and followed by a village. */
import type { Me } from '@gelin/contract/people';
import { find, says, setStage, settled, tap, words, write, type Drawn } from '../../harness';
import { HOUR, member, NOW } from '../../people';

const stage = setStage();
const lead: Me = {
  ...member,
  member: {
    ...member.member!,
    posts: [{ role: 'villageLead', unit: 'v1', unitName: '柳溪村' }],
    desks: ['desk-v1'],
  },
};
const part = (changes: object = {}) => ({
  unit: 'g2',
  unitName: '柳溪村第二网格',
  state: 'given',
  late: false,
  ...changes,
});
const row = (changes: object = {}) => ({
  id: 't1',
  what: '检查消防栓',
  where: '各网格主干道',
  until: NOW + 8 * HOUR,
  fromName: '柳溪村',
  withdrawn: false,
  ...changes,
});
const task = (changes: object = {}) => ({
  id: 't1',
  what: '检查消防栓',
  where: '各网格主干道',
  wanted: '每处拍一张照片',
  until: NOW + 8 * HOUR,
  photos: [],
  at: NOW - HOUR,
  by: '柳溪村网格长 王建国',
  fromName: '柳溪村',
  parts: [part()],
  mine: [{ unit: 'g2', actions: ['receive', 'report'] }],
  actions: [],
  record: [{ at: NOW - HOUR, sentence: '柳溪村交办，共 2 个单元' }],
  ...changes,
});
const asked = (procedure: string) =>
  stage.phone.called.filter((call) => call.procedure === procedure).map(({ input }) => input);
const stepped = () => asked('work.taskStep').map((input) => (input as { step: object }).step);
const openTask = () => stage.open('packages/desk/task/task', { id: 't1' });
const said = (drawn: Drawn, selector: string) => find(drawn, selector).instance.data;

beforeEach(() => {
  stage.phone.serverTime = NOW;
  jest.useFakeTimers({ now: NOW });
  stage.phone.answers('people.me', member);
  stage.phone.answers('work.taskStep', { id: 't1' });
});
afterEach(() => jest.useRealTimers());

test('what my grid owes stands there with its limit, and leads to the task', async () => {
  stage.phone.answers('work.tasks', { rows: [row({ part: part({ late: true }) })] });
  const page = await stage.open('packages/desk/tasks/tasks');
  expect(words(page)).toMatch(/柳溪村交办.*检查消防栓.*今天 17:00 前.*未收到.*已超时/);
  expect(words(page)).not.toContain('我交办的');
  await tap(page, '.task');
  expect(stage.phone.did[0]?.options['url']).toBe('/packages/desk/task/task?id=t1');
});

test('nothing to do says so; a failure has a way on', async () => {
  stage.phone.answers('work.tasks', { rows: [] });
  expect(words(await stage.open('packages/desk/tasks/tasks'))).toContain('没有要办的任务');
  stage.phone.fails('work.tasks', 'busy');
  expect(words(await stage.open('packages/desk/tasks/tasks'))).toContain('现在人多');
});

test('a village sees how far its grids are, and gives one more', async () => {
  stage.phone.answers('people.me', lead);
  const counts = { total: 3, received: 2, done: 1, cannot: 0, late: 2 };
  stage.phone.answers('work.tasks', { rows: [row({ counts })] });
  const page = await stage.open('packages/desk/tasks/tasks', { box: 'given' });
  expect(asked('work.tasks')).toEqual([{ box: 'given' }]);
  expect(words(page)).toContain('共 3 个 · 1 个没收到 · 1 个办好');
  expect(words(page)).toContain('2 个超时没回报');
  await says(page, '.foot-act', 'act');
  expect(stage.phone.did[0]?.options['url']).toBe('/packages/desk/give/give');
});

test('收到 in one tap, then reported in words that stay on the phone until they are out', async () => {
  stage.phone.answers('work.task', task());
  const page = await openTask();
  expect(words(page)).toContain('每处拍一张照片');
  expect(said(page, '.foot-act')['text']).toBe('收到');
  stage.phone.answers(
    'work.task',
    task({ mine: [{ unit: 'g2', actions: ['report'] }], parts: [part({ state: 'received' })] }),
  );
  await says(page, '.foot-act', 'act');
  expect(stepped()).toEqual([{ action: 'receive', unit: 'g2' }]);
  await says(page, '.foot-act', 'act');
  expect(said(page, '.foot-act')).toMatchObject({ disabled: true, note: '请先写几句话' });
  await says(page, '.results', 'choose', { value: 'cannot' });
  await write(page, '.write', '钥匙在物业');
  stage.phone.fails('work.taskStep', 'busy');
  await says(page, '.foot-act', 'act');
  expect(said(page, '.foot-act')['failure']).toContain('现在人多');
  await says(page, '.foot-act', 'act');
  stage.phone.answers('work.taskStep', { id: 't1' });
  await write(page, '.write', '钥匙在物业，明天去拿');
  await says(page, '.foot-act', 'act');
  const [, first, again, other] = asked('work.taskStep') as { key: string; step: object }[];
  expect(again).toEqual(first);
  expect(other?.step).toEqual({
    action: 'report',
    unit: 'g2',
    result: 'cannot',
    text: '钥匙在物业，明天去拿',
    photos: [],
  });
  // What was put right is another wish: the first may be out already.
  expect(other?.key).not.toBe(first?.key);
});

test('whoever gave it reminds with one tap; the same day there is no second', async () => {
  const given = { mine: [], counts: { total: 1, received: 0, done: 0, cannot: 0, late: 0 } };
  stage.phone.answers('work.task', task({ ...given, actions: ['remind', 'withdraw'] }));
  const page = await openTask();
  stage.phone.answers('work.task', task({ ...given, actions: ['withdraw'] }));
  await says(page, '.foot-act', 'act');
  expect(stepped()).toEqual([{ action: 'remind' }]);
  expect(words(page)).toContain('撤回任务');
  expect(page.querySelector('.foot-act')).toBeUndefined();
});

test('withdrawing asks why, and says it to those who read it', async () => {
  stage.phone.answers('work.task', task({ mine: [], actions: ['withdraw'] }));
  const page = await openTask();
  stage.phone.can('showModal', () => Promise.resolve({ confirm: true, content: ' 改到下周 ' }));
  stage.phone.answers('work.task', task({ mine: [], withdrawn: { at: NOW, reason: '改到下周' } }));
  await tap(page, '.other');
  await settled();
  expect(stepped()).toEqual([{ action: 'withdraw', reason: '改到下周' }]);
  expect(words(page)).toContain('已撤回：改到下周');
});

test('a task that was put right after no answer came is given under a key of its own; left as it is, under the same', async () => {
  const units = ['g1', 'g2'].map((id) => ({ id, name: `柳溪村${id}`, level: 'grid' }));
  stage.phone.answers('work.giving', { areas: [{ id: 'v1', name: '柳溪村', level: 'village', units }] });
  stage.phone.fails('work.give', 'unavailable');
  const first = await stage.open('packages/desk/give/give');
  await write(first, '.what', '检查消防栓');
  await tap(first, '.all');
  await says(first, '.foot-act', 'act');
  // The app was left, and opened again.
  const page = await stage.open('packages/desk/give/give');
  await says(page, '.foot-act', 'act');
  await write(page, '.what', '检查消防栓和水带');
  stage.phone.answers('work.give', { id: 't9' });
  await says(page, '.foot-act', 'act');
  const [lost, again, anew] = asked('work.give') as { key: string; what: string }[];
  expect(again).toEqual(lost);
  expect(anew?.what).toBe('检查消防栓和水带');
  expect(anew?.key).not.toBe(lost?.key);
  expect(stage.phone.storage.has('taskDraft')).toBe(false);
});

test('a task is written for all grids at once and opened when it is out', async () => {
  const units = ['g1', 'g2'].map((id) => ({ id, name: `柳溪村${id}`, level: 'grid' }));
  stage.phone.answers('work.giving', { areas: [{ id: 'v1', name: '柳溪村', level: 'village', units }] });
  stage.phone.answers('work.give', { id: 't9' });
  const page = await stage.open('packages/desk/give/give');
  expect(said(page, '.foot-act')).toMatchObject({ disabled: true, note: '请写要做什么' });
  await write(page, '.what', '检查消防栓');
  await tap(page, '.all');
  expect(words(page)).toContain('选了 2 个');
  await says(page, '.foot-act', 'act');
  expect(asked('work.give')).toEqual([
    expect.objectContaining({
      unit: 'v1',
      units: ['g1', 'g2'],
      what: '检查消防栓',
      until: Date.UTC(2026, 10, 24, 9, 30),
    }),
  ]);
  expect(stage.phone.did.at(-1)?.options['url']).toBe('/packages/desk/task/task?id=t9');
});
