/** What is done with one message: its menu, and everything on it. */
import { call } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { seatsOf } from '../seats';
import { w } from '../words/group';
import { previewSaid } from './group.answer';
import type { Room } from './group.draw';
import { altered, type TalkEntry } from './group.feed';
import { makeMatter } from './group.make';
import { menuOf, type MenuDeed } from './group.menu';

const DEEDS: { readonly [D in MenuDeed]: (room: Room, said: TalkEntry) => unknown } = {
  quote,
  answer: (room, said) => previewSaid(room, said.id),
  make: makeMatter,
  pin: (room, said) => pin(room, said, true),
  unpin: (room, said) => pin(room, said, false),
  withdraw,
  readers: (room, { id: message }) => room.change({ over: { kind: 'readers', group: room.group, message } }),
};

/** Offers what can be done with a message, and does it. */
export async function offer(room: Room, id: string): Promise<void> {
  const said = saidIn(room, id);
  const { feed, author } = room.state;
  if (!said || !feed || !author) return;
  const mayPin = await seatsOf(room.group).then(
    (seats) => seats.mayPin,
    // Without a network nobody pins; the rest of the menu is there.
    () => false,
  );
  const face = said.matter === undefined ? undefined : feed.faces[said.matter];
  const deeds = menuOf(said, { me: author.id, now: serverNow(), mayPin, face });
  if (deeds.length === 0) return;
  const itemList = deeds.map((deed) => w.menu[deed]);
  // Closing the sheet without choosing is a rejection to WeChat, and nothing at all to us.
  const picked = await wx.showActionSheet({ itemList }).catch(() => undefined);
  const deed = picked && deeds[picked.tapIndex];
  if (deed) DEEDS[deed](room, said);
}

function saidIn(room: Room, id: string): TalkEntry | undefined {
  const entry = room.state.feed?.entries.find((one) => one.id === id);
  return entry?.kind === 'talk' ? entry : undefined;
}

/** Answers a message with its words quoted; under its card where it was said under one. */
function quote(room: Room, { id, author, text, matter, about }: TalkEntry): void {
  const reply = matter === undefined ? null : { matter, about: about ?? w.thisMatter };
  const draft = { ...room.state.draft, reply, quote: { id, who: author.name, text } };
  room.change({ draft, focused: true });
}

async function withdraw(room: Room, { id, text }: TalkEntry): Promise<void> {
  await tried(async () => {
    await call('group', 'withdraw', { group: room.group, message: id });
    const { feed, taken } = room.state;
    if (feed) {
      const next = altered(feed, id, { withdrawn: true, text: '', media: [] });
      room.change({ feed: next, taken: text ? { ...taken, [id]: text } : taken });
    }
  });
}

async function pin(room: Room, { id }: TalkEntry, pinned: boolean): Promise<void> {
  await tried(async () => {
    await call('group', 'pin', { group: room.group, message: id, pinned });
    const { feed } = room.state;
    if (feed) room.change({ feed: pinnedIn(feed, id, pinned) });
    wx.showToast({ title: pinned ? w.pinDone : w.unpinDone, icon: 'none' });
  });
}

function pinnedIn(feed: Parameters<typeof altered>[0], id: string, pinned: boolean) {
  if (pinned) return altered(feed, id, { pinned: true });
  const entry = feed.entries.find((one) => one.id === id);
  if (entry?.kind !== 'talk') return feed;
  const { pinned: _, ...rest } = entry;
  const entries = feed.entries.map((one) => (one === entry ? rest : one));
  return { ...feed, entries, pins: feed.pins.filter((one) => one.id !== id) };
}

/** Puts the words of a message I took back into the bar again. */
export function redo(room: Room, id: string): void {
  const text = room.state.taken[id];
  const said = saidIn(room, id);
  if (text === undefined) return;
  const reply =
    said?.matter === undefined ? null : { matter: said.matter, about: said.about ?? w.thisMatter };
  room.change({ draft: { ...room.state.draft, text, reply }, focused: true });
}

/** Shows who has read a message. */
export function showReaders(room: Room, message: string): void {
  room.change({ over: { kind: 'readers', group: room.group, message } });
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    wx.showToast({ title: FAILURE_WORDS[failureCode(thrown)], icon: 'none' });
  }
}
