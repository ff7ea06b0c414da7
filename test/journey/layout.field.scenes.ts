/** Scenes of grids and villages at work: tasks, patrols, the day, the village's desk, meetings. */
import { FIELD } from './layout.field.ts';
import { button, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const TASK = 'packages/desk/task/task?id=task-1';

export const AFIELD: readonly Omit<Scene, 'as'>[] = [
  { name: 'tasks', path: 'packages/desk/tasks/tasks', phases: ALL },
  {
    name: 'tasks, given',
    path: 'packages/desk/tasks/tasks?box=given',
    phases: ONCE,
    made: {
      work: {
        ...FIELD,
        tasks: {
          rows: (FIELD.tasks?.rows ?? []).map(({ part: _, ...row }) => ({
            ...row,
            counts: { total: 12, received: 9, done: 6, cannot: 1, late: 5 },
          })),
        },
      },
    },
  },
  { name: 'task', path: TASK, phases: WITHOUT_EMPTY },
  { name: 'task, reporting', path: TASK, phases: ONCE, steps: button('回报') },
  {
    name: 'task, withdrawn',
    path: TASK,
    phases: ONCE,
    made: {
      work: {
        ...FIELD,
        task: {
          ...FIELD.task!,
          mine: [],
          actions: [],
          withdrawn: { at: 1, reason: '改到下周，等消防队一起来看' },
        },
      },
    },
  },
  { name: 'give', path: 'packages/desk/give/give', phases: ALL },
];
