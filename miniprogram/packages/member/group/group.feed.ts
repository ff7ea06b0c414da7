/** What a phone knows of one group's feed: a window of it, at the end or detached from it, and how pages move it. Pure. */
import type { Feed, FeedEntry, GroupFace } from '@gelin/contract/group';
import type { Said } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import type { Letter } from '../../../store/outbox.letter';
import { mergeChanges, type Change } from './group.changes';
import { mergeEntries, mergeFaces, mergePins, mergeSpots, type Faces, type Spots } from './group.merge';
import { arrivedOf } from './group.sent';

export type TalkEntry = Extract<FeedEntry, { kind: 'talk' }>;
export type CardEntry = Extract<FeedEntry, { kind: 'card' }>;
export type DigestEntry = Extract<FeedEntry, { kind: 'digest' }>;
export type SpotEntry = Extract<FeedEntry, { kind: 'hotSpot' }>;
export type { Change };

export interface FeedState {
  /** Oldest first, each id once. */
  readonly entries: readonly FeedEntry[];
  readonly faces: Faces;
  /** Hot spots by id. */
  readonly spots: Spots;
  readonly changes: readonly Change[];
  /** What was said here and is not out yet. */
  readonly outbox: readonly Letter[];
  /** Keys of letters that arrived before their reply did. */
  readonly arrived: readonly string[];
  readonly cursor: Moment;
  readonly older: boolean;
  /** The window is detached: there is something newer than what is here. */
  readonly newer: boolean;
  readonly pins: readonly Said[];
  /** Up to when each of the others has read. */
  readonly readUntil: readonly Moment[];
}

/** Entries kept at most, and how many are let go at once; they can be fetched again. */
export const KEPT = 300;
const LET_GO = 60;

/** The state after a page was opened: the newest, or one around a moment. */
export function opened(feed: Feed, me = '', outbox: readonly Letter[] = []): FeedState {
  const entries = mergeEntries([], feed.entries);
  return {
    entries,
    faces: mergeFaces({}, feed.faces),
    spots: mergeSpots({}, feed.spots),
    changes: [],
    outbox,
    arrived: arrivedOf(outbox, [], entries, me),
    cursor: feed.cursor,
    older: feed.older,
    newer: feed.newer,
    pins: feed.pins ?? [],
    readUntil: feed.readUntil ?? [],
  };
}

/** The `before` that asks for what is older: one more than the oldest, so that nothing of the same moment is lost. */
export function beforeOf(state: FeedState): Moment {
  return (state.entries[0]?.at ?? state.cursor) + 1;
}

/** The `after` that asks for what is newer: one less than the newest, for the same reason. */
export function afterOf(state: FeedState): Moment {
  return (state.entries.at(-1)?.at ?? state.cursor) - 1;
}

/** The state after a page further back; what is far below is let go, and the window is detached from then on. */
export function scrolledBack(state: FeedState, feed: Feed): FeedState {
  const next = { ...joined(state, feed), older: feed.older };
  return next.entries.length > KEPT ? detached(next, next.entries.slice(0, KEPT)) : next;
}

/** The state after a page further on; what is far above is let go. At the end the window is no longer detached. */
export function scrolledOn(state: FeedState, feed: Feed): FeedState {
  return withoutOldest({ ...joined(state, feed), newer: feed.newer });
}

function joined(state: FeedState, feed: Feed): FeedState {
  return {
    ...state,
    entries: mergeEntries(state.entries, feed.entries),
    faces: mergeFaces(state.faces, feed.faces),
    spots: mergeSpots(state.spots, feed.spots),
  };
}

/** The window without its end; changes belong to the end, and are told by the faces when one comes back to it. */
function detached(state: FeedState, entries: readonly FeedEntry[]): FeedState {
  return { ...state, entries, faces: facesOf(state.faces, entries), changes: [], newer: true };
}

/** The window without what is furthest up, once it has grown too long. */
export function withoutOldest(state: FeedState): FeedState {
  if (state.entries.length <= KEPT) return state;
  const entries = state.entries.slice(LET_GO - KEPT);
  const first = entries[0]?.at ?? 0;
  const changes = state.changes.filter(({ at }) => at >= first);
  const told = changes.flatMap(({ matter }) => state.faces[matter] ?? []);
  const faces = mergeFaces(facesOf(state.faces, entries), told);
  return { ...state, entries, faces, changes, older: true };
}

function facesOf(faces: Faces, entries: readonly FeedEntry[]): Faces {
  const matters = new Set(entries.map(matterIn));
  return Object.fromEntries(Object.entries(faces).filter(([matter]) => matters.has(matter)));
}

/** The state after catching up: new entries, changed ones, newer faces, and a change for every card that moved. */
export function caughtUp(before: FeedState, feed: Feed, me: string): FeedState {
  const state = withoutGone(before, feed);
  const entries = mergeEntries(state.entries, feed.entries, state.older ? state.entries[0]?.at : undefined);
  const ids = new Set(state.entries.map((entry) => entry.id));
  const fresh = entries.filter((entry) => !ids.has(entry.id));
  return {
    ...state,
    entries,
    faces: mergeFaces(state.faces, feed.faces),
    spots: mergeSpots(state.spots, feed.spots),
    changes: mergeChanges(state, feed, fresh),
    arrived: arrivedOf(state.outbox, state.arrived, fresh, me),
    cursor: Math.max(state.cursor, feed.cursor),
    pins: mergePins(state.pins, feed.entries),
    ...(feed.readUntil && { readUntil: feed.readUntil }),
  };
}

/** The state without what is no longer for this group to see, and without what the phone knew of it. */
function withoutGone(state: FeedState, { entries }: Feed): FeedState {
  const gone = new Set(entries.flatMap(({ kind, id }) => (kind === 'gone' ? [id] : [])));
  const [left, going] = [
    state.entries.filter(({ id }) => !gone.has(id)),
    state.entries.filter(({ id }) => gone.has(id)),
  ];
  if (going.length === 0) return state;
  const matters = new Set(going.map(matterIn));
  return {
    ...state,
    entries: left,
    faces: Object.fromEntries(Object.entries(state.faces).filter(([matter]) => !matters.has(matter))),
    changes: state.changes.filter(({ matter }) => !matters.has(matter)),
    pins: state.pins.filter(({ id }) => !gone.has(id)),
  };
}

/** The state with one thing said known to be otherwise: taken back, pinned. Its place stays. */
export function altered(state: FeedState, id: string, changes: Partial<Said>): FeedState {
  const entry = state.entries.find((one) => one.id === id);
  if (entry?.kind !== 'talk') return state;
  const next: TalkEntry = { ...entry, ...changes };
  return { ...state, entries: mergeEntries(state.entries, [next]), pins: mergePins(state.pins, [next]) };
}

/** The state with a card's face as a step left it, until the cloud tells it whole; there is no second step on it. */
export function stepped(
  state: FeedState,
  matter: string,
  done: Pick<GroupFace, 'seq' | 'status'>,
): FeedState {
  const face = state.faces[matter];
  if (!face || face.seq > done.seq) return state;
  const next = { ...face, seq: done.seq, status: done.status, actions: [] };
  return { ...state, faces: mergeFaces(state.faces, [next]) };
}

/** The matter that an entry is about; a hot spot and a digest are about many. */
export function matterIn(entry: FeedEntry): string | undefined {
  return 'matter' in entry ? entry.matter : undefined;
}
