/** Made replies for looking at pages: typed by the contract, as long as real ones get. */
import type { Heard, MatterRow, MatterView, TimelineEntry } from '@gelin/contract/matter';
import type { LaneRow } from '@gelin/contract/mirror';
import type { Procedures } from '@gelin/contract/procedures';
import { ADMIN, NO_ADMIN } from './layout.admin.ts';
import { RELEASED } from './layout.follow.ts';
import { FINDING } from './layout.find.ts';
import { bulletin, bulletins, published, services } from './layout.told.ts';
import { FIGURED, MONTH, NO_MONTH, NOT_FIGURED } from './layout.figures.ts';
import { FIELD, NO_FIELD } from './layout.field.ts';
import { INSPECTED, NOT_INSPECTED } from './layout.inspection.ts';
import { digestPage, NO_DIGEST_PAGE } from './layout.digest.ts';
import { CENTRE, NO_CENTRE } from './layout.centre.ts';
import { GROUP } from './layout.group.ts';
import { LEDGERED, NOT_LEDGERED } from './layout.ledgers.ts';
import { PAPERS } from './layout.papers.ts';
import { NO_TICKETS, NOT_PUBLICIZED, PUBLICIZED, TICKETED } from './layout.tickets.ts';
import { card, clock, resident, town, units } from './layout.people.ts';
import { NOT_VIEWED, VIEWED } from './layout.views.ts';
import { NO_VOLUNTEER, VOLUNTEER } from './layout.volunteer.ts';
import { HOUR, LONGEST_WORD, NOW, PHOTOS, PLACE, row, WORDS } from './layout.rows.ts';

/** What each procedure answers; a procedure that is left out is not asked in that scene. */
export type Made = {
  readonly [F in keyof Procedures]?: {
    readonly [P in keyof Procedures[F]]?: Procedures[F][P]['output' & keyof Procedures[F][P]];
  };
};

const rows: readonly MatterRow[] = [
  row(1, {
    severity: 'urgent',
    clock: clock('accept', NOW - 9 * HOUR, NOW - 300 * HOUR),
    status: 'reported',
  }),
  row(2, {
    severity: 'important',
    status: 'answered',
    clock: clock('handle', NOW - 40 * HOUR, NOW + HOUR),
    answer: WORDS.slice(0, 60),
  }),
  row(3, { line: LONGEST_WORD, status: 'closed', clock: null, actions: ['rate'] }),
  row(4, { line: '灯', place: '柳溪村' }),
];

const entry = (seq: number, changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq,
  at: NOW - (9 - seq) * 30 * HOUR,
  action: 'accept',
  sentence: '桂园社区滨河花园南区第一网格 网格长 欧阳桂兰 已受理，编号 2027-001001',
  photos: [],
  ...changes,
});

/** A matter's page; `changes` make it another one. */
export function matterView(changes: Partial<MatterView> = {}): MatterView {
  return {
    id: 'made-1',
    no: '2027-001001',
    seq: 3,
    status: 'handling',
    source: 'report',
    nature: 'problem',
    severity: 'important',
    restricted: false,
    category: { code: 'X0101', name: '公共设施损坏 · 井盖、沟盖、护栏缺损', icon: 'tools' },
    text: `${WORDS}\n${LONGEST_WORD}`,
    photos: PHOTOS,
    answers: [],
    identity: 'confidential',
    joined: 0,
    placeName: `桂园社区滨河花园南区第一网格 ${PLACE}`,
    unitName: '柳溪村第二网格',
    holder: { name: '桂园社区滨河花园南区第一网格', phone: '13800000001' },
    clock: clock('handle', NOW - HOUR, NOW + 2 * HOUR),
    reportedAt: NOW - 200 * HOUR,
    photoWithAnswer: true,
    timeline: [
      entry(4, {
        action: 'answer',
        sentence: '桂园社区滨河花园南区第一网格 网格长 欧阳桂兰 答复：部分解决',
        text: WORDS,
        photos: PHOTOS.slice(0, 2),
      }),
      entry(3, {
        action: 'escalate',
        sentence: '桂园社区滨河花园南区第一网格 网格长 欧阳桂兰 上报到桂园社区',
        inside: [`初步调查情况：${WORDS}`, '处理意见：请社区联系施工队'],
      }),
      entry(2),
      entry(1, { action: 'submit', sentence: '报事人报来此事，先到桂园社区滨河花园南区第一网格' }),
    ],
    actions: [],
    groups: [],
    ...changes,
  };
}

const laneRow = (group: string, changes: Partial<LaneRow>): LaneRow => ({
  group,
  name: '桂园社区滨河花园南区第一网格',
  level: 'grid',
  tail: 'a1b2',
  state: 'idle',
  waiting: 0,
  lastSentAt: NOW - HOUR,
  dead: [],
  ...changes,
});
const deadLetter = (n: number, reason: string, text: string) => ({
  id: `letter-${n}`,
  at: NOW - n * HOUR,
  reason,
  text,
});

const heard = (n: number): Heard => ({
  id: `heard-${n}`,
  at: NOW - (9 - n) * HOUR,
  group: 'qinghe-guiyuan-1',
  groupName: '桂园社区滨河花园南区第一网格群',
  author: {
    id: 'worker-made',
    name: '司马小满',
    role: 'gridWorker',
    unitName: '桂园社区滨河花园南区第一网格',
  },
  text: n % 2 ? WORDS : '收到。',
  media: [],
});

/** Everything there, and long. */
export const FULL: Made = {
  people: { me: resident, kept: keptOfMe(), ...VOLUNTEER.people, ...ADMIN.people, ...CENTRE.people },
  town: {
    ...MONTH,
    ...ADMIN.town,
    ...VOLUNTEER.town,
    ...CENTRE.town,
    ...FINDING,
    services,
    bulletins,
    bulletin,
    published,
    publish: { id: 'told-1' },
    departments: {
      departments: ['综合行政执法队', '派出所', '市场监督管理所青禾分所'].map((name, id) => ({
        id: `d${id}`,
        name,
      })),
    },
    units: { town, units },
    unit: card,
    locate: { unit: card, by: 'landmark' },
    robots: {
      rows: [
        laneRow('qinghe', { name: '青禾镇', level: 'town', waiting: 3, state: 'waiting' }),
        laneRow('qinghe-guiyuan', {
          name: '桂园社区居民委员会',
          level: 'village',
          state: 'held',
          waiting: 128,
          next: NOW + HOUR,
          dead: [
            deadLetter(1, '93000', `新的事项 公共设施损坏：${WORDS.slice(0, 13)}…（${PLACE}）`),
            deadLetter(2, '42000', LONGEST_WORD),
          ],
        }),
        laneRow('qinghe-guiyuan-1', {}),
        { group: 'qinghe-guiyuan-2', name: '第二网格', level: 'grid', state: 'off', waiting: 0, dead: [] },
      ],
    },
  },
  matter: {
    ...VOLUNTEER.matter,
    ...VIEWED,
    ...CENTRE.matter,
    mine: { rows, cursor: 'more' },
    todo: {
      rows: rows
        .slice(0, 2)
        .map((one) => ({ ...one, actions: ['accept', 'answer', 'escalate', 'proposeRefusal'] })),
      verify: [row(9, { status: 'answered', actions: ['verify'], answer: WORDS })],
      cursor: 'more',
    },
    read: matterView(),
    talk: { entries: [1, 2].map(heard), older: true },
    choices: {
      departments: ['综合行政执法队', '派出所', '市场监督管理所青禾分所'].map((name, id) => ({
        id: `d${id}`,
        name,
      })),
    },
    preview: {
      category: { code: 'X0101', name: '公共设施损坏 · 井盖、沟盖、护栏缺损', icon: 'tools' },
      nature: 'problem',
      severity: 'routine',
      restricted: false,
      holderName: '桂园社区滨河花园南区第一网格',
      placeName: PLACE,
      questions: [],
      others: [],
      identities: ['named', 'confidential'],
      acceptBy: clock('accept', NOW, NOW + 100 * HOUR),
    },
    nearby: { rows: [] },
    submit: {
      matter: 'made-1',
      holderName: '桂园社区滨河花园南区第一网格',
      clock: clock('accept', NOW, NOW + 100 * HOUR),
    },
    act: { seq: 4, status: 'accepted', no: '2027-001001' },
    released: { rows: RELEASED, cursor: 'more' },
  },
  group: { ...GROUP, digestMatters: digestPage(rows) },
  office: {
    ...FIGURED,
    ...LEDGERED,
    ...PAPERS,
    ...TICKETED,
  },
  work: { ...FIELD, ...INSPECTED, ...PUBLICIZED },
};

/** Nothing there yet. */
export const EMPTY: Made = {
  people: {
    me: resident,
    kept: { rows: [], followed: 0, stays: ['figures', 'journal', 'answers'] },
    ...NO_VOLUNTEER.people,
    ...NO_ADMIN.people,
    ...NO_CENTRE.people,
  },
  town: {
    ...NO_MONTH,
    ...NO_ADMIN.town,
    ...VOLUNTEER.town,
    ...NO_CENTRE.town,
    units: { town, units: [] },
    unit: card,
    robots: { rows: [] },
    services: { services: [], visits: [] },
    bulletins: { rows: [] },
    published: { areas: published.areas, rows: [] },
  },
  matter: {
    ...NO_VOLUNTEER.matter,
    ...NOT_VIEWED,
    ...NO_CENTRE.matter,
    mine: { rows: [] },
    todo: { rows: [], verify: [] },
    released: { rows: [] },
    talk: { entries: [], older: false },
  },
  group: {
    list: { groups: [] },
    feed: {
      group: { id: 'qinghe-guiyuan-1', name: '桂园社区第一网格群', members: 3 },
      entries: [],
      faces: [],
      cursor: NOW,
      older: false,
      newer: false,
    },
    seen: {},
    digestMatters: NO_DIGEST_PAGE,
  },
  office: { ...NOT_FIGURED, ...NOT_LEDGERED, papers: { rows: [] }, ...NO_TICKETS },
  work: { ...NO_FIELD, ...NOT_INSPECTED, ...NOT_PUBLICIZED },
};

/** What is kept of somebody: one matter that is open, one that goes by itself one day. */
function keptOfMe() {
  return {
    rows: [1, 2].map((each) => ({
      matter: `made-${each}`,
      reportedAt: NOW - each * 300 * HOUR,
      category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
      line: WORDS.slice(0, 30),
      identity: 'confidential' as const,
      contact: each === 1 ? { name: '欧阳李桂芳', phone: '0731-88881234' } : {},
      erasable: each === 2,
      ...(each === 2 && { until: NOW + 17_000 * HOUR }),
    })),
    followed: 2,
    stays: ['figures', 'journal', 'answers', 'duty'] as const,
  };
}
