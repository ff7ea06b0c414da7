/** What the bar below the feed asks for when something on it is tapped. */
import { previewTemplate, previewWritten } from './group.answer';
import { pickPost, uncall } from './group.call';
import type { Room } from './group.draw';
import { addMedia } from './group.media';
import { say } from './group.talk';

/** `of` is the post that is called no longer, or the number of what is often answered. */
export interface BarDoes {
  readonly deed: keyof typeof DEEDS;
  readonly of?: string;
}

const DEEDS = {
  /** What is written goes out; an answer is looked at first. */
  send: (room: Room) => (room.state.draft.reply?.answer ? previewWritten(room) : say(room)),
  add: (room: Room) => addMedia(room),
  call: (room: Room) => pickPost(room),
  uncall: (room: Room, of: string) => uncall(room, of),
  template: (room: Room, of: string) => previewTemplate(room, Number(of)),
  cancel: (room: Room) =>
    room.change({ draft: { ...room.state.draft, reply: null, quote: null }, focused: false }),
  /** Asked to be written in again, the bar opens again. */
  leave: (room: Room) => room.change({ focused: false }),
} as const;

/** Does it. */
export function barDoes(room: Room, { deed, of = '' }: BarDoes): void {
  void DEEDS[deed](room, of);
}
