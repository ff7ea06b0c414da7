/** A grid's group as the tests tell of it: cards, talk and faces at minutes past nine. */
import type { HotSpotFace } from '@gelin/domain';
import type { Feed, FeedEntry, GroupFace } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { CardEntry, TalkEntry } from '../../../../miniprogram/packages/member/group/group.feed';
import type { Letter } from '../../../../miniprogram/store/outbox.letter';
import { NOW, row } from '../../people';

const MINUTE = 60_000;

export const at = (minute: number) => NOW + minute * MINUTE;

export const author = (id = 'p1', name = '陈桂芳'): Author => ({
  id,
  name,
  role: 'gridChief',
  unitName: '柳溪村第二网格',
});

export const card = (matter: string, minute: number): CardEntry => ({
  kind: 'card',
  id: `c:${matter}`,
  at: at(minute),
  matter,
  reason: 'placed',
  words: '本网格的事',
});

export const talk = (id: string, minute: number, more: Partial<TalkEntry> = {}): TalkEntry => ({
  kind: 'talk',
  id,
  at: at(minute),
  author: author('p2', '李秀英'),
  text: `${id} 说`,
  media: [],
  ...more,
});

export function face(matter: string, seq = 1, more: Partial<GroupFace> = {}): GroupFace {
  const { rated: _, ...rest } = row({ matter, seq, ...more });
  return { ...rest, nature: 'problem', photoWithAnswer: false, ...more };
}

/** A message on its way. */
export function letter(key = 'key-1', more: Partial<Letter> = {}): Letter {
  const base = { key, group: 'g2', text: '我马上去', at: at(5), media: [], called: [] };
  return { ...base, state: 'sending', ...more };
}

export function feed(entries: readonly FeedEntry[], more: Partial<Feed> = {}): Feed {
  return {
    group: { id: 'g2', name: '第二网格群', members: 6 },
    entries,
    faces: [],
    cursor: at(60),
    older: false,
    newer: false,
    ...more,
  };
}

/** Complaints about one noise, as a spot that somebody has still to decide on. */
export function hotSpot(more: Partial<HotSpotFace> = {}): HotSpotFace {
  return {
    id: 's1',
    state: 'proposed',
    what: '施工噪音',
    icon: 'sound',
    where: '柳溪村 柳溪花园',
    count: 4,
    open: 3,
    joined: 2,
    since: NOW - 24 * 60 * MINUTE,
    latest: NOW,
    lines: ['搅拌站太吵', '半夜还在施工', '灰尘很大'].map((line, index) => ({
      matter: `m${index}`,
      line,
      status: 'reported',
    })),
    changedAt: NOW,
    mayDecide: true,
    ...more,
  };
}
