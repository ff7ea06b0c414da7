/** Made replies for lists, search and figures: long names, everything stuck, a map with heaps. */
import type { AtHand, HandRow, ListChoices, ListedRow } from '@gelin/contract/listing';
import { STUCK } from '@gelin/domain';
import type { Made } from './layout.replies.ts';
import { NOW, PLACE, row } from './layout.rows.ts';

const GRID = '桂园社区滨河花园南区第一网格';
export const HAND_ROW: HandRow = {
  figure: 'inTime',
  count: 737,
  of: 972,
  percent: '75.8 %',
  ids: ['made-1', 'made-2'],
  others: ['made-3'],
};

const listed = (n: number, changes: Partial<ListedRow> = {}): ListedRow => ({
  ...row(n),
  stuck: [],
  unit: 'qinghe-guiyuan-1',
  position: [114.07 + (n % 3) / 500, 27.98 + (n % 3) / 500],
  ...changes,
});
const { position: _position, ...nowhere } = listed(6);
const ROWS: readonly ListedRow[] = [
  listed(1, { severity: 'urgent', status: 'reported', stuck: STUCK }),
  listed(2, { severity: 'important', stuck: ['overdue'] }),
  listed(3),
  listed(4),
  nowhere,
];

const CHOICES: ListChoices = {
  views: ['mine', 'unit', 'place'],
  groups: ['公共设施与市容环境', '矛盾纠纷', '安全生产与消防'].map((name, n) => ({ id: `0${n + 1}`, name })),
  places: [
    { id: 'qinghe', name: '青禾镇' },
    { id: 'qinghe-guiyuan', name: '桂园社区居民委员会', within: 'qinghe' },
    { id: 'qinghe-guiyuan-1', name: '滨河花园南区第一网格', within: 'qinghe-guiyuan' },
  ],
  holders: [
    { id: 'zonghe', name: '综合行政执法队（城市管理监察中队）' },
    { id: 'qinghe-guiyuan-1', name: GRID },
  ],
  now: NOW,
};

const number = (figure: HandRow['figure'], count: number): HandRow => ({ figure, count, ids: [] });
const HAND: AtHand = {
  desks: [
    { id: 'qinghe-guiyuan', name: '桂园社区居民委员会' },
    { id: 'zonghe', name: '综合行政执法队' },
  ],
  desk: 'qinghe-guiyuan',
  from: NOW,
  to: NOW,
  figures: [
    number('arrived', 12_345),
    number('open', 678),
    HAND_ROW,
    number('reopened', 0),
    { figure: 'satisfied', count: 0, of: 0, percent: '—', ids: [], others: [] },
    { figure: 'rated', count: 9, of: 1_000, percent: '0.9 %', ids: [], others: [] },
  ],
  beyond: true,
};

export const VIEWED: NonNullable<Made['matter']> = {
  list: { rows: ROWS, cursor: 'more' },
  listChoices: CHOICES,
  these: { rows: ROWS.slice(0, 2) },
  search: {
    rows: ROWS.slice(0, 3),
    named: [
      { kind: 'place', id: 'qinghe-guiyuan-1', name: GRID },
      { kind: 'holder', id: 'zonghe', name: `综合行政执法队${PLACE}` },
    ],
    cursor: '1',
  },
  atHand: HAND,
  unheld: { holders: [{ kind: 'unit', id: 'qinghe-guiyuan-2', name: GRID, open: 100 }] },
};

export const NOT_VIEWED: NonNullable<Made['matter']> = {
  ...VIEWED,
  list: { rows: [] },
  these: { rows: [] },
  search: { rows: [], named: [] },
  unheld: { holders: [] },
};
