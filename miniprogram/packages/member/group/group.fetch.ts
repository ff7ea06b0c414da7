/** What a group's page asks the cloud: its newest page, what is older and what is new. */
import type { Author } from '@gelin/contract/talk';
import type { Moment } from '@gelin/domain/phone';
import { call, type Output } from '../../../api/call';
import { serverNow } from '../../../api/clock';
import { failureCode } from '../../../api/failure';
import { me } from '../../../store/session';
import { FAILURE_WORDS } from '../../../words/failures';
import { noteSeen } from '../seen';
import { keptDraft } from './group.draft';
import type { Room } from './group.draw';
import { beforeOf, caughtUp, firstUnread, opened, scrolledBack } from './group.feed';
import { grownUp, held } from './group.room';
import { endAnchor } from './group.scroll';

/** As many entries as the cloud sends at once to catch up: there may have been more. */
const FAR_BEHIND = 200;

/** Opens the group at its end. `seenAt` is when it was last looked at. */
export async function openGroup(room: Room, group: string, seenAt?: Moment): Promise<void> {
  if (room.state.phase !== 'ready') room.change({ phase: 'loading' });
  try {
    const [page, author] = await Promise.all([call('group', 'feed', { group }), myself()]);
    const outbox = room.state.feed?.outbox ?? keptDraft(group).unsent;
    const feed = opened(page, author?.id, outbox);
    const first = firstUnread(feed, seenAt);
    wx.setNavigationBarTitle({ title: page.group.name });
    room.change({ phase: 'ready', feed, author, unread: first, now: serverNow() }, endAnchor());
    noteSeen(group, feed.cursor);
  } catch (thrown) {
    room.change({ phase: 'failed', failure: FAILURE_WORDS[failureCode(thrown)] });
  }
}

/** As whom I speak here. */
async function myself(): Promise<Author | null> {
  const { member } = await me();
  const post = member?.posts[0];
  return member && post
    ? { id: member.id, name: member.name, role: post.role, unitName: post.unitName }
    : null;
}

/** Brings all that happened since; after a long absence the newest page instead. A failure is left to the next ring. */
export async function fetchNew(room: Room, group: string): Promise<void> {
  const before = room.state.feed;
  if (!before) return;
  try {
    const page = await call('group', 'feed', { group, since: before.cursor });
    if (page.entries.length >= FAR_BEHIND) await openGroup(room, group);
    else drawNew(room, group, page);
  } catch (thrown) {
    // The strip says when the network is gone, and its return rings again: nothing for a person to do.
    if (failureCode(thrown) === 'notVisible')
      room.change({ phase: 'failed', failure: FAILURE_WORDS.notVisible });
  }
}

function drawNew(room: Room, group: string, page: Output<'group', 'feed'>): void {
  const { state } = room;
  if (!state.feed) return;
  const feed = caughtUp(state.feed, page, state.author?.id ?? '');
  const grew = feed.entries !== state.feed.entries || feed.changes !== state.feed.changes;
  room.change(
    { feed, now: serverNow(), ...(grew && held(state)) },
    grew && state.atEnd ? endAnchor() : undefined,
  );
  if (grew && state.atEnd) noteSeen(group, feed.cursor);
}

/** Brings what is older and keeps in sight what was the oldest. */
export async function fetchOlder(room: Room, group: string): Promise<void> {
  const { feed, older } = room.state;
  if (!feed?.older || older === 'loading') return;
  room.change({ older: 'loading' });
  try {
    const page = await call('group', 'feed', { group, before: beforeOf(feed) });
    const { state } = room;
    if (!state.feed) return;
    const next = scrolledBack(state.feed, page);
    const { from, anchor } = grownUp(state, next);
    room.change({ feed: next, from, atEnd: false, older: 'idle' }, anchor);
  } catch {
    room.change({ older: 'failed' });
  }
}
