/** A group's page as a whole: the feed, the bar below it, and where one stands in it. Pure. */
import type { Author } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import { phrases, w } from '../words/group';
import type { Reply } from './group.draft';
import type { FeedState } from './group.feed';
import { nest, shifted, windowAround } from './group.nest';
import { anchorOf, present as presentFeed, type BlockView } from './group.view';

export interface RoomState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly feed: FeedState | null;
  readonly author: Author | null;
  readonly unread: string | undefined;
  readonly now: Moment;
  /** First block of the window, `null` to follow the end. */
  readonly from: string | null;
  /** Whether the end is in sight, and whether something came while it was not. */
  readonly atEnd: boolean;
  readonly news: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  readonly text: string;
  readonly reply: Reply | null;
  readonly focused: boolean;
  readonly lift: number;
}

export interface RoomView {
  readonly phase: RoomState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly blocks: readonly BlockView[];
  /** The line above the oldest block. */
  readonly head: string;
  /** What the way back to the end says, where the end is out of sight. */
  readonly pill: string;
  readonly text: string;
  readonly replying: string;
  readonly focused: boolean;
  readonly lift: number;
}

export function initial(): RoomState {
  return {
    phase: 'loading',
    failure: '',
    feed: null,
    author: null,
    unread: undefined,
    now: 0,
    from: null,
    atEnd: true,
    news: false,
    older: 'idle',
    text: '',
    reply: null,
    focused: false,
    lift: 0,
  };
}

export function present(state: RoomState): RoomView {
  const feed = feedOf(state);
  return {
    phase: state.phase,
    failure: state.failure,
    empty: state.phase === 'ready' && feed.blocks.length === 0,
    blocks: feed.blocks,
    head: headWords(state, feed.above),
    pill: state.news ? w.toEnd : feed.below ? w.backToEnd : '',
    text: state.text,
    replying: state.reply ? phrases.replying(state.reply.about) : '',
    focused: state.focused,
    lift: state.lift,
  };
}

function feedOf({ feed, author, unread, now, from }: RoomState) {
  if (!feed) return { blocks: [], above: false, below: false };
  return presentFeed({ feed, me: author?.id ?? '', now, unread, from });
}

function headWords(state: RoomState, above: boolean): string {
  if (!state.feed || state.feed.entries.length === 0) return '';
  if (state.older === 'loading') return w.loadingOlder;
  if (state.older === 'failed') return w.olderFailed;
  return above || state.feed.older ? w.older : w.beginning;
}

/** What arrives while somebody reads further up must not move what they read: the window is held where it is. */
export function held(state: RoomState): Pick<RoomState, 'from' | 'news'> {
  if (state.atEnd) return { from: null, news: false };
  return { from: state.from ?? feedOf(state).blocks[0]?.id ?? null, news: true };
}

/** A window, and the element that is brought into sight in it. */
export interface Place {
  readonly from: string | null;
  readonly anchor: string;
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
  const blocks = nest(feed);
  const drawn = feedOf(state).blocks;
  const index = blocks.findIndex((block) => drawn.some(({ id }) => id === block.id));
  const kept = blocks[Math.max(0, index)];
  return { from: windowAround(blocks, Math.max(0, index)), anchor: kept ? anchorOf(kept.id) : '' };
}

/** Where the matter's card stands; `undefined` where it is not loaded. */
export function whereIs(state: RoomState, matter: string): Place | undefined {
  if (!state.feed) return undefined;
  const blocks = nest(state.feed);
  const index = blocks.findIndex((block) => block.kind === 'card' && block.card.matter === matter);
  const block = blocks[index];
  if (!block) return undefined;
  const drawn = feedOf(state).blocks.some(({ id }) => id === block.id);
  return { from: drawn ? state.from : windowAround(blocks, index), anchor: anchorOf(block.id) };
}

/** Where a message just said stands: under a card further up, or (without an anchor) at the end. */
export function whereSaid(state: RoomState, key: string): Place & { readonly atEnd: boolean } {
  const blocks = state.feed ? nest(state.feed) : [];
  const index = blocks.findIndex((block) => block.kind === 'card' && block.talk.some(({ id }) => id === key));
  const block = blocks[index];
  if (!block || index === blocks.length - 1) return { from: null, anchor: '', atEnd: true };
  const first = feedOf(state).blocks[0]?.id ?? null;
  return { from: state.from ?? first, anchor: anchorOf(block.id), atEnd: false };
}
