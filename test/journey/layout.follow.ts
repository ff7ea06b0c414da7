/** Made replies for following a matter: what its reporter may do in each state, and what is public nearby. */
import type { MatterView } from '@gelin/contract/matter';
import type { ReleasedRow } from '@gelin/contract/released';
import { LEGAL_WAYS } from '@gelin/domain';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, PLACE, WORDS } from './layout.rows.ts';

const released = (n: number, changes: Partial<ReleasedRow> = {}): ReleasedRow => ({
  matter: `made-${n}`,
  category: { name: '公共设施损坏 · 井盖、沟盖、护栏缺损', icon: 'tools' },
  text: `滨河花园南区排水沟盖板断裂，已经围起来，正在换。${LONGEST_WORD}`,
  photos: PHOTOS.slice(0, n),
  unitName: '桂园社区滨河花园南区第一网格',
  position: [114.07 + n / 1_000, 27.98 + n / 1_000],
  status: 'handling',
  reportedAt: NOW - n * 30 * HOUR,
  ...changes,
});

/** Public matters: open, over, and one without a place. */
export const RELEASED: readonly ReleasedRow[] = [
  released(1),
  released(2, { status: 'closed', outcome: 'partlySolved', closedAt: NOW - HOUR }),
  (({ position: _, ...unplaced }) => unplaced)(released(3)),
];

const HOLDER = '桂园社区滨河花园南区第一网格';
const URGED = { seq: 5, at: NOW - HOUR, action: 'urge', sentence: '报事人催办', photos: [] } as const;
const ANSWERED = {
  seq: 4,
  at: NOW - HOUR,
  action: 'answer',
  sentence: `${HOLDER} 网格长 欧阳桂兰 答复：部分解决`,
  text: WORDS,
  photos: PHOTOS.slice(0, 3),
  voice: { id: 'cloud://gelin-local.made/voices/a.mp3', seconds: 23 },
} as const;
const OVER = { status: 'closed', clock: null, outcome: 'partlySolved', timeline: [ANSWERED] } as const;
const until = NOW + 100 * HOUR;

/** What differs from the ordinary matter, by state. */
export const OWN = {
  asked: {
    asked: { text: `请问是几号楼几单元？${PLACE}`, at: NOW - HOUR },
    limitWhy: '等其他单位，先停着不算时间，最晚 11月30日 继续',
    actions: ['add', 'withdraw', 'urge'],
  },
  open: {
    limitWhy: '同意延期一次，原来是 2026年12月25日 17:30',
    actions: ['add', 'withdraw', 'urge'],
    hazard: true,
    joined: 12,
    answers: [{ question: '盖板是什么材料的？现在有没有围起来？', answer: '水泥的，只放了一个纸箱子' }],
    voice: { id: 'cloud://gelin-local.made/voices/b.mp3', seconds: 9 },
    visit: { on: '2027-03-04', part: 'morning' },
  },
  urged: { actions: ['add', 'withdraw'], timeline: [URGED] },
  followed: { actions: [], photos: [], follows: true },
  reopenable: {
    ...OVER,
    actions: ['rate', 'reopen'],
    reopening: { until, times: 0, to: HOLDER },
  },
  final: {
    ...OVER,
    rating: 'dissatisfied',
    actions: [],
    reopening: { until, times: 2, ways: LEGAL_WAYS },
  },
  release: {
    release: {
      text: `${HOLDER}：公共设施损坏 · 井盖、沟盖、护栏缺损。`,
      chosen: [],
      photos: PHOTOS,
    },
  },
  released: {
    release: { at: NOW - 30 * HOUR, text: WORDS.slice(0, 80), chosen: PHOTOS.slice(0, 2), photos: PHOTOS },
  },
} as const satisfies Record<string, Partial<MatterView>>;
