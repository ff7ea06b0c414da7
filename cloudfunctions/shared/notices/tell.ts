/** From events to stored notices: derived once, under ids that make doing it again harmless. */
import {
  deliveriesOf,
  isWatched,
  noticesFor,
  unseenAt,
  withStandIns,
  type Directory,
  type Matter,
  type MatterEvent,
} from '@gelin/domain';
import { wake } from '../repositories/matters.ts';
import { endWatchesOf, seeMatters } from '../repositories/inbox.ts';
import { leavesNow } from '../repositories/leaves.ts';
import { addNotices, noticeDocument, watchDocument } from '../repositories/notices.ts';
import { deliverDue } from './deliver.ts';
import { reachOf } from './reach.ts';

/**
 * Stores what follows from these events for the people they concern: one insert however many. `matters` are the
 * matters as they are after the events. What concerns nobody costs nothing.
 */
export async function tell(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, Matter>,
  directory: Directory,
  now: number,
): Promise<void> {
  const acted = actsOnUrgent(events, matters);
  await seenByActing(acted, now);
  // What goes to one robot goes in the order in which it happened.
  const inTurn = [...events].sort((a, b) => a.at - b.at || a.seq - b.seq);
  const own = inTurn.flatMap((event) => {
    const matter = matters.get(event.matter);
    return matter ? noticesFor(event, matter, directory) : [];
  });
  if (own.length === 0) return;
  const leaves = own.some(({ to }) => to.kind === 'member') ? await leavesNow(directory.town.id, now) : [];
  const notices = withStandIns(own, leaves, matters, directory);
  // What was merged has no clock of its own: it is looked at once more to have its reporter told.
  const apart = [...new Set(notices.map(({ matter }) => matter))].filter((id) => !matters.has(id));
  await Promise.all(apart.map((id) => wake(id, now)));
  const reach = await reachOf(notices, directory, now);
  const deliveries = notices.flatMap((notice) => deliveriesOf(notice, reach, now));
  const alarming = new Set(notices.filter(isWatched).map(({ event }) => event));
  const watches = events
    .filter((event) => alarming.has(event.id) && !acted.some((act) => isLater(act, event)))
    .map((event) => watchDocument(event, unseenAt(now, directory), now));
  await addNotices([...deliveries.map((planned, index) => noticeDocument(planned, now, index)), ...watches]);
}

/**
 * The same for one event, and at once, where it is urgent; anything else is the timer's. For a caller whose work is
 * committed: a failure here is told to the log and left to the timer.
 */
export async function tellNow(
  event: MatterEvent,
  matter: Matter,
  directory: Directory,
  now: number,
): Promise<void> {
  try {
    if (!noticesFor(event, matter, directory).some(({ urgent }) => urgent)) return;
    await tell([event], new Map([[matter.id, matter]]), directory, now);
    await deliverDue([matter.id], now, directory);
  } catch (error) {
    console.warn('left to the timer:', error);
  }
}

/** Steps of members on urgent matters: whoever does something has looked. */
function actsOnUrgent(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, Matter>,
): readonly MatterEvent[] {
  return events.filter(
    ({ matter, by, seq }) => seq > 1 && by.kind === 'member' && matters.get(matter)?.severity === 'urgent',
  );
}

function isLater(act: MatterEvent, { matter, seq }: MatterEvent): boolean {
  return act.matter === matter && act.seq > seq;
}

async function seenByActing(acts: readonly MatterEvent[], now: number): Promise<void> {
  if (acts.length === 0) return;
  const members = new Map<string, string[]>();
  for (const { by, matter } of acts) {
    if (by.kind === 'member') members.set(by.id, [...(members.get(by.id) ?? []), matter]);
  }
  const matters = [...new Set(acts.map(({ matter }) => matter))];
  await Promise.all([
    endWatchesOf(matters, now),
    ...[...members].map(([member, theirs]) => seeMatters(member, theirs, now)),
  ]);
}
