/** Made tasks, patrols, village figures and meetings: long names, many units, every state. */
import type { MeetingView } from '@gelin/contract/meeting';
import type { LookView, PatrolView } from '@gelin/contract/patrol';
import type { TaskPartRow, TaskRow, TaskView } from '@gelin/contract/task';
import type { VillageMatterRow, VillageView } from '@gelin/contract/village';
import type { WorkOutputs } from '@gelin/contract/work';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, row, WORDS } from './layout.rows.ts';

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

const duty = { perDay: 2, done: 1, running: 0 };
const counts = { open: 128, stuck: 12, dueToday: 30, up: 3, down: 4 };
const status = 'accepted' as const;
const look = (n: number): LookView => ({
  kind: '店铺门前',
  place: '滨河花园南区三期地下车库西出口旁边的排水沟',
  note: n % 2 ? WORDS.slice(0, 80) : LONGEST_WORD,
  photos: n % 2 ? PHOTOS : [],
  at: NOW - n * HOUR,
  ...(n % 2 && { matter: { id: 'made-1', status } }),
});
const patrolHead = (n: number) => ({
  id: `patrol-${n}`,
  unitName: GRID,
  by: `${GRID} 网格长 司马小满`,
  startedAt: NOW - n * 30 * HOUR,
  ...(n > 1 && { endedAt: NOW - n * 30 * HOUR + HOUR }),
  forgotten: n === 3,
});
const patrol: PatrolView = { ...patrolHead(2), key: 'k', unit: 'qinghe-guiyuan-1', looks: [1, 2].map(look) };

const village: VillageView = {
  unit: 'qinghe-guiyuan',
  name: VILLAGE,
  others: [{ id: 'qinghe-liuxi', name: '柳溪村' }],
  total: counts,
  rows: [1, 2].map((n) => ({
    unit: `qinghe-guiyuan-${n}`,
    name: '滨河花园南区第一网格',
    ...counts,
    patrols: duty,
  })),
  beyond: true,
  whistles: [
    {
      matter: 'made-1',
      category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
      placeName: GRID,
      where: '滨河花园南区三期地下车库西出口旁边',
      at: NOW,
      departments: [
        { name: '市场监督管理所青禾分所', signedAt: NOW, arrivedAt: NOW + HOUR },
        { name: '综合行政执法队' },
      ],
    },
  ],
  tasks: { owed: 12, late: 5 },
};

const behindRow = (n: number): VillageMatterRow => ({
  ...row(n, { actions: ['accept', 'fixOnSpot', 'escalate'] }),
  rated: false,
  stuck: ['overdue', 'supervised', 'sentBack'],
});

const meeting: MeetingView = {
  id: 'meeting-1',
  name: `${VILLAGE}碰头会（2027年3月1日）`,
  unit: 'qinghe-guiyuan',
  at: NOW,
  closed: false,
  points: [1, 2].map((n) => ({
    id: `p${n}`,
    title: `2027-00100${n} · 公共设施损坏 · ${GRID}`,
    minutes: n === 1 ? WORDS : LONGEST_WORD,
    decisions: [{ kind: 'task', words: `${GRID}：${WORDS.slice(0, 40)}`, task: 'task-1' }],
    matter: { id: 'made-1', status, actions: ['log', 'handDown'] },
  })),
  units: [1, 2, 3].map((n) => ({ id: `qinghe-guiyuan-${n}`, name: GRID })),
  text: WORDS,
};

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
  patrolling: {
    units: [1, 2].map((n) => ({
      id: `qinghe-guiyuan-${n}`,
      name: GRID,
      level: 'grid',
      landmarks: ['滨河花园南区', '书院巷', '文化广场'],
      duty,
    })),
    kinds: ['消防通道', '消防栓', '路灯', '井盖', '店铺门前', '危房危墙'],
  },
  patrolStep: { id: 'patrol-1' },
  patrols: { rows: [1, 2, 3].map((n) => ({ ...patrolHead(n), looks: 12, found: 3 })), cursor: 'more' },
  patrol,
  village,
  villageMatters: { name: GRID, rows: [1, 2].map(behindRow), cursor: '20' },
  meetings: {
    unit: 'qinghe-guiyuan',
    rows: [1, 2].map((n) => ({
      id: `meeting-${n}`,
      at: NOW - n * 200 * HOUR,
      by: `${VILLAGE} 村级网格长 欧阳桂兰`,
      points: 12,
      closed: n > 1,
    })),
    cursor: 'more',
  },
  meeting,
  openMeeting: { id: 'meeting-1' },
  meetingStep: { id: 'meeting-1' },
};

/** Nothing there yet. */
export const NO_FIELD: Partial<WorkOutputs> = {
  tasks: { rows: [] },
  giving: { areas: [] },
  patrolling: { units: [], kinds: [] },
  patrols: { rows: [] },
  villageMatters: { name: GRID, rows: [] },
  meetings: { unit: 'qinghe-guiyuan', rows: [] },
};
