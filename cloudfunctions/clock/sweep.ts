/** Finishes what a crash or a lost request has left undone, cards and rings, and brings events onto the journal. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { follow, signalsFor } from '../shared/follow.ts';
import { eventFrom, pendingEventsOf, settle, type EventDocument } from '../shared/repositories/events.ts';
import { cardId } from '../shared/repositories/messages.ts';
import { FOLLOWED_WITHIN, type MatterDocument } from '../shared/repositories/matters.ts';
import { signalsOf } from '../shared/repositories/signals.ts';
import { appendToJournal } from './journal.ts';

/** Settles the pending events of these matters; returns the matters that still have some. */
export async function sweep(woken: readonly MatterDocument[], now: number): Promise<ReadonlySet<string>> {
  const matters = new Map(woken.map((document) => [document._id, document]));
  const all = await pendingEventsOf([...matters.keys()]);
  // Younger ones are still being followed up by the function that wrote them.
  const events = all.filter((event) => event.at <= now - FOLLOWED_WITHIN);
  const settled = events.length > 0 ? await finish(events, matters, now) : new Set();
  return new Set(all.flatMap((event) => (settled.has(event._id) ? [] : [event.matter])));
}

/** Returns what is settled: what is followed up and stands on the journal. */
async function finish(
  documents: readonly EventDocument[],
  matters: ReadonlyMap<string, MatterDocument>,
  now: number,
): Promise<ReadonlySet<string>> {
  const events = documents.map(eventFrom);
  const [present, rungAt] = await Promise.all([cardsThere(events), lastRings(events, matters)]);
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardIds(event).every((id) => present.has(id));
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    if (!carded || !rung) await follow({ matter, event }, now);
  }
  const standing = await appendToJournal(documents, now);
  if (standing.size > 0) await settle([...standing]);
  return standing;
}

function cardIds(event: MatterEvent): string[] {
  return (event.effect.cards ?? []).map((card) => cardId(event.matter, card.group));
}

/** Which of the events' cards stand where they should: one read for all. */
async function cardsThere(events: readonly MatterEvent[]): Promise<ReadonlySet<string>> {
  const ids = events.flatMap(cardIds);
  if (ids.length === 0) return new Set();
  const found = await find('messages', { _id: { $in: ids } }, { limit: 1_000, projection: { _id: 1 } });
  return new Set(found.map((message) => message._id));
}

/** When each signal of these matters rang last; a signal that is not there needs no ringing. */
async function lastRings(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, MatterDocument>,
): Promise<ReadonlyMap<string, number>> {
  const names = events.flatMap((event) => {
    const matter = matters.get(event.matter);
    return matter ? signalsFor(matter, event) : [];
  });
  const signals = await signalsOf([...new Set(names)]);
  return new Map(signals.map((signal) => [signal._id, signal.at ?? 0]));
}
