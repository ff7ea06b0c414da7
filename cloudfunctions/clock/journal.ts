/** The leased sequencer: gives events their lines on the journal, in order, without a gap, by one at a time. */
import { appendable, lineOf, link, type JournalLink } from '@gelin/domain';
import { sha256 } from '../shared/digest.ts';
import { commitmentIn, eventFrom, eventsBefore, type EventDocument } from '../shared/repositories/events.ts';
import { addLines, eventsWithLine, headOf, mattersWithLine } from '../shared/repositories/journal.ts';
import { withLease } from '../shared/repositories/leases.ts';

/** Longer than any function may run, in milliseconds: who holds it past that is no more. */
const LEASE = 60_000;
/** Lines written at once: far below what a request may weigh. */
const BATCH = 500;

/**
 * Appends those of the events that have no line yet, and says which of them stand on the journal then: these may be
 * settled, the others come again. Held by somebody else: says what stands there already. Never waits. A crash
 * leaves a whole beginning; a rival who has lost the lease without knowing it finds the place taken.
 */
export async function appendToJournal(
  events: readonly EventDocument[],
  now: number,
): Promise<ReadonlySet<string>> {
  const standing = new Set<string>();
  for (const town of new Set(events.map((event) => event.town))) {
    const own = events.filter((event) => event.town === town);
    const appended = await withLease(`journal:${town}`, now, LEASE, () => append(town, own));
    const there = appended ?? (await eventsWithLine(own.map((event) => event._id)));
    for (const { _id } of own) if (there.has(_id)) standing.add(_id);
  }
  return standing;
}

async function append(town: string, events: readonly EventDocument[]): Promise<ReadonlySet<string>> {
  const lowest = lowestOf(events);
  const before = [...lowest].map(([matter, seq]) => ({ matter, eventSeq: seq - 1 }));
  const [standing, followed, head] = await Promise.all([
    eventsWithLine(events.map((event) => event._id)),
    mattersWithLine(before.filter((step) => step.eventSeq > 0)),
    headOf(town),
  ]);
  const earlier = await left(before.filter(({ matter, eventSeq }) => eventSeq > 0 && !followed.has(matter)));
  for (const id of await eventsWithLine(earlier.map((event) => event._id))) standing.add(id);
  const reached = new Map(before.map((step) => [step.matter, followed.has(step.matter) ? step.eventSeq : 0]));
  const all = [...earlier, ...events];
  for (const { _id, matter, seq } of all)
    if (standing.has(_id)) reached.set(matter, Math.max(seq, reached.get(matter) ?? 0));
  const missing = all.filter((event) => !standing.has(event._id));
  const ordered = appendable(missing, (matter) => reached.get(matter) ?? 0);
  for (let from = 0, last = head; from < ordered.length; from += BATCH) {
    const links = await linked(ordered.slice(from, from + BATCH), last);
    // A place is taken: somebody else was faster, or this very request came twice. What stands is seen next time.
    if (!(await addLines(links))) break;
    for (const { event } of links) standing.add(event);
    last = links.at(-1) ?? last;
  }
  return standing;
}

/** The lowest number that is here, by matter. */
function lowestOf(events: readonly EventDocument[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { matter, seq } of events) lowest.set(matter, Math.min(seq, lowest.get(matter) ?? seq));
  return lowest;
}

/** What was left behind by a town that had no journal yet: everything before, for nothing may be passed over. */
async function left(after: readonly { matter: string; eventSeq: number }[]): Promise<EventDocument[]> {
  return eventsBefore(after.map(({ matter, eventSeq }) => ({ matter, seq: eventSeq + 1 })));
}

async function linked(events: readonly EventDocument[], after: { seq: number; hash: string }) {
  const links: JournalLink[] = [];
  for (const event of events) {
    const line = lineOf(eventFrom(event), await commitmentIn(event));
    links.push(link(links.at(-1) ?? after, line, sha256));
  }
  return links;
}
