/** Made figures, a board and months made public, as long as real ones get. */
import type { FiguresOutputs, KindFigure } from '@gelin/contract/figures';
import type { MonthReleaseOutputs, PublicMonthOutputs } from '@gelin/contract/public-month';
import { COUNT_KEYS, PUBLIC_COUNTS, PUBLIC_RATES, RATE_KEYS, type PublicMonth } from '@gelin/domain';
import { HOUR, NOW, PLACE, WORDS } from './layout.rows.ts';

type Office = Pick<FiguresOutputs & MonthReleaseOutputs, 'figures' | 'counted' | 'board' | 'monthDraft'>;
type Town = Pick<PublicMonthOutputs, 'publicMonths' | 'publicMonth'>;

const LONG_PLACE = '桂园社区滨河花园南区第一网格';
const kind = (id: string, name: string, n: number): KindFigure => ({
  id,
  name,
  arrived: n * 1_284,
  before: n * 1_301,
  lastYear: n % 2 ? 0 : n * 1_190,
  closed: n * 1_103,
  closedBefore: n * 998,
  closedLastYear: n % 2 ? 0 : n * 1_004,
  due: n * 1_110,
  inTime: n * 1_040,
  late: n * 70,
  reopened: n * 12,
  percent: '93.69 %',
});
const desks = [
  { id: 'qinghe', name: '青禾镇' },
  { id: 'qinghe-guiyuan', name: '桂园社区居民委员会' },
  { id: 'qinghe-guiyuan-1', name: LONG_PLACE },
];

const figures: FiguresOutputs['figures'] = {
  desks,
  below: desks.slice(1),
  desk: 'qinghe',
  name: '青禾镇人民政府网格化服务管理中心',
  from: Date.UTC(2027, 1, 28, 16),
  to: NOW,
  counts: COUNT_KEYS.map((key, n) => ({
    key,
    count: 12_840 - n * 700,
    before: 11_300,
    lastYear: n % 2 ? 0 : 14_002,
  })),
  rates: RATE_KEYS.map((key, n) => ({
    key,
    part: 1_040 * n,
    whole: 1_110 * n,
    percent: n ? '93.69 %' : '—',
    before: '100.00 %',
    lastYear: '—',
  })),
  times: [
    { share: 0.5, hours: 27, before: 31, lastYear: null },
    { share: 0.9, hours: 503, before: 400, lastYear: 1_200 },
  ],
  course: Array.from({ length: 28 }, (_, n) => ({
    name: `2027-02-${String(n + 1).padStart(2, '0')}`,
    arrived: 300 + ((n * 37) % 190),
    closed: 280 + ((n * 53) % 170),
  })),
  natures: [kind('problem', '问题隐患', 8), kind('consult', '咨询求助', 2)],
  categories: [
    kind('01', '公共设施损坏 · 井盖、沟盖、护栏缺损', 6),
    kind('02', '水电气暖与公用事业', 3),
    kind('03', '矛盾纠纷', 1),
  ],
  places: desks.map(({ id, name }, n) => kind(id, name, 7 - 2 * n)),
  oldest: ['made-1', 'made-2'],
  spots: [{ id: 'spot-1', name: `${PLACE} · 公共设施损坏`, ids: ['made-1', 'made-2', 'made-3'] }],
};

const ring = (east: number): [number, number][] => [
  [105.4 + east, 28.8],
  [105.42 + east, 28.8],
  [105.42 + east, 28.82],
  [105.4 + east, 28.82],
];
const board: FiguresOutputs['board'] = {
  desks: [
    { id: 'qinghe', name: figures.name },
    { id: 'qinghe-guiyuan', name: '桂园社区居民委员会' },
  ],
  desk: 'qinghe',
  name: figures.name,
  at: NOW,
  total: { open: 12_840, dueToday: 128, overdue: 37, arrived: 1_284, closed: 1_103 },
  rows: [
    { unit: 'qinghe-guiyuan', name: '桂园社区居民委员会', open: 4_020, dueToday: 88, overdue: 37 },
    { unit: 'qinghe-liuxi', name: '柳溪村', open: 312, dueToday: 40, overdue: 0 },
    { unit: 'qinghe-guiyuan-1', name: LONG_PLACE, open: 18, dueToday: 0, overdue: 0 },
    { unit: 'qinghe', name: '青禾镇', open: 3, dueToday: 0, overdue: 0 },
  ],
  shapes: [
    { unit: 'qinghe-guiyuan', ring: ring(0) },
    { unit: 'qinghe-liuxi', ring: ring(0.02) },
  ],
  beyond: true,
};

const shown: PublicMonth = {
  month: '2027-02',
  town: '青禾镇',
  counts: PUBLIC_COUNTS.map((key, n) => ({ key, count: 12_840 - n * 1_000 })),
  rates: PUBLIC_RATES.map((key) => ({ key, percent: '93.69 %' })),
  categories: figures.categories.map(({ name, arrived, closed }) => ({ name, arrived, closed })),
  places: figures.places.map(({ name, arrived, closed }) => ({ name, arrived, closed })),
  note: WORDS.slice(0, 60),
};
const matters = [1, 2].map((n) => ({
  matter: `made-${n}`,
  category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
  place: LONG_PLACE,
  text: WORDS.slice(0, 70),
  status: '已办结',
}));
const months = ['2027-02', '2027-01', '2026-12'];

export const FIGURED: Office = {
  figures,
  counted: { ids: ['made-1', 'made-2'] },
  board,
  monthDraft: {
    months: months.map((month) => ({ month, ...(month !== '2026-12' && { releasedAt: NOW - 30 * HOUR }) })),
    draft: { ...shown, note: '' },
    matters,
  },
};

export const NOT_FIGURED: Office = {
  ...FIGURED,
  figures: {
    ...figures,
    counts: COUNT_KEYS.map((key) => ({ key, count: 0, before: 0, lastYear: 0 })),
    oldest: [],
  },
  counted: { ids: [] },
  board: {
    ...board,
    total: { open: 0, dueToday: 0, overdue: 0, arrived: 0, closed: 0 },
    rows: [],
    shapes: [],
  },
};

export const MONTH: Town = {
  publicMonths: { rows: months.map((month) => ({ month, at: NOW - 30 * HOUR })) },
  publicMonth: { shown, at: NOW - 30 * HOUR, matters, csv: '青禾镇' },
};

export const NO_MONTH: Town = { ...MONTH, publicMonths: { rows: [] } };
