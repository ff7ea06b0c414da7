/** What a phone knows of one group's feed: merging pages, catching up, and messages on their way. Pure. */
import type { Feed, FeedEntry } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { CardFace, Moment } from '@gelin/domain/phone';

export type TalkEntry = Extract<FeedEntry, { kind: 'talk' }>;
export type CardEntry = Extract<FeedEntry, { kind: 'card' }>;

/** Something said here that the cloud has not confirmed; `key` is kept until it has. */
export interface Pending {
  readonly key: string;
  readonly text: string;
  readonly at: Moment;
  readonly matter?: string;
  readonly about?: string;
  readonly state: 'sending' | 'failed';
}

/** A card that changed while it stood further up, or further back than was loaded. */
export interface Change {
  readonly matter: string;
  readonly at: Moment;
}

export interface FeedState {
  /** Oldest first, each id once. */
  readonly entries: readonly FeedEntry[];
  readonly faces: Readonly<Record<string, CardFace>>;
  readonly changes: readonly Change[];
  readonly outbox: readonly Pending[];
  readonly cursor: Moment;
  readonly older: boolean;
}

/** Clocks of phone and cloud differ: a stored message may be this much older than it was typed, in milliseconds. */
const SKEW = 60_000;

const inOrder = (a: FeedEntry, b: FeedEntry) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** Both lists as one, oldest first; what arrives twice (pages overlap on purpose) is kept once. */
export function mergeEntries(
  known: readonly FeedEntry[],
  arriving: readonly FeedEntry[],
): readonly FeedEntry[] {
  const ids = new Set(known.map((entry) => entry.id));
  const fresh = arriving.filter((entry) => !ids.has(entry.id) && ids.add(entry.id));
  return fresh.length === 0 ? known : [...known, ...fresh].sort(inOrder);
}

/** The faces by matter; an older `seq` never replaces a newer one. */
export function mergeFaces(known: FeedState['faces'], arriving: readonly CardFace[]): FeedState['faces'] {
  const newer = arriving.filter((face) => face.seq > (known[face.matter]?.seq ?? 0));
  if (newer.length === 0) return known;
  return { ...known, ...Object.fromEntries(newer.map((face) => [face.matter, face])) };
}

/** The state after the newest page; messages still on their way stay, unless they had arrived after all. */
export function opened(feed: Feed, me = '', outbox: readonly Pending[] = []): FeedState {
  const entries = mergeEntries([], feed.entries);
  return {
    entries,
    faces: mergeFaces({}, feed.faces),
    changes: [],
    outbox: entries.reduce((left, entry) => withoutTwin(left, entry, me), outbox),
    cursor: feed.cursor,
    older: feed.older,
  };
}

/** The `before` that asks for what is older: one more than the oldest, so that nothing of the same moment is lost. */
export function beforeOf(state: FeedState): Moment {
  return (state.entries[0]?.at ?? state.cursor) + 1;
}

/** The state after a page further back. */
export function scrolledBack(state: FeedState, feed: Feed): FeedState {
  return {
    ...state,
    entries: mergeEntries(state.entries, feed.entries),
    faces: mergeFaces(state.faces, feed.faces),
    older: feed.older,
  };
}

/** The state after catching up: new entries, newer faces, and a change for every card that moved. */
export function caughtUp(state: FeedState, feed: Feed, me: string): FeedState {
  const entries = mergeEntries(state.entries, feed.entries);
  const ids = new Set(state.entries.map((entry) => entry.id));
  const fresh = entries.filter((entry) => !ids.has(entry.id));
  return {
    ...state,
    entries,
    faces: mergeFaces(state.faces, feed.faces),
    changes: mergeChanges(state, feed, fresh),
    outbox: fresh.reduce((outbox, entry) => withoutTwin(outbox, entry, me), state.outbox),
    cursor: Math.max(state.cursor, feed.cursor),
  };
}

function mergeChanges(state: FeedState, feed: Feed, fresh: readonly FeedEntry[]): readonly Change[] {
  const newCards = new Set(fresh.flatMap((entry) => (entry.kind === 'card' ? [entry.matter] : [])));
  const moved = feed.faces.filter((face) => {
    const known = state.faces[face.matter];
    if (newCards.has(face.matter)) return false;
    return known ? face.seq > known.seq : face.changedAt > state.cursor;
  });
  if (moved.length === 0) return state.changes;
  const matters = new Set(moved.map((face) => face.matter));
  const kept = state.changes.filter((change) => !matters.has(change.matter));
  const added = moved.map((face) => ({ matter: face.matter, at: face.changedAt }));
  return [...kept, ...added].sort((a, b) => a.at - b.at);
}

/** A stored message of mine takes the place of the one on its way, also where its reply was lost. */
function withoutTwin(outbox: readonly Pending[], entry: FeedEntry, me: string): readonly Pending[] {
  if (entry.kind !== 'talk' || entry.author.id !== me) return outbox;
  const twin = outbox.find(
    (sent) => sent.text === entry.text && sent.matter === entry.matter && entry.at >= sent.at - SKEW,
  );
  return twin ? outbox.filter((sent) => sent !== twin) : outbox;
}

/** The state with a message added to those on their way, or tried once more under its own key. */
export function sending(state: FeedState, message: Omit<Pending, 'state'>): FeedState {
  const others = state.outbox.filter((sent) => sent.key !== message.key);
  return { ...state, outbox: [...others, { ...message, state: 'sending' }] };
}

/** The state with a message marked as not sent; it can be sent again. */
export function notSent(state: FeedState, key: string): FeedState {
  const outbox = state.outbox.map((sent) =>
    sent.key === key ? { ...sent, state: 'failed' as const } : sent,
  );
  return { ...state, outbox };
}

/** The state with the stored message in place of the one on its way. */
export function sent(
  state: FeedState,
  key: string,
  stored: { readonly id: string; readonly at: Moment },
  author: Author,
): FeedState {
  const message = state.outbox.find((candidate) => candidate.key === key);
  const outbox = state.outbox.filter((candidate) => candidate !== message);
  if (!message || state.entries.some((entry) => entry.id === stored.id)) return { ...state, outbox };
  const entry: TalkEntry = {
    kind: 'talk',
    id: stored.id,
    at: stored.at,
    author,
    text: message.text,
    ...(message.matter && { matter: message.matter }),
    ...(message.about && { about: message.about }),
    media: [],
  };
  return { ...state, outbox, entries: mergeEntries(state.entries, [entry]) };
}

/** Id of the first entry that came after `seenAt`, or `undefined` where all is read or nothing ever was. */
export function firstUnread(state: FeedState, seenAt: Moment | undefined): string | undefined {
  if (seenAt === undefined) return undefined;
  const first = state.entries.findIndex((entry) => entry.at > seenAt);
  // With nothing read above it, a line would only say that everything is new.
  return first > 0 ? state.entries[first]?.id : undefined;
}
