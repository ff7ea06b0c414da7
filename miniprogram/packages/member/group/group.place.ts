/** Where one stands in a group's feed: the window drawn of it, and the element that is brought into sight. Pure. */
import type { FeedState } from './group.feed';
import { nest, shifted, windowAround, type Block } from './group.nest';
import { feedOf, type RoomState } from './group.room';
import { anchorOf } from './group.view';

/** A window, and the element that is brought into sight in it. */
export interface Place {
  readonly from: string | null;
  readonly anchor: string;
}

/** What arrives while somebody reads further up must not move what they read: the window is held where it is. */
export function held(state: RoomState): Pick<RoomState, 'from' | 'news'> {
  if (state.atEnd) return { from: null, news: false };
  return { from: state.from ?? feedOf(state).blocks[0]?.id ?? null, news: true };
}

/** The window a step up or down, with what was in sight kept there; `undefined` where nothing more is loaded. */
export function moved(state: RoomState, way: -1 | 1): Place | undefined {
  if (!state.feed) return undefined;
  const from = shifted(nest(state.feed), state.from, way);
  const drawn = feedOf(state).blocks;
  const kept = way < 0 ? drawn[0] : (drawn.at(-3) ?? drawn.at(-1));
  return from === undefined || !kept ? undefined : { from, anchor: kept.anchor };
}

/** The window once older entries stand in front, with what was the oldest kept in sight. */
export function grownUp(state: RoomState, feed: FeedState): Place {
  const drawn = feedOf(state).blocks;
  return around(nest(feed), ({ id }) => drawn.some((block) => block.id === id));
}

/** The window once newer entries stand below, with what was the newest kept in sight. */
export function grownDown(state: RoomState, feed: FeedState): Place {
  const drawn = feedOf(state).blocks;
  const kept = (drawn.at(-3) ?? drawn.at(-1))?.id;
  return around(nest(feed), ({ id }) => id === kept);
}

function around(blocks: readonly Block[], isIt: (block: Block) => boolean): Place {
  const index = Math.max(0, blocks.findIndex(isIt));
  const kept = blocks[index];
  return { from: windowAround(blocks, index), anchor: kept ? anchorOf(kept.id) : '' };
}

/** Where the matter's card stands; `undefined` where it is not loaded. */
export function whereIs(state: RoomState, matter: string): Place | undefined {
  return where(state, (block) => block.kind === 'card' && block.card.matter === matter);
}

/** Where an entry stands, also under a card; `undefined` where it is not loaded. */
export function whereEntry(state: RoomState, id: string): Place | undefined {
  return where(state, (block) => block.id === id || holds(block, id));
}

function where(state: RoomState, isIt: (block: Block) => boolean): Place | undefined {
  if (!state.feed) return undefined;
  const blocks = nest(state.feed);
  const index = blocks.findIndex(isIt);
  const block = blocks[index];
  if (!block) return undefined;
  const drawn = feedOf(state).blocks.some(({ id }) => id === block.id);
  return { from: drawn ? state.from : windowAround(blocks, index), anchor: anchorOf(block.id) };
}

/** Whether an entry stands in a block. */
function holds(block: Block, id: string): boolean {
  return 'talk' in block && block.talk.some((talk) => talk.id === id);
}

/** Where a message just said stands: under a card further up, or (without an anchor) at the end. */
export function whereSaid(state: RoomState, key: string): Place & { readonly atEnd: boolean } {
  const blocks = state.feed ? nest(state.feed) : [];
  const index = blocks.findIndex((block) => block.kind === 'card' && holds(block, key));
  const block = blocks[index];
  if (!block || index === blocks.length - 1) return { from: null, anchor: '', atEnd: true };
  const first = feedOf(state).blocks[0]?.id ?? null;
  return { from: state.from ?? first, anchor: anchorOf(block.id), atEnd: false };
}
