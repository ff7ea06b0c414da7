/** Finishes what a crash or a lost request has left undone: cards that are missing, signals that never rang. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { follow, signalsFor } from '../shared/follow.ts';
import { pendingEvents, settle } from '../shared/repositories/events.ts';
import { cardId } from '../shared/repositories/messages.ts';
import { findMatters, type MatterDocument } from '../shared/repositories/matters.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

/** Younger events are still being followed up by the function that wrote them (20 s at most). */
const AGE = 30_000;
const BATCH = 300;

/** Settles a batch of pending events; returns how many. Nothing pending: one read. */
export async function sweep(now: number): Promise<number> {
  const events = await pendingEvents(now - AGE, BATCH);
  if (events.length === 0) return 0;
  const [present, matters] = await Promise.all([cardsThere(events), mattersOf(events)]);
  const rungAt = await lastRings(events, matters);
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardIds(event).every((id) => present.has(id));
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    if (!carded || !rung) await follow(matter, event, now);
  }
  await settle(events.map((event) => event.id));
  return events.length;
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

async function mattersOf(events: readonly MatterEvent[]): Promise<ReadonlyMap<string, MatterDocument>> {
  const ids = [...new Set(events.map((event) => event.matter))];
  const found = await findMatters({ _id: { $in: ids } }, { limit: ids.length });
  return new Map(found.map((document) => [document._id, document]));
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
