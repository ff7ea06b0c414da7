/** Made replies for looking at pages: typed by the contract, as long as real ones get. */
import type { FeedEntry, GroupFace, GroupRow } from '@gelin/contract/group';
import type { MatterRow, MatterView, TimelineEntry } from '@gelin/contract/matter';
import type { LedgerRow } from '@gelin/contract/office';
import type { Procedures } from '@gelin/contract/procedures';
import { card, clock, resident, town, units } from './layout.people.ts';

/** 2027-03-01 9:00 in UTC+8, a Monday: what the server of these replies calls now. */
export const NOW = Date.UTC(2027, 2, 1, 1);
const HOUR = 3_600_000;

/** What each procedure answers; a procedure that is left out is not asked in that scene. */
export type Made = {
  readonly [F in keyof Procedures]?: {
    readonly [P in keyof Procedures[F]]?: Procedures[F][P]['output' & keyof Procedures[F][P]];
  };
};

const PLACE = '滨河花园南区三期地下车库西出口旁边';
const WORDS =
  '滨河花园南区三期地下车库西出口旁边的排水沟盖板断了两块，昨天晚上有老人踩空摔了一跤，现在用纸箱子盖着，下雨天看不见，来来往往的人很多，请尽快换掉。电话 138****0001，随时可以联系。';
const LONGEST_WORD = 'WX-20270301-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const PHOTOS = ['a', 'b', 'c', 'd'].map((name) => ({ id: `cloud://gelin-local.made/photos/${name}.jpg` }));

/** A row of a list; `n` makes it another matter. */
export function row(n: number, changes: Partial<MatterRow> = {}): MatterRow {
  return {
    matter: `made-${n}`,
    seq: 3,
    no: `2027-00${1000 + n}`,
    category: '公共设施损坏',
    icon: 'tools',
    place: `桂园社区滨河花园南区第一网格 ${PLACE}`,
    line: WORDS.slice(0, 60) + '…',
    photos: PHOTOS.slice(0, n % 2 ? 1 : 3),
    status: 'accepted',
    severity: 'routine',
    holder: '桂园社区滨河花园南区第一网格',
    clock: clock('handle', NOW - HOUR, NOW + 80 * HOUR),
    changedAt: NOW - n * HOUR,
    actions: [],
    rated: false,
    ...changes,
  };
}

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
    placeName: `桂园社区滨河花园南区第一网格 ${PLACE}`,
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

const groupRow = (id: string, name: string, level: GroupRow['level'], unread: number): GroupRow => ({
  id,
  name,
  level,
  unread,
  called: 0,
  muted: false,
  at: NOW - HOUR,
});

const author = {
  id: 'worker-made',
  name: '司马小满',
  role: 'gridWorker',
  unitName: '桂园社区滨河花园南区第一网格',
} as const;
const talk = (n: number, changes: Partial<Extract<FeedEntry, { kind: 'talk' }>> = {}): FeedEntry => ({
  kind: 'talk',
  id: `talk-${n}`,
  at: NOW - 3 * HOUR + n * 60_000,
  author,
  text: n % 2 ? WORDS : '收到。',
  media: [],
  ...changes,
});
const inGroup = (face: MatterRow): GroupFace => ({ ...face, nature: 'problem', photoWithAnswer: false });
const placed = (n: number): FeedEntry => ({
  kind: 'card',
  id: `card-${n}`,
  at: NOW - 4 * HOUR + n * 600_000,
  matter: `made-${n}`,
  reason: n === 1 ? 'urgent' : 'placed',
});

const ledgerRow = (n: number, open: boolean): LedgerRow => ({
  matter: `made-${n}`,
  no: `2027-00${1000 + n}`,
  category: '公共设施损坏 · 井盖、沟盖、护栏缺损',
  place: `桂园社区滨河花园南区第一网格 ${PLACE}`,
  status: open ? '办理中' : '已办结',
  registeredAt: NOW - n * 300 * HOUR,
  open,
});

/** Everything there, and long. */
export const FULL: Made = {
  people: { me: resident },
  town: { units: { town, units }, unit: card, locate: { unit: card, by: 'landmark' } },
  matter: {
    mine: { rows, cursor: 'more' },
    todo: {
      rows: rows
        .slice(0, 2)
        .map((one) => ({ ...one, actions: ['accept', 'answer', 'escalate', 'proposeRefusal'] })),
      verify: [row(9, { status: 'answered', actions: ['verify'], answer: WORDS })],
      cursor: 'more',
    },
    read: matterView(),
    preview: {
      category: { code: 'X0101', name: '公共设施损坏 · 井盖、沟盖、护栏缺损', icon: 'tools' },
      nature: 'problem',
      severity: 'routine',
      restricted: false,
      holderName: '桂园社区滨河花园南区第一网格',
      placeName: PLACE,
      acceptBy: clock('accept', NOW, NOW + 100 * HOUR),
    },
    submit: {
      matter: 'made-1',
      holderName: '桂园社区滨河花园南区第一网格',
      clock: clock('accept', NOW, NOW + 100 * HOUR),
    },
    act: { seq: 4, status: 'accepted', no: '2027-001001' },
  },
  group: {
    list: {
      groups: [
        groupRow('qinghe-guiyuan-1', '桂园社区滨河花园南区第一网格群', 'grid', 128),
        groupRow('qinghe-guiyuan', '桂园社区居民委员会群', 'village', 3),
        groupRow('qinghe', '青禾镇群', 'town', 0),
      ],
    },
    spot: {
      spot: {
        id: 'spot-1',
        state: 'proposed',
        what: '建筑施工噪音扰民',
        icon: 'sound',
        where: '桂园社区滨河花园南区 滨河花园南区三号门旁的混凝土搅拌站',
        count: 12,
        open: 11,
        joined: 128,
        since: NOW - 200 * HOUR,
        latest: NOW - HOUR,
        lines: [],
        changedAt: NOW,
        mayDecide: true,
      },
      faces: [inGroup(row(1)), inGroup(row(2)), inGroup(row(7))],
    },
    feed: {
      group: { id: 'qinghe-guiyuan-1', name: '桂园社区滨河花园南区第一网格群', members: 128 },
      entries: [
        placed(2),
        talk(1, { matter: 'made-2' }),
        placed(1),
        talk(2, {
          matter: 'made-1',
          author: { ...author, id: 'chief-made', name: '欧阳桂兰', role: 'gridChief' },
        }),
        talk(3),
        talk(4, {
          matter: 'made-7',
          about: WORDS.slice(0, 60),
          media: PHOTOS.slice(0, 3).map(({ id }) => ({ kind: 'photo', id })),
        }),
      ],
      faces: [
        inGroup(
          row(1, {
            severity: 'urgent',
            status: 'reported',
            clock: clock('accept', NOW - 9 * HOUR, NOW + HOUR),
          }),
        ),
        inGroup(row(2, { status: 'answered', answer: WORDS.slice(0, 60) })),
      ],
      cursor: NOW,
      older: true,
      newer: false,
    },
    seen: {},
    say: { id: 'talk-9', at: NOW },
  },
  office: {
    ledger: {
      title: '群众诉求办理',
      rows: [ledgerRow(1, true), ledgerRow(2, false), ledgerRow(3, true)],
      cursor: 'more',
    },
  },
};

/** Nothing there yet. */
export const EMPTY: Made = {
  town: { units: { town, units: [] }, unit: card },
  matter: { mine: { rows: [] }, todo: { rows: [], verify: [] } },
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
  },
  office: { ledger: { title: '群众诉求办理', rows: [] } },
};
