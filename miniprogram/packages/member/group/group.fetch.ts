/** What a group's page asks the cloud: its newest page, one around a moment, what is older, newer and new. */
import type { Feed } from '@gelin/contract/group';
import type { Author } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import { call, type Input } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode, isLasting } from '../../../api/failure';
import { rungWith } from '../../../api/live';
import { me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { lettersOf } from '../../../store/outbox';
import { noteSeen } from '../seen';
import type { Room } from './group.draw';
import { endAnchor } from './group.ends';
import {
  afterOf,
  beforeOf,
  caughtUp,
  matterIn,
  opened,
  scrolledBack,
  scrolledOn,
  withoutOldest,
} from './group.feed';
import { mergeFaces } from './group.merge';
import { grownDown, grownUp, held } from './group.place';
import { firstUnread, jumpOf } from './group.unread';

/** As many entries as the cloud sends at once to catch up: there may have been more. */
const FAR_BEHIND = 200;

const ask = (room: Room, cursor: Omit<Input<'group', 'feed'>, 'group'> = {}) =>
  call('group', 'feed', { group: room.group, ...cursor });

/** Opens the group at its end. */
export async function openGroup(room: Room): Promise<void> {
  if (room.state.phase !== 'ready') room.change({ phase: 'loading' });
  try {
    const [page, author] = await Promise.all([ask(room), myself()]);
    const mine = author?.id ?? '';
    const feed = opened(page, mine, lettersOf(room.group));
    const { seenAt, counted } = room.asked;
    wx.setNavigationBarTitle({ title: page.group.name });
    room.change(
      {
        ...READY,
        feed,
        author,
        name: page.group.name,
        now: serverNow(),
        atEnd: true,
        unread: firstUnread(feed, seenAt, mine),
        jump: room.state.feed ? null : jumpOf(feed, seenAt, mine, counted),
      },
      endAnchor(),
    );
    noteSeen(room.group, feed.cursor);
  } catch (thrown) {
    fail(room, thrown);
  }
}

/** Opens the group where a moment lies, for what is not loaded: the window is detached from the end. */
export async function openAround(room: Room, around: Moment): Promise<void> {
  try {
    const page = await ask(room, { around });
    const { author, feed: known } = room.state;
    const feed = opened(page, author?.id, lettersOf(room.group));
    const unread = firstUnread(feed, room.asked.seenAt, author?.id);
    // Pins and marks come with the newest page alone.
    const kept = known && { pins: known.pins, readUntil: known.readUntil };
    room.change({ ...READY, feed: { ...feed, ...kept }, unread, now: serverNow(), atEnd: false });
  } catch (thrown) {
    fail(room, thrown);
  }
}

const READY = { phase: 'ready', from: null, news: false, older: 'idle', newer: 'idle' } as const;

/** A failure fills the page only where there is nothing better to show. */
function fail(room: Room, thrown: unknown): void {
  const code = failureCode(thrown);
  const failure = FAILURE_WORDS[code];
  if (room.state.feed && !isLasting(code)) wx.showToast({ title: failure, icon: 'none' });
  else room.change({ phase: 'failed', failure });
}

/** As whom I speak here. */
async function myself(): Promise<Author | null> {
  const { member } = await me();
  const post = member?.posts[0];
  return member && post
    ? { id: member.id, name: member.name, role: post.role, unitName: post.unitName }
    : null;
}

/**
 * Brings all that happened since; after a long absence the newest page instead. Detached from the end one is only told
 * that there is news. Whatever fails is thrown for whoever paces the fetches to try again; a lost seat is told.
 * @throws CallFailure
 */
export async function fetchNew(room: Room): Promise<void> {
  const before = room.state.feed;
  if (!before) return;
  if (before.newer) return room.change({ news: true });
  try {
    const page = await ask(room, { since: before.cursor, ...rungWith(room.group) });
    if (Math.max(page.entries.length, page.faces.length) >= FAR_BEHIND) await openGroup(room);
    else drawNew(room, page);
  } catch (thrown) {
    if (failureCode(thrown) !== 'notVisible') throw thrown;
    room.change({ phase: 'failed', failure: FAILURE_WORDS.notVisible });
  }
}

function drawNew(room: Room, page: Feed): void {
  const { state } = room;
  if (!state.feed || state.feed.newer) return;
  const caught = caughtUp(state.feed, page, state.author?.id ?? '');
  const feed = state.atEnd ? withoutOldest(caught) : caught;
  const last = state.feed.entries.at(-1)?.id;
  const grew = feed.entries.at(-1)?.id !== last || feed.changes !== state.feed.changes;
  room.change(
    { feed, now: serverNow(), ...(grew && held(state)) },
    grew && state.atEnd ? endAnchor() : undefined,
  );
  if (grew && state.atEnd) noteSeen(room.group, feed.cursor);
}

/** Brings what is older and keeps in sight what was the oldest. */
export async function fetchOlder(room: Room): Promise<void> {
  const { feed, older } = room.state;
  if (!feed?.older || older === 'loading') return;
  room.change({ older: 'loading' });
  try {
    const page = await ask(room, { before: beforeOf(feed) });
    const { state } = room;
    if (!state.feed) return;
    const next = scrolledBack(state.feed, page);
    const { from, anchor } = grownUp(state, next);
    room.change({ feed: next, from, atEnd: false, older: 'idle' }, anchor);
  } catch {
    room.change({ older: 'failed' });
  }
}

/** Brings what is newer than a detached window; once it is attached again, what moved meanwhile. */
export async function fetchNewer(room: Room): Promise<void> {
  const { feed, newer } = room.state;
  if (!feed?.newer || newer === 'loading') return;
  room.change({ newer: 'loading' });
  try {
    const page = await ask(room, { after: afterOf(feed) });
    const { state } = room;
    if (!state.feed) return;
    const next = scrolledOn(state.feed, page);
    const { from, anchor } = grownDown(state, next);
    room.change({ feed: next, from, newer: 'idle', ...(!next.newer && { news: false }) }, anchor);
  } catch {
    return room.change({ newer: 'failed' });
  }
  if (!room.state.feed?.newer) await fetchNew(room);
}

/** Brings a card's face as it stands now, also where the window is detached from the end. */
export async function refresh(room: Room, matter: string): Promise<void> {
  const card = room.state.feed?.entries.find((entry) => matterIn(entry) === matter);
  if (!room.state.feed?.newer || !card) return fetchNew(room);
  try {
    const { faces } = await ask(room, { around: card.at });
    const { feed } = room.state;
    if (feed) room.change({ feed: { ...feed, faces: mergeFaces(feed.faces, faces) } });
  } catch {
    // The card is drawn as it was known; the next page brings it whole.
  }
}
