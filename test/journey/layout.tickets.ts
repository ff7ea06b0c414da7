/** Made replies about tickets (工单) of other hotlines, and about publicity (宣传活动): as many columns, rows and bad cells as real files have. */
import type { OfficeOutputs } from '@gelin/contract/office';
import type { TicketImportRow, TicketsFile } from '@gelin/contract/ticket';
import type { WorkOutputs } from '@gelin/contract/work';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, PLACE, WORDS } from './layout.rows.ts';

const imported = (n: number, changes: Partial<TicketImportRow> = {}): TicketImportRow => ({
  id: `import-${n}`,
  name: '青禾镇12345政务服务便民热线工单（2027年2月22日至28日）导出.xlsx',
  source: '12345',
  at: NOW - n * 30 * HOUR,
  by: '欧阳桂兰',
  done: 1_286,
  of: 1_286,
  finished: true,
  brought: 1_204,
  known: 70,
  refused: 12,
  ...changes,
});

const HEADINGS = [
  '序号',
  '工单编号',
  '市民反映问题详细情况',
  '事件发生地址',
  '来电人姓名',
  '来电号码',
  '受理时间',
  '规定办结时限',
  '最终答复内容',
  LONGEST_WORD,
];

const cells = Array.from({ length: 12 }, (_, n) => ({
  row: 7 + n * 9,
  column: 'H',
  reason: '时限看不懂，写成 2026-11-21 或 5个工作日',
}));

/** A file that lacks nothing. */
export const READ: TicketsFile = {
  headings: HEADINGS.map((heading, n) => ({
    heading,
    sample: n === 2 ? '滨河花园南区三期地下车库西…' : '2027-02-22',
  })),
  mapping: { number: 1, text: 2, place: 3, name: 4, phone: 5, at: 6, due: 7, answer: 8 },
  source: '12345',
  remembered: true,
  import: 'import-1',
  samples: [1, 2, 3].map((n) => ({
    row: n + 2,
    number: `DH2027022200${n}8841`,
    text: WORDS.slice(0, 60),
    place: PLACE,
    name: '欧*',
    phone: '138****78',
    at: NOW - 30 * HOUR,
    dueAt: NOW + 30 * HOUR,
    category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
    restricted: n === 2,
  })),
  rows: 1_274,
  known: 70,
  refused: 212,
  cells,
  begun: { done: 640, finished: false },
};

export const TICKETED: Partial<OfficeOutputs> = {
  readTickets: READ,
  takeTickets: imported(1),
  ticketImports: {
    rows: [
      imported(1, { done: 640, finished: false }),
      imported(2),
      imported(3, { source: '数字化城市管理平台' }),
    ],
    cursor: 'more',
  },
  ticketImport: {
    ...imported(1, { done: 640, finished: false }),
    cells,
    again: { file: 'cloud://made', name: 'made.xlsx', source: '12345', mapping: READ.mapping },
  },
};

export const NO_TICKETS: Partial<OfficeOutputs> = { ticketImports: { rows: [] } };

const GRID = '桂园社区滨河花园南区第一网格';
const activity = (n: number) => ({
  id: `publicity-${n}`,
  unit: 'qinghe-guiyuan-1',
  unitName: GRID,
  at: NOW - n * 30 * HOUR,
  place: '滨河花园南区三期地下便民综合小商店门口',
  topic: '防范养老诈骗和电信网络诈骗集中宣传月活动',
  reached: 1_280,
  leaflets: n === 2 ? 0 : 2_600,
  by: `${GRID} 网格长 司马小满`,
  corrections: n === 1 ? 2 : 0,
  mine: true,
});

/** Activities (宣传活动). */
export const PUBLICIZED: Partial<WorkOutputs> = {
  publicizing: { units: [1, 2].map((n) => ({ id: `qinghe-guiyuan-${n}`, name: GRID, level: 'grid' })) },
  publicize: { id: 'publicity-1' },
  correctPublicity: { id: 'publicity-1' },
  publicities: { rows: [1, 2, 3].map(activity), cursor: 'more' },
  publicity: {
    ...activity(1),
    note: WORDS,
    photos: PHOTOS,
    changes: [1, 2].map((n) => ({
      at: NOW - n * HOUR,
      by: `${GRID} 网格长 司马小满`,
      lines: ['人数：1200 → 1280', `说明：（没有） → ${WORDS}`],
    })),
  },
};

export const NOT_PUBLICIZED: Partial<WorkOutputs> = {
  publicizing: { units: [] },
  publicities: { rows: [] },
};
