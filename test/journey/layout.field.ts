/** Made tasks, patrols, village figures and meetings: long names, many units, every state. */
import type { TaskPartRow, TaskRow, TaskView } from '@gelin/contract/task';
import type { WorkOutputs } from '@gelin/contract/work';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, WORDS } from './layout.rows.ts';

const GRID = '桂园社区滨河花园南区第一网格';
const VILLAGE = '桂园社区居民委员会';

const part = (n: number, changes: Partial<TaskPartRow> = {}): TaskPartRow => ({
  unit: `qinghe-guiyuan-${n}`,
  unitName: GRID,
  state: 'given',
  late: n % 2 === 1,
  ...changes,
});

const taskRow = (n: number, changes: Partial<TaskRow> = {}): TaskRow => ({
  id: `task-${n}`,
  what: '入冬前把各网格的消防栓、灭火器和疏散通道都检查一遍，坏的登记',
  where: '各网格主干道、停车场和九小场所门前',
  until: NOW + n * 20 * HOUR,
  fromName: VILLAGE,
  withdrawn: n === 3,
  part: part(n),
  ...changes,
});

const task: TaskView = {
  id: 'task-1',
  what: '入冬前把各网格的消防栓、灭火器和疏散通道都检查一遍，坏的登记',
  where: '各网格主干道、停车场和九小场所门前',
  wanted: '每处拍一张照片，坏的写清楚在哪里',
  until: NOW - HOUR,
  photos: PHOTOS,
  at: NOW - 30 * HOUR,
  by: `${VILLAGE} 村级网格长 欧阳桂兰`,
  fromName: VILLAGE,
  counts: { total: 4, received: 3, done: 1, cannot: 1, late: 2 },
  parts: [
    part(1, {
      state: 'done',
      late: false,
      receivedAt: NOW - 20 * HOUR,
      reported: { at: NOW - 2 * HOUR, by: `${GRID} 网格长 司马小满`, text: WORDS, photos: PHOTOS },
    }),
    part(2, {
      state: 'cannot',
      late: false,
      reported: { at: NOW - HOUR, by: `${GRID} 网格员 司马小满`, text: LONGEST_WORD, photos: [] },
    }),
    part(3, { state: 'received', late: true, receivedAt: NOW - 9 * HOUR }),
    part(5),
  ],
  mine: [{ unit: 'qinghe-guiyuan-5', actions: ['receive', 'report'] }],
  actions: ['remind', 'withdraw'],
  record: [1, 2, 3].map((n) => ({ at: NOW - n * HOUR, sentence: `${GRID}回报：已完成` })),
};

const units = [1, 2, 3, 4].map((n) => ({ id: `qinghe-guiyuan-${n}`, name: GRID, level: 'grid' as const }));

/** Everything there, and long. */
export const FIELD: Partial<WorkOutputs> = {
  tasks: { rows: [1, 2, 3].map((n) => taskRow(n)), cursor: 'more' },
  task,
  taskStep: { id: 'task-1' },
  giving: {
    areas: [
      { id: 'qinghe-guiyuan', name: VILLAGE, level: 'village', units },
      {
        id: 'qinghe',
        name: '青禾镇',
        level: 'town',
        units: [{ id: 'qinghe-guiyuan', name: VILLAGE, level: 'village' }, ...units],
      },
    ],
  },
  give: { id: 'task-1' },
};

/** Nothing there yet. */
export const NO_FIELD: Partial<WorkOutputs> = {
  tasks: { rows: [] },
  giving: { areas: [] },
};
