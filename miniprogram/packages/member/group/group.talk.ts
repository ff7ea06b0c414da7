/** Saying something in a group: it stands there at once, and goes out under one key until it has arrived. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { newKey } from '../../../api/key';
import { FAILURE_WORDS } from '../../../words/failures';
import { keepDraft } from './group.draft';
import type { Room } from './group.draw';
import { notSent, sending, sent, type Pending } from './group.feed';
import { whereSaid } from './group.room';
import { endAnchor } from './group.scroll';

type Message = Omit<Pending, 'state'>;

/** Says what is typed, and brings it into sight: under its card, or at the end. */
export async function sayTyped(room: Room, group: string): Promise<void> {
  const { text, reply, feed, author } = room.state;
  const words = text.trim();
  if (words === '' || !feed || !author) return;
  const message = { key: newKey(), text: words, at: serverNow(), ...(reply ?? {}) };
  room.change({ text: '', reply: null, focused: false });
  await sayIt(room, group, message);
}

/** Tries a message that did not get out once more. */
export async function sayAgain(room: Room, group: string, key: string): Promise<void> {
  const message = room.state.feed?.outbox.find((one) => one.key === key && one.state === 'failed');
  if (message) await sayIt(room, group, message);
}

async function sayIt(room: Room, group: string, message: Message): Promise<void> {
  const { feed, author } = room.state;
  if (!feed || !author) return;
  const next = { ...room.state, feed: sending(feed, message), now: serverNow() };
  const { from, anchor, atEnd } = whereSaid(next, message.key);
  room.change({ feed: next.feed, now: next.now, from, atEnd, news: false }, anchor || endAnchor());
  keep(room, group);
  try {
    const { key, text, matter } = message;
    const stored = await call('group', 'say', { key, group, text, ...(matter !== undefined && { matter }) });
    const now = room.state.feed;
    if (now) room.change({ feed: sent(now, key, stored, author) });
  } catch (thrown) {
    const now = room.state.feed;
    if (now) room.change({ feed: notSent(now, message.key) });
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
  }
  keep(room, group);
}

/** Keeps what is typed and what is not out yet on the phone. */
export function keep(room: Room, group: string): void {
  const { text, reply, feed, phase } = room.state;
  if (phase === 'ready') keepDraft(group, { text, reply, unsent: feed?.outbox ?? [] });
}
