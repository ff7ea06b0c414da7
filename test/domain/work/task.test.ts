/** 任务: received and reported by each unit, reminded once a day, withdrawn; late once its time is up. */
import {
  decideTask,
  evolvePart,
  evolveTask,
  givenActions,
  isLate,
  taskCounts,
  taskSentence,
  taskTimeLack,
  type Task,
  type TaskEvent,
  type TaskPart,
  type TaskStep,
} from '@gelin/domain';
import { at, DAY, HOUR } from '../story.ts';
import { EAST, EAST_1 } from '../town.ts';

const NOW = at(2026, 11, 23, 9);
const BY = { kind: 'member', id: 'm-1', name: '陈峰', role: 'gridChief', unit: EAST_1 } as const;
const TASK: Task = {
  id: 'task-1',
  town: 'town',
  unit: EAST,
  units: [EAST_1, 'east-2'],
  what: '检查消防栓',
  where: '各网格',
  until: NOW + DAY,
  wanted: '拍照回报',
  photos: [],
  by: BY,
  at: NOW,
};
const part = (changes: Partial<TaskPart> = {}): TaskPart => ({
  id: 'part-1',
  task: TASK.id,
  unit: EAST_1,
  holder: EAST_1,
  path: ['town', EAST, EAST_1],
  until: TASK.until,
  state: 'given',
  ...changes,
});
const REPORT: TaskStep = { action: 'report', unit: EAST_1, result: 'done', text: '都好用', photos: [] };
const RECEIVE: TaskStep = { action: 'receive', unit: EAST_1 };

const decide = (step: TaskStep, task = TASK, own: TaskPart | undefined = part(), now = NOW, owing = true) =>
  decideTask(step, { task, part: own, owing }, { id: 'e-1', now, by: BY });
const eventOf = (...asked: Parameters<typeof decide>): TaskEvent => {
  const { event } = decide(...asked);
  if (!event) throw new Error('refused');
  return event;
};

test('a unit receives its part once and reports it; a report without receiving is a receipt as well', () => {
  const received = evolvePart(part(), eventOf(RECEIVE));
  expect(received).toMatchObject({ state: 'received', receivedAt: NOW });
  expect(decide(RECEIVE, TASK, received).lack).toBe('wrongStatus');
  const done = evolvePart(received, eventOf(REPORT, TASK, received, NOW + HOUR));
  expect(done).toMatchObject({
    state: 'done',
    receivedAt: NOW,
    reported: { text: '都好用', at: NOW + HOUR },
  });
  expect(decide(REPORT, TASK, done).lack).toBe('wrongStatus');
  expect(evolvePart(part(), eventOf(REPORT))).toMatchObject({ state: 'done', receivedAt: NOW });
});

test('what a unit could not do it may do later, after the limit too', () => {
  const cannot = evolvePart(part(), eventOf({ ...REPORT, result: 'cannot', text: '井盖打不开' }));
  expect(cannot.state).toBe('cannot');
  expect(evolvePart(cannot, eventOf(REPORT, TASK, cannot, NOW + 2 * DAY)).state).toBe('done');
});

test('reminded once a calendar day, and only while a unit owes its report', () => {
  const once = evolveTask(TASK, eventOf({ action: 'remind' }));
  expect(decide({ action: 'remind' }, once, undefined, at(2026, 11, 23, 23)).lack).toBe('tooOften');
  expect(decide({ action: 'remind' }, once, undefined, at(2026, 11, 24, 0)).lack).toBeUndefined();
  expect(decide({ action: 'remind' }, TASK, undefined, NOW, false).lack).toBe('wrongStatus');
  expect(givenActions(TASK, [part()], NOW)).toEqual(['remind', 'withdraw']);
  expect(givenActions(once, [part()], NOW)).toEqual(['withdraw']);
  expect(givenActions(TASK, [part({ state: 'cannot' })], NOW)).toEqual(['withdraw']);
});

test('once withdrawn nothing more happens to it', () => {
  const withdrawn = evolveTask(TASK, eventOf({ action: 'withdraw', reason: '改期' }));
  expect(withdrawn.withdrawn).toEqual({ at: NOW, reason: '改期' });
  const steps: TaskStep[] = [RECEIVE, REPORT, { action: 'remind' }, { action: 'withdraw', reason: '再撤' }];
  expect(steps.map((step) => decide(step, withdrawn).lack)).toEqual(Array(4).fill('wrongStatus'));
  expect(givenActions(withdrawn, [part()], NOW)).toEqual([]);
});

test('a unit that was not asked has no part', () => {
  expect(
    decideTask(RECEIVE, { task: TASK, part: undefined, owing: true }, { id: 'e', now: NOW, by: BY }).lack,
  ).toBe('notFound');
});

test('late from the limit on, as long as it is owed; counted by state', () => {
  expect(isLate(part(), TASK.until - 1)).toBe(false);
  expect(isLate(part({ state: 'received' }), TASK.until)).toBe(true);
  expect(isLate(part({ state: 'cannot' }), TASK.until)).toBe(false);
  const parts = [part(), part({ state: 'received' }), part({ state: 'done' }), part({ state: 'cannot' })];
  expect(taskCounts(parts, TASK.until)).toEqual({ total: 4, received: 3, done: 1, cannot: 1, late: 2 });
});

test('wanted by a moment to come, within a year', () => {
  expect(taskTimeLack(NOW, NOW)).toBe('periodWrong');
  expect(taskTimeLack(NOW + HOUR, NOW)).toBeUndefined();
  expect(taskTimeLack(NOW + 367 * DAY, NOW)).toBe('spanTooLong');
});

test('the record says who did what', () => {
  const name = (id: string) => (id === EAST_1 ? '东村第一网格' : id);
  expect(taskSentence(eventOf(RECEIVE), name)).toBe('东村第一网格收到了');
  expect(taskSentence(eventOf({ ...REPORT, result: 'cannot' }), name)).toBe('东村第一网格回报：办不了');
  expect(taskSentence(eventOf({ action: 'withdraw', reason: '改期' }), name)).toBe('任务撤回：改期');
});
