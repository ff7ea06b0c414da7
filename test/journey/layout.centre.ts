/** Made replies of the centre's desk: long names, long words, everything at once. */
import type { DutyOutputs } from '@gelin/contract/duty';
import type { NoticeOutputs } from '@gelin/contract/notice';
import type { OutsideOutputs } from '@gelin/contract/outside';
import type { CheckRow, SupervisedRow, TriageRow } from '@gelin/contract/triage';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, PLACE, row, WORDS } from './layout.rows.ts';

const GRID_NAME = '桂园社区滨河花园南区第一网格';
const OFFICE = '市场监督管理所青禾分所';

function waiting(n: number, changes: Partial<TriageRow> = {}): TriageRow {
  return {
    ...row(n, { status: 'reported' }),
    why: 'unplaced',
    restricted: false,
    nature: 'problem',
    categoryCode: 'X0101',
    unitName: '青禾镇',
    sendBacks: 0,
    last: { sentence: `${GRID_NAME} 网格长 欧阳桂兰 上报到青禾镇`, texts: [WORDS, LONGEST_WORD] },
    proposal: {
      places: [{ id: 'qinghe-guiyuan-1', name: GRID_NAME, landmark: PLACE }],
      categories: [
        { id: 'X0101', name: '公共设施损坏 · 井盖、沟盖、护栏缺损' },
        { id: 'X0102', name: '路灯' },
      ],
      severity: 'important',
      targets: [{ kind: 'department', id: 'd1', name: OFFICE }],
      handleBy: NOW + 100 * HOUR,
      same: [
        {
          matter: 'made-9',
          category: '公共设施损坏',
          place: PLACE,
          line: WORDS.slice(0, 60),
          status: 'handling',
          reportedAt: NOW - 30 * HOUR,
          joined: 2,
        },
      ],
    },
    ...changes,
  };
}

const triage = {
  rows: [
    waiting(1, { severity: 'urgent', why: 'restricted', restricted: true, unit: 'g', unitName: GRID_NAME }),
    waiting(2, { nature: 'complaint', about: [{ id: 'a', name: '欧阳桂兰' }] }),
    waiting(3, {
      why: 'refusal',
      refusal: { reason: 'inPetition', elsewhere: '县信访局，青禾大道 8 号，0830-6660008' },
      actions: ['confirmRefusal', 'rejectRefusal'],
    }),
    waiting(4, { why: 'sentBack', status: 'accepted', sendBacks: 2 }),
  ],
  asks: [
    {
      ...row(9, { status: 'handling', actions: ['extend', 'refuseTime'] }),
      asks: '范志远申请延期 2 个工作日',
      timeAsked: {
        what: 'extend' as const,
        amount: 2,
        reason: WORDS,
        at: NOW,
        sentence: '范志远申请延期 2 个工作日',
      },
    },
  ],
  grave: [row(8, { severity: 'important', actions: ['supervise'] })],
  cursor: 'more',
};

const checked: CheckRow = {
  ...row(1, { status: 'answered', answer: WORDS, actions: ['verify', 'look'] }),
  nature: 'problem',
  since: NOW - 30 * HOUR,
  by: `${GRID_NAME} 网格长 欧阳桂兰`,
};
const ordered: SupervisedRow = {
  ...row(2, { status: 'handling', holder: OFFICE }),
  since: NOW - 30 * HOUR,
  by: '青禾镇 分管负责人 诸葛建国',
  text: WORDS,
  times: 2,
};

const people = [
  { id: 'a', name: '欧阳桂兰', phone: '0830-6660001' },
  { id: 'b', name: '诸葛建国', phone: '0830-6660002' },
  { id: 'c', name: '司马小满' },
];
const note = { by: '诸葛建国', at: NOW - 12 * HOUR, text: WORDS };
const roster: DutyOutputs['roster'] = {
  version: 3,
  month: '2027-03',
  today: '2027-03-01',
  days: Array.from({ length: 31 }, (_, at) => ({
    date: `2027-03-${String(at + 1).padStart(2, '0')}`,
    members: at === 4 ? [] : [people[at % 3]!, people[(at + 1) % 3]!],
    ...(at % 7 > 4 && { off: true as const }),
    ...(at === 8 && { changed: true as const }),
    notes: at === 0 ? [note] : [],
  })),
  last: [{ ...note, date: '2027-02-28' }],
  people,
  mine: true,
};

const outside: OutsideOutputs['outside'] = {
  asks: { name: GRID_NAME, phone: '0830-6660001' },
  name: '安达电梯工程维护保养有限责任公司青禾分公司',
  task: WORDS,
  until: NOW + 72 * HOUR,
  category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
  place: `${GRID_NAME} ${PLACE}`,
  text: `${WORDS}\n${LONGEST_WORD}`,
  photos: PHOTOS,
  replies: [{ at: NOW - HOUR, text: WORDS, photos: PHOTOS.slice(0, 2) }],
  open: true,
};

const callList = {
  rows: [
    {
      face: row(1, { severity: 'urgent', status: 'reported' }),
      since: NOW - HOUR,
      people: [
        { member: 'a', name: '欧阳桂兰', post: `${GRID_NAME}网格长`, phone: '0830-6660001' },
        { member: 'b', name: '诸葛建国', post: '桂园社区村级网格长' },
      ],
    },
  ],
};

const notices: NoticeOutputs['notices'] = {
  rows: [
    {
      id: 'n1',
      matter: 'made-1',
      purpose: 'urgent',
      phrase: '紧急事项',
      what: '公共设施损坏 · 井盖、沟盖、护栏…',
      where: GRID_NAME,
      urgent: true,
      at: NOW - HOUR,
      seen: false,
    },
    {
      id: 'n2',
      matter: 'made-2',
      about: 'task',
      purpose: 'taskDue',
      phrase: '任务快到期',
      what: LONGEST_WORD.slice(0, 20),
      where: GRID_NAME,
      urgent: false,
      at: NOW - 2 * HOUR,
      seen: true,
    },
  ],
  cursor: 'more',
};

/** Everything there, and long. */
export const CENTRE = {
  people: { notices, seenNotice: { seen: 1 }, callList, reached: { matter: 'made-1' } },
  town: { roster, changeDuty: { version: 4 }, handOver: { date: '2027-03-01' } },
  matter: {
    triage,
    checks: { rows: [checked], cursor: 1 },
    supervised: { rows: [ordered], cursor: 1 },
    releasable: { rows: [row(3, { status: 'closed', clock: null })], cursor: 1 },
    outside,
    outsideReply: { seq: 5 },
  },
};

/** Nothing there yet. */
export const NO_CENTRE = {
  people: { callList: { rows: [] }, notices: { rows: [] } },
  town: {
    roster: { ...roster, days: roster.days.map((day) => ({ ...day, members: [], notes: [] })), last: [] },
  },
  matter: {
    triage: { rows: [] },
    checks: { rows: [] },
    supervised: { rows: [] },
    releasable: { rows: [] },
  },
};
