/** To the group's own page and back: what is found there leads to its place in the feed. */
import type { Moment } from '@gelin/domain/phone';
import type { Room } from './group.draw';
import { findEntry } from './group.scroll';

/** A message or card that was picked there. */
export interface Found {
  readonly id: string;
  readonly at: Moment;
}

/** Opens the group's own page. */
export function openRoom(room: Room): void {
  wx.navigateTo({
    url: `/packages/member/room/room?id=${room.group}`,
    events: { found: ({ id, at }: Found) => void findEntry(room, id, at) },
  });
}
