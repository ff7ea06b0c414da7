/** Saying something in a group: it stands there at once, and goes out through the outbox. */
import { serverNow } from '../../../api/clock';
import { newKey } from '../../../api/key';
import { followOutbox, lettersOf, post, postAgain, takeOut } from '../../../store/outbox';
import type { Parcel } from '../../../store/outbox.letter';
import { w } from '../words/group';
import { keepDraft, NOTHING } from './group.draft';
import type { Room } from './group.draw';
import { endAnchor } from './group.ends';
import { posted, sent } from './group.sent';
import { openGroup } from './group.fetch';
import { whereSaid } from './group.place';

/** Says what is written, or what was taken or spoken (`media`, with the words `heard`), and brings it into sight: under its card, or at the end. */
export async function say(room: Room, media: readonly Parcel[] = [], heard = ''): Promise<void> {
  const { draft, feed, author } = room.state;
  const text = draft.text.trim() || heard;
  if (!feed || !author || (text === '' && media.length === 0)) return;
  const { reply, quote, called } = draft;
  const key = newKey();
  const about = reply && { matter: reply.matter, about: reply.about };
  room.change({ draft: NOTHING, focused: false });
  post({
    ...about,
    key,
    group: room.group,
    at: serverNow(),
    text,
    media,
    called,
    ...(quote && { replyTo: quote }),
  });
  keep(room);
  if (feed.newer) await openGroup(room);
  const { from, anchor, atEnd } = whereSaid(room.state, key);
  room.change({ from, atEnd, news: false, now: serverNow() }, anchor || endAnchor());
}

/** Draws what moves in the outbox until the returned function is called. */
export function followLetters(room: Room): () => void {
  return followOutbox({
    changed() {
      const { feed } = room.state;
      if (feed) room.change({ feed: posted(feed, lettersOf(room.group)) });
    },
    stored(letter, stored) {
      const { feed, author } = room.state;
      if (feed && author && letter.group === room.group)
        room.change({ feed: sent(feed, letter, stored, author) });
    },
  });
}

/** Tries a message that did not get out once more. */
export function sayAgain(key: string): void {
  postAgain(key);
}

/** Once more, or not at all: a message that did not get out. */
export async function askStuck(key: string): Promise<void> {
  const picked = await wx.showActionSheet({ itemList: [w.again, w.dropLetter] }).catch(() => undefined);
  if (picked?.tapIndex === 0) postAgain(key);
  else if (picked) takeOut(key);
}

/** Keeps what is half written on the phone. */
export function keep(room: Room): void {
  if (room.state.phase === 'ready') keepDraft(room.group, room.state.draft);
}
