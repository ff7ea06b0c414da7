/** The ways from a group's feed: to its end, its first unread, its notice, and its own page and back. */
import type { Moment } from '@gelin/domain/phone';
import type { Room } from './group.draw';
import { findEntry, toEnd, toFirstUnread } from './group.scroll';

/** A message or card that was picked there. */
export interface Found {
  readonly id: string;
  readonly at: Moment;
}

/** Opens the group's own page; what is found there leads to its place in the feed. */
function openRoom(room: Room): void {
  wx.navigateTo({
    url: `/packages/member/room/room?id=${room.group}`,
    events: { found: ({ id, at }: Found) => void findEntry(room, id, at) },
  });
}

const WAYS: Readonly<Record<string, (room: Room) => unknown>> = {
  end: toEnd,
  unread: toFirstUnread,
  room: openRoom,
  pin: (room) => {
    const pin = room.state.feed?.pins[0];
    return pin && findEntry(room, pin.id, pin.at);
  },
};

/** Goes one of the ways. */
export function lead(room: Room, to: string): void {
  void WAYS[to]?.(room);
}
