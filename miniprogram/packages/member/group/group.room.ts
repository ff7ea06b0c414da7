/** A group's page as a whole: the feed, the bar below it, and what lies over them. Pure. */
import type { Author, Said } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import type { AnswerAsk } from '../components/answer-sheet/answer-sheet.ask';
import { phrases, w } from '../words/group';
import { presentBar, type BarView } from './group.bar';
import { NOTHING, type Draft } from './group.draft';
import type { FeedState } from './group.feed';
import type { Jump } from './group.unread';
import { present as presentFeed, type BlockView, type FeedView } from './group.view';

/** A sheet over the feed: picking whom to call, who has read a message, the last look at an answer. */
export type Over =
  | { readonly kind: 'posts'; readonly group: string }
  | { readonly kind: 'readers'; readonly group: string; readonly message: string }
  | { readonly kind: 'answer'; readonly ask: AnswerAsk };

/** A page of the feed on its way. */
export type Fetching = 'idle' | 'loading' | 'failed';

export interface RoomState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly feed: FeedState | null;
  readonly name: string;
  readonly author: Author | null;
  readonly unread: string | undefined;
  /** The way up to what was not read, while it is out of sight. */
  readonly jump: Jump | null;
  readonly now: Moment;
  /** First block of the window, `null` to follow the end. */
  readonly from: string | null;
  /** Whether the end is in sight, and whether something came while it was not. */
  readonly atEnd: boolean;
  readonly news: boolean;
  readonly older: Fetching;
  readonly newer: Fetching;
  readonly draft: Draft;
  readonly focused: boolean;
  readonly lift: number;
  /** What lies over the feed. */
  readonly over: Over | null;
  /** What I took back, so that it can be written anew. */
  readonly taken: Readonly<Record<string, string>>;
}

export interface RoomView extends BarView {
  readonly phase: RoomState['phase'];
  readonly failure: string;
  readonly empty: boolean;
  readonly blocks: readonly BlockView[];
  /** The lines above the oldest block and below the newest. */
  readonly head: string;
  readonly foot: string;
  /** What the way back to the end says, where the end is out of sight. */
  readonly pill: string;
  /** What the way up to the first unread says. */
  readonly jump: string;
  readonly pin: { readonly id: string; readonly words: string } | null;
  readonly focused: boolean;
  readonly lift: number;
  readonly over: Over | null;
}

export function initial(): RoomState {
  return {
    phase: 'loading',
    failure: '',
    feed: null,
    name: '',
    author: null,
    unread: undefined,
    jump: null,
    now: 0,
    from: null,
    atEnd: true,
    news: false,
    older: 'idle',
    newer: 'idle',
    draft: NOTHING,
    focused: false,
    lift: 0,
    over: null,
    taken: {},
  };
}

export function present(state: RoomState): RoomView {
  const feed = feedOf(state);
  const detached = state.feed?.newer ?? false;
  return {
    phase: state.phase,
    failure: state.failure,
    empty: state.phase === 'ready' && feed.blocks.length === 0,
    blocks: feed.blocks,
    head: headWords(state, feed.above),
    foot: detached && !feed.below ? footWords(state) : '',
    pill: state.news ? w.toEnd : feed.below || detached ? w.backToEnd : '',
    jump: state.jump ? phrases.unread(state.jump.count) : '',
    pin: pinView(state.feed?.pins[0]),
    ...presentBar(state.draft),
    focused: state.focused,
    lift: state.lift,
    over: state.over,
  };
}

/** The blocks drawn of a room. */
export function feedOf({ feed, author, unread, now, from, taken }: RoomState): FeedView {
  if (!feed) return { blocks: [], above: false, below: false };
  return presentFeed({ feed, me: author?.id ?? '', now, unread, from, taken });
}

function headWords(state: RoomState, above: boolean): string {
  if (!state.feed || state.feed.entries.length === 0) return '';
  if (state.older === 'loading') return w.loadingOlder;
  if (state.older === 'failed') return w.olderFailed;
  return above || state.feed.older ? w.older : w.beginning;
}

function footWords({ newer }: RoomState): string {
  if (newer === 'loading') return w.loadingNewer;
  return newer === 'failed' ? w.newerFailed : w.newer;
}

function pinView(pin: Said | undefined): RoomView['pin'] {
  return pin ? { id: pin.id, words: phrases.pinned(pin.author.name, pin.text || w.media) } : null;
}
