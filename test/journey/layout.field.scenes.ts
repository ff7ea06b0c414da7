/** Scenes of grids and villages at work: tasks, patrols, the day, the village's desk, meetings. */
import { FIELD } from './layout.field.ts';
import { NOW } from './layout.rows.ts';
import { button, inTurn, seen, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const WITHOUT_EMPTY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const TASK = 'packages/desk/task/task?id=task-1';

const PATROL = 'packages/desk/patrol/patrol';
const MEETING = 'packages/desk/meeting/meeting?id=meeting-1';
const LOOKED = { kind: '路灯', place: '书院巷口', note: '灯不亮，晚上看不见路', found: true, at: NOW };
const RUNNING = {
  key: 'patrol-key-0000000001',
  unit: 'qinghe-guiyuan-1',
  unitName: '桂园社区滨河花园南区第一网格',
  startedAt: NOW,
  looks: [LOOKED],
};
const FOUND = {
  kind: '路灯',
  place: '书院巷口',
  found: true,
  note: '灯不亮',
  photos: [],
  unsent: [],
  fixed: true,
  fixedText: '',
  fixedPhotos: [],
  fixedUnsent: [],
};

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
  { name: 'today', path: 'packages/desk/today/today', phases: WITHOUT_EMPTY },
  { name: 'patrol', path: PATROL, phases: ALL },
  { name: 'patrol, on the way', path: PATROL, phases: ONCE, kept: { patrol: RUNNING } },
  {
    name: 'patrol, found and fixed',
    path: PATROL,
    phases: ONCE,
    kept: { patrol: RUNNING, patrolLook: FOUND },
  },
  { name: 'patrols', path: 'packages/desk/patrols/patrols', phases: ALL },
  {
    name: 'patrols, one opened',
    path: 'packages/desk/patrols/patrols',
    phases: ONCE,
    steps: inTurn(tap(/昨天/), async (page) => seen(page, /看这件事/).waitFor()),
  },
  { name: 'village', path: 'packages/desk/village/village', phases: WITHOUT_EMPTY },
  {
    name: 'village, behind a figure',
    path: 'packages/desk/behind/behind?unit=qinghe-guiyuan&figure=stuck',
    phases: ALL,
  },
  { name: 'meetings', path: 'packages/desk/meetings/meetings', phases: WITHOUT_EMPTY },
  { name: 'meeting', path: MEETING, phases: WITHOUT_EMPTY },
  {
    name: 'meeting, deciding',
    path: MEETING,
    phases: ONCE,
    steps: inTurn(tap(/^1\. /), tap('定下来')),
  },
];
