/** A group of the made replies: cards with buttons, talk of every kind, pins, readers, and who sits there. */
import type { FeedEntry, GroupFace, GroupOutputs, GroupRow } from '@gelin/contract/group';
import type { HotSpotFace } from '@gelin/domain/phone';
import type { MatterRow } from '@gelin/contract/matter';
import { digestEntry } from './layout.digest.ts';
import { clock } from './layout.people.ts';
import { HOUR, NOW, PHOTOS, row, WORDS } from './layout.rows.ts';

const groupRow = (id: string, name: string, level: GroupRow['level'], unread: number): GroupRow => ({
  id,
  name,
  level,
  unread,
  called: 0,
  muted: false,
  at: NOW - HOUR,
  seenAt: NOW - 3 * HOUR,
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
const inGroup = (face: MatterRow, said?: string): GroupFace => ({
  ...face,
  nature: 'problem',
  photoWithAnswer: true,
  ...(said !== undefined && { said }),
});
const mine = { ...author, id: 'chief-made', name: '欧阳桂兰', role: 'gridChief' } as const;
const pinned = {
  id: 'talk-0',
  at: NOW - 9 * HOUR,
  author,
  text: '本周五上午九点到下午四点滨河花园南区停水，请提前存水，转告一下不看手机的老人。',
  media: [],
  pinned: true,
} as const;
const post = {
  role: 'gridChief',
  unit: 'qinghe-guiyuan-1',
  words: '桂园社区滨河花园南区第一网格 网格长',
} as const;
const seat = (role: 'gridChief' | 'gridWorker', words: string) => ({
  role,
  unit: 'qinghe-guiyuan-1',
  words,
  members: [
    { member: `a-${role}`, name: '欧阳桂兰', phone: '13800000001' },
    { member: `b-${role}`, name: '阿卜杜热西提·买买提' },
  ],
});
const placed = (n: number): FeedEntry => ({
  kind: 'card',
  id: `card-${n}`,
  at: NOW - 4 * HOUR + n * 600_000,
  matter: `made-${n}`,
  reason: n === 1 ? 'urgent' : 'placed',
  words: n === 1 ? '紧急事项' : '上报：网格 4 小时内未受理',
});

const spot: HotSpotFace = {
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
  lines: [1, 2, 3].map((n) => ({ matter: `made-${n}`, line: WORDS.slice(0, 60), status: 'reported' })),
  changedAt: NOW,
  mayDecide: true,
};

/** Everything a group can show, and long. */
export const GROUP = {
  list: {
    groups: [
      groupRow('qinghe-guiyuan-1', '桂园社区滨河花园南区第一网格群', 'grid', 128),
      groupRow('qinghe-guiyuan', '桂园社区居民委员会群', 'village', 3),
      { ...groupRow('qinghe', '青禾镇群', 'town', 2), called: 1, muted: true },
    ],
  },
  spot: {
    spot,
    faces: [inGroup(row(1)), inGroup(row(2)), inGroup(row(7))],
  },
  feed: {
    group: { id: 'qinghe-guiyuan-1', name: '桂园社区滨河花园南区第一网格群', members: 128 },
    entries: [
      digestEntry(NOW - 6 * HOUR),
      { kind: 'hotSpot', id: 'card-spot', at: NOW - 5 * HOUR, spot: 'spot-1' },
      placed(2),
      talk(1, { matter: 'made-2' }),
      placed(1),
      talk(2, {
        matter: 'made-1',
        author: mine,
      }),
      talk(3),
      talk(4, {
        matter: 'made-7',
        about: WORDS.slice(0, 60),
        media: PHOTOS.slice(0, 3).map(({ id }) => ({ kind: 'photo', id })),
      }),
      talk(5, {
        called: [post],
        callsMe: true,
        replyTo: { id: 'talk-3', who: '司马小满', text: WORDS.slice(0, 60) },
      }),
      talk(6, { withdrawn: true, text: '' }),
      talk(7, { author: mine, became: 'made-9', pinned: true }),
    ],
    faces: [
      inGroup(
        row(1, {
          severity: 'urgent',
          status: 'accepted',
          clock: clock('accept', NOW - 9 * HOUR, NOW + HOUR),
          actions: ['fixOnSpot', 'escalate', 'answer'],
        }),
      ),
      inGroup(row(2, { status: 'answered', answer: WORDS.slice(0, 60) }), 'talk-1'),
    ],
    spots: [spot],
    cursor: NOW,
    older: true,
    newer: false,
    pins: [pinned],
    readUntil: [NOW - HOUR, NOW],
  },
  members: {
    seats: [
      seat('gridChief', '桂园社区滨河花园南区第一网格 网格长'),
      seat('gridWorker', '桂园社区滨河花园南区第一网格 网格员'),
    ],
    mayPin: true,
    muted: false,
  },
  search: {
    rows: [1, 2].map((n) => ({ id: `talk-${n}`, at: NOW - n * HOUR, who: '司马小满', text: WORDS })),
    cursor: 'more',
  },
  readers: {
    read: [{ name: '阿卜杜热西提·买买提', post: '桂园社区滨河花园南区第一网格 网格员' }],
    unread: [],
  },
  mute: { muted: true },
  seen: {},
  say: { id: 'talk-9', at: NOW },
} satisfies Partial<GroupOutputs>;
