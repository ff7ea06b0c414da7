/** Moving about in a group's feed: to its end, a window up or down, to a card, to the first unread. */
import { noteSeen } from '../seen';
import type { Room } from './group.draw';
import { fetchNewer, fetchOlder, openAround, openGroup } from './group.fetch';
import { moved, whereEntry, whereIs, type Place } from './group.place';
import { endAnchor } from './group.ends';

/** Back to the newest; where the window is detached, it is opened there anew. */
export async function toEnd(room: Room): Promise<void> {
  room.change({ jump: null });
  if (room.state.feed?.newer) await openGroup(room);
  else {
    room.change({ from: null, atEnd: true, news: false }, endAnchor());
    noteEnd(room);
  }
}

/** A window up; what is older is fetched where nothing more is loaded. */
export async function windowUp(room: Room): Promise<void> {
  const place = moved(room.state, -1);
  if (place) room.change({ from: place.from, atEnd: false }, place.anchor);
  else await fetchOlder(room);
}

/** A window down; at the very end nothing is news any more. */
export async function windowDown(room: Room): Promise<void> {
  const place = moved(room.state, 1);
  if (place) room.change({ from: place.from }, place.anchor);
  else if (room.state.feed?.newer) await fetchNewer(room);
  else {
    room.change({ from: null, atEnd: true, news: false });
    noteEnd(room);
  }
}

/** Who stands at the end has read it all. */
function noteEnd({ group, state: { feed } }: Room): void {
  if (feed) noteSeen(group, feed.cursor);
}

/** Brings a card into sight. @returns whether it was loaded */
export function findCard(room: Room, matter: string): boolean {
  return went(room, whereIs(room.state, matter));
}

/** Brings an entry of the moment `at` into sight, wherever it is. */
export async function findEntry(room: Room, id: string, at: number): Promise<void> {
  if (went(room, whereEntry(room.state, id))) return;
  await openAround(room, at);
  went(room, whereEntry(room.state, id));
}

/** Up to the first entry that was not read. */
export async function toFirstUnread(room: Room): Promise<void> {
  const { jump, unread } = room.state;
  if (!jump) return;
  if (unread === undefined) await openAround(room, jump.since);
  const first = room.state.unread;
  if (first !== undefined && went(room, whereEntry(room.state, first))) room.change({ jump: null });
}

function went(room: Room, place: Place | undefined): boolean {
  if (place) room.change({ from: place.from, atEnd: false }, place.anchor);
  return place !== undefined;
}
