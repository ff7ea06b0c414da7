/** Scenes of an assessment, with its made replies: long names, a decided and a waiting objection, a stationed office. */
import type { AssessedObjection, AssessedRow, AssessmentOutputs } from '@gelin/contract/assessment';
import { NOW, WORDS } from './layout.rows.ts';
import { button, inTurn, seen, type Phase, type Scene } from './layout.steps.ts';

const READY: readonly Phase[] = ['ready', 'loading', 'failed', 'offline'];
const PAGE = 'packages/figures/assessment/assessment';
const BY = { kind: 'member', id: 'm1', name: '欧阳桂兰', role: 'villageLead', unit: 'v1' } as const;

const objection = (changes: Partial<AssessedObjection> = {}): AssessedObjection => ({
  id: 'o1',
  desk: 'v1',
  span: 'month',
  from: NOW,
  text: WORDS.slice(0, 80),
  by: BY,
  at: NOW,
  state: 'pending',
  decider: 'centreDirector',
  decides: true,
  ...changes,
});
const row = (id: string, name: string, changes: Partial<AssessedRow> = {}): AssessedRow => ({
  id,
  name,
  desk: id,
  points: {
    lines: [
      { key: 'inTime', weight: 40, part: 1_286, whole: 1_592, tenths: 323 },
      { key: 'notReopened', weight: 20, part: 1_204, whole: 1_286, tenths: 187 },
      { key: 'satisfaction', weight: 20, part: 2, whole: 3 },
      { key: 'verified', weight: 20, part: 1_280, whole: 1_286, tenths: 199 },
    ],
    weighed: 80,
    tenths: 886,
  },
  rated: { part: 3, whole: 1_286, percent: '0.23 %' },
  objections: [],
  objects: false,
  ...changes,
});
const TOLD: AssessmentOutputs['assessment'] = {
  desks: [
    { id: 'v1', name: '桂园社区居民委员会' },
    { id: 'v2', name: '滨河花园社区' },
  ],
  desk: 'v1',
  name: '桂园社区居民委员会',
  from: NOW,
  to: NOW,
  own: row('v1', '桂园社区居民委员会', {
    objects: true,
    objections: [
      objection(),
      objection({
        id: 'o2',
        state: 'dismissed',
        decides: false,
        decision: { reason: WORDS.slice(0, 60), by: BY, at: NOW },
      }),
    ],
  }),
  below: [
    row('g1', '桂园社区滨河花园南区第一网格'),
    row('g2', '第二网格', { points: { lines: [], weighed: 0 } }),
  ],
  members: [row('v1:m1', '欧阳桂兰 · 桂园社区居民委员会', { member: 'm1' })],
  pending: ['m1', 'm2'],
  beyond: true,
};
const EMPTY: AssessmentOutputs['assessment'] = {
  desks: [],
  name: '青禾镇',
  from: NOW,
  to: NOW,
  below: [],
  members: [],
  pending: [],
  beyond: false,
};
const made = { office: { assessment: TOLD } };

export const ASSESSING: readonly Omit<Scene, 'as'>[] = [
  { name: 'assessment', path: PAGE, phases: READY, made },
  {
    name: 'assessment, nobody assessed',
    path: PAGE,
    phases: ['ready'],
    made: { office: { assessment: EMPTY } },
  },
  {
    name: 'assessment, objecting',
    path: PAGE,
    phases: ['ready'],
    made,
    steps: inTurn(button('提出异议'), async (page) => seen(page, '不写了').waitFor()),
  },
];
