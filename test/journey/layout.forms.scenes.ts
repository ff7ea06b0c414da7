/** Scenes of the forms of written steps: each as long as real ones get, filled in as far as makes the most of it. */
import type { StepChoices } from '@gelin/contract/choices';
import type { Action } from '@gelin/domain';
import { NOW, PLACE, row, WORDS } from './layout.rows.ts';
import { inTurn, tap, write, type Phase, type Scene } from './layout.steps.ts';
import { matterView, type Made } from './layout.replies.ts';

const ONCE: readonly Phase[] = ['ready'];
const PICKED: readonly Phase[] = ['ready', 'loading', 'failed'];
const GRIDS = ['一', '二', '三', '四', '五', '六', '七'].map((number, index) => ({
  id: `g${index}`,
  name: `桂园社区滨河花园南区第${number}网格`,
  within: '桂园社区居民委员会',
}));
const VILLAGES = [
  '青禾镇社会治安综合治理中心',
  '柳溪村',
  '桂园社区居民委员会',
  '石桥村',
  '东坝村',
  '新市社区',
];
const CHOICES: StepChoices = {
  days: [
    { day: '2027-03-01', words: '今天' },
    { day: '2027-03-02', words: '明天' },
  ],
  units: [...VILLAGES.map((name, index) => ({ id: `v${index}`, name, within: '青禾镇' })), ...GRIDS],
  departments: [
    { id: 'd0', name: '村镇规划建设管理办公室', proposed: true },
    { id: 'd1', name: '综合行政执法队' },
    { id: 'd2', name: '市场监督管理所青禾分所', stationed: true },
  ],
  members: [
    { id: 'p1', name: '欧阳桂兰', me: true },
    { id: 'p2', name: '司马小满' },
  ],
  categories: [
    { name: '看着像', leaves: [{ code: '0203', name: '公共设施损坏 · 井盖、沟盖、护栏缺损' }] },
    { name: '市容环境', leaves: [{ code: '0101', name: '暴露垃圾' }] },
  ],
  matters: [1, 2].map((n) => ({
    matter: `near-${n}`,
    no: `2027-00100${n}`,
    place: `桂园社区滨河花园南区第一网格 ${PLACE}`,
    line: WORDS.slice(0, 58),
    status: 'accepted' as const,
  })),
  severities: ['important', 'urgent'],
  pauses: { reporter: 5, others: 20, season: 20 },
  longer: { most: 5, measure: 'workingDays' },
};
const WHISTLE = {
  where: PLACE,
  at: NOW,
  called: [
    { name: '村镇规划建设管理办公室', signed: NOW, arrived: NOW },
    { name: '综合行政执法队', signed: NOW },
    { name: '市场监督管理所青禾分所' },
  ],
};

const ASKED = {
  what: 'extend' as const,
  amount: 5,
  reason: WORDS,
  at: NOW,
  sentence: '欧阳桂兰申请延期 5 个工作日',
};

const made = (...actions: readonly Action[]): Made => ({
  matter: {
    read: matterView({ actions, whistle: WHISTLE, timeAsked: ASKED, placard: {} }),
    choices: CHOICES,
  },
});
const form = (
  action: Action,
  steps?: Scene['steps'],
  phases: readonly Phase[] = ONCE,
): Omit<Scene, 'as'> => ({
  name: `act, ${action}`,
  path: `packages/member/act/act?matter=made-1&seq=3&action=${action}&nature=problem&photo=1`,
  phases,
  made: made(action),
  ...(steps && { steps }),
});

/** What a dispatcher may do at once: more than a sheet of WeChat's holds. */
export const DISPATCHER: readonly Action[] = [
  'dispatch',
  'route',
  'recategorise',
  'relocate',
  'split',
  'merge',
  'supervise',
  'raiseSeverity',
  'lowerSeverity',
  'look',
];

/** On leave: to be picked, and picked. */
const COLLEAGUES = [
  { id: 'p1', name: '欧阳桂兰' },
  { id: 'p2', name: '司马小满' },
];
export const AWAY: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'away',
    path: 'packages/desk/away/away',
    phases: ['ready', 'loading', 'failed', 'offline'],
    made: { people: { away: { colleagues: COLLEAGUES, standsInFor: [] } } },
    steps: tap('司马小满'),
  },
  {
    name: 'away, standing in and gone',
    path: 'packages/desk/away/away',
    phases: ONCE,
    made: {
      people: {
        away: {
          away: { from: NOW, until: NOW + 86_400_000, standIn: COLLEAGUES[0]! },
          colleagues: COLLEAGUES,
          standsInFor: [COLLEAGUES[1]!],
        },
      },
    },
  },
];

export const FORMS: readonly Omit<Scene, 'as'>[] = [
  form('route', inTurn(tap('桂园社区居民委员会'), write('为什么改派', WORDS)), PICKED),
  form('handDown', tap('青禾镇')),
  form('recategorise', tap('市容环境')),
  form('relocate'),
  form('split', write('拆出来的是什么事', WORDS)),
  form('dispatch', undefined, PICKED),
  form('sendBack', write('为什么退回', WORDS)),
  form('log', write('做了什么', WORDS)),
  form('transfer', tap('接过来由我办')),
  form('assist', tap(/^市场监督管理所/)),
  form('arrive'),
  form('askReporter'),
  form('askTime', tap('停表等一等'), PICKED),
  form('refuseTime'),
  form('suspend', tap('等季节条件'), PICKED),
  form('extend', tap('5 个工作日')),
  form('raise'),
  form('comeBack'),
  form('spotCheck'),
  form('order', tap('明天'), PICKED),
  form('recheck', tap('合格')),
  form('merge', tap(/near|2027-001001/), PICKED),
  form('supervise'),
  form('reportBack'),
  form('raiseSeverity'),
  form('lowerSeverity'),
  form('object'),
  form('decideObjection'),
  {
    name: 'matter, dispatcher',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: made(...DISPATCHER),
  },
  {
    name: 'todo, time asked for',
    path: 'packages/member/todo/todo',
    phases: ONCE,
    made: {
      matter: {
        todo: {
          rows: [],
          verify: [],
          asks: [row(5, { asks: ASKED.sentence, actions: ['extend', 'refuseTime'] })],
        },
      },
    },
  },
];
