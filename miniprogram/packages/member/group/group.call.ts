/** Calling posts by @: picking them, and letting go of them again. */
import type { CalledPost } from '@gelin/contract/talk';
import { postId } from './group.bar';
import type { Room } from './group.draw';

/** As many as one message can call. */
const MOST = 5;

/** Opens the posts to pick from. */
export function pickPost(room: Room): void {
  room.change({ over: { kind: 'posts', group: room.group }, focused: false });
}

/** Takes over what is typed; an @ at its end asks whom it calls. */
export function type(room: Room, text: string): void {
  const { draft } = room.state;
  const asks = text.endsWith('@') && text.length > draft.text.length && !draft.reply?.answer;
  room.change({ draft: { ...draft, text } });
  if (asks) pickPost(room);
}

/** Calls a post; the @ that asked for it goes. */
export function callPost(room: Room, post: CalledPost): void {
  const { draft } = room.state;
  const others = draft.called.filter((one) => postId(one) !== postId(post));
  const text = draft.text.endsWith('@') ? draft.text.slice(0, -1) : draft.text;
  room.change({
    draft: { ...draft, text, called: [...others, post].slice(-MOST) },
    over: null,
    focused: true,
  });
}

/** Calls a post no longer. */
export function uncall(room: Room, id: string): void {
  const { draft } = room.state;
  room.change({ draft: { ...draft, called: draft.called.filter((one) => postId(one) !== id) } });
}
