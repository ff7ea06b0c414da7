/** What a drawn message asks for when it is tapped or held. */
import type { Room } from './group.draw';
import { offer, redo, showReaders } from './group.message';
import { findEntry } from './group.scroll';
import { askStuck, sayAgain } from './group.talk';

/** `id` is the message's, or (`open`) the matter's that was made of it. */
export interface SaidDoes {
  readonly deed: keyof typeof DEEDS;
  readonly id: string;
}

const DEEDS = {
  menu: offer,
  again: (_room: Room, id: string) => sayAgain(id),
  stuck: (_room: Room, id: string) => askStuck(id),
  redo,
  readers: showReaders,
  /** The message that is quoted. */
  quoted: (room: Room, id: string) => findEntry(room, id, room.state.now),
  open: (_room: Room, id: string) => wx.navigateTo({ url: `/pages/matter/matter?id=${id}&as=member` }),
} as const;

/** Does it. */
export function does(room: Room, { deed, id }: SaidDoes): void {
  void DEEDS[deed](room, id);
}
