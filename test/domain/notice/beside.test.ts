/** Who is told of a task and of what a duty hands over, once each, and in which words. */
import {
  firstTelling,
  handOverNotices,
  handOverWords,
  taskNotices,
  taskNoticeWords,
  tellingOf,
  type Task,
  type TaskPart,
} from '@gelin/domain';
import { EAST, EAST_1, NAMING, TOWN, TOWNSHIP } from '../town.ts';

const DAY = 86_400_000;
const task: Task = {
  id: 't',
  town: TOWN,
  unit: EAST,
  units: [EAST_1],
  what: '检查消防栓，打13812345678',
  where: '',
  until: 3 * DAY,
  wanted: '',
  photos: [],
  by: { kind: 'member', id: 'lead-east', name: '孔村长', role: 'villageLead', unit: EAST },
  at: 0,
};
const part: TaskPart = {
  id: 'p',
  task: 't',
  unit: EAST_1,
  holder: EAST_1,
  path: [TOWN, EAST, EAST_1],
  until: task.until,
  state: 'given',
};
const told = (purpose: Parameters<typeof taskNotices>[0]['purpose'], more: object = {}) =>
  taskNotices({ purpose, task, parts: [part], event: 'e', ...more }, TOWNSHIP).map(({ to }) =>
    to.kind === 'member' ? to.member : '',
  );

test('what is given, due and withdrawn is told to those who do it, what is reported to whoever gave it, what is late to both', () => {
  expect(told('taskGiven', { by: task.by })).toEqual(['chief-east-1', 'worker-east-1']);
  expect(told('taskDue')).toEqual(['chief-east-1', 'worker-east-1']);
  expect(told('taskReported')).toEqual(['lead-east']);
  expect(told('taskWithdrawn')).toEqual(['chief-east-1', 'worker-east-1']);
  expect(told('taskLate')).toEqual(['chief-east-1', 'worker-east-1', 'lead-east']);
});

test('where the giver has left, those who give in that unit’s name are told; nobody is told of what they did themselves', () => {
  const gone = { ...task, by: { ...task.by, id: 'former' } } as Task;
  expect(told('taskReported', { task: gone })).toEqual(['lead-east', 'clerk-east']);
  expect(told('taskReported', { by: task.by })).toEqual([]);
});

test('a part is spoken of a day before it is wanted and when its time is up, then no more; reported, not at all', () => {
  expect(firstTelling(0, 3 * DAY)).toBe(2 * DAY);
  expect(firstTelling(0, DAY)).toBe(DAY);
  expect(tellingOf(part, 2 * DAY)).toEqual({ purpose: 'taskDue', next: 3 * DAY });
  expect(tellingOf(part, 3 * DAY)).toEqual({ purpose: 'taskLate' });
  expect(tellingOf({ ...part, state: 'done' }, 3 * DAY)).toBeUndefined();
});

test('the words are the task’s own, masked and short; without a place it is in whose name it was given', () => {
  const { what, where, phrase } = taskNoticeWords('taskDue', task, NAMING, 0);
  expect([what, phrase]).toEqual(['检查消防栓，打138****5678', '任务快到期']);
  expect(where).toBe(NAMING.nameOf(EAST));
});

test('whoever takes over is told what was handed over; written again, again; nobody else', () => {
  const handed = { id: 'h', town: TOWN, member: 'director', name: '何立平', text: '北街停电', at: 5 };
  const notices = handOverNotices(handed, ['dispatcher-1', 'director', 'chief-east-1'], TOWNSHIP);
  expect(notices.map(({ to, event }) => [to, event])).toEqual([
    [{ kind: 'member', member: 'dispatcher-1' }, 'h:5'],
  ]);
  expect(handOverWords(handed, NAMING).what).toBe('何立平：北街停电');
});
