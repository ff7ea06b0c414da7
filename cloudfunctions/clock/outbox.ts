/** The outbox: events whose consequences nobody has checked yet are followed, told, gathered into hot spots, written on the journal, counted, settled. */
import { isJunk, type Directory, type MatterEvent } from '@gelin/domain';
import { tell } from '../shared/notices/tell.ts';
import {
  eventFrom,
  PENDING_AT_ONCE,
  pendingEventsOf,
  settle,
  type EventDocument,
} from '../shared/repositories/events.ts';
import { FOLLOWED_WITHIN, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { dayIn } from '../shared/repositories/tallies.ts';
import { markJunk } from '../shared/repositories/reporters.ts';
import { countDays } from '../shared/tallying.ts';
import { followLeft } from './following.ts';
import { appendToJournal } from './journal.ts';
import { gatherSpots } from './spots.ts';

/** Works off the pending events of these matters; returns the matters of which some are left. */
export async function workOff(
  woken: readonly MatterDocument[],
  now: number,
  directory: Directory,
): Promise<ReadonlySet<string>> {
  const matters = new Map(woken.map((document) => [document._id, document]));
  const pending = await pendingEventsOf([...matters.keys()]);
  // Younger ones are still being followed up by the function that wrote them.
  const ripe = pending.filter((event) => event.at <= now - FOLLOWED_WITHIN);
  const settled = new Set<string>();
  if (ripe.length > 0) {
    const followed = await followLeft(ripe.map(eventFrom), matters, now);
    await tell(followed, new Map(woken.map((each) => [each._id, matterFrom(each)])), directory, now);
    await markJunk(junkAmong(followed, matters));
    const waiting = await gatherSpots(followed, matters, now, directory);
    const done = new Set(followed.map(({ id }) => id));
    const finished = ripe.filter(({ _id }) => done.has(_id));
    const [standing, counted] = await Promise.all([
      appendToJournal(finished, now),
      countDays(daysTouchedBy(finished), directory.town.id, now),
    ]);
    if (counted) for (const id of standing) if (!waiting.has(id)) settled.add(id);
    await settle([...settled]);
  }
  // What lies behind the last one read is nobody's to put to sleep.
  if (pending.length === PENDING_AT_ONCE) return new Set(matters.keys());
  return new Set(pending.flatMap((event) => (settled.has(event._id) ? [] : [event.matter])));
}

/** The days that count otherwise since these events. */
const daysTouchedBy = (events: readonly EventDocument[]) =>
  [...new Set(events.flatMap(({ tallies = [] }) => tallies.map(dayIn)))].sort();

/** Those of which the centre has said that they were no matter at all: their reporters' next ones may be held for a look. */
function junkAmong(events: readonly MatterEvent[], matters: ReadonlyMap<string, MatterDocument>): string[] {
  return events.flatMap(({ action, matter }) => {
    const found = matters.get(matter);
    return action === 'confirmRefusal' && found && isJunk(found) ? [matter] : [];
  });
}
