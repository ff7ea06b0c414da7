/** Moving about in a group's feed: to its end, a window up or down, and to a card. */
import type { Room } from './group.draw';
import { moved, whereIs } from './group.room';

let ends = 0;

/** The element after the last block; every other time another one, or the scroll-view would not move again. */
export function endAnchor(): string {
  ends = 1 - ends;
  return `end-${ends}`;
}

/** Back to the newest. */
export function toEnd(room: Room): void {
  room.change({ from: null, atEnd: true, news: false }, endAnchor());
}

/** A window up. @returns whether there was one; otherwise what is older has to be fetched */
export function windowUp(room: Room): boolean {
  const place = moved(room.state, -1);
  if (place) room.change({ from: place.from, atEnd: false }, place.anchor);
  return place !== undefined;
}

/** A window down; at the very end nothing is news any more. */
export function windowDown(room: Room): void {
  const place = moved(room.state, 1);
  if (place) room.change({ from: place.from }, place.anchor);
  else room.change({ from: null, atEnd: true, news: false });
}

/** Brings a card into sight. @returns whether it was loaded */
export function findCard(room: Room, matter: string): boolean {
  const place = whereIs(room.state, matter);
  if (place) room.change({ from: place.from, atEnd: false }, place.anchor);
  return place !== undefined;
}
