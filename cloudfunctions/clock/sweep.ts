/** Finishes what a crash or a lost request has left undone: cards that are missing, signals that never rang. */
import type { Directory, MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { follow, signalsFor } from '../shared/follow.ts';
import { tell } from '../shared/notices/tell.ts';
import { pendingEventsOf, settle } from '../shared/repositories/events.ts';
import { cardId } from '../shared/repositories/messages.ts';
import { FOLLOWED_WITHIN, matterFrom, type MatterDocument } from '../shared/repositories/matters.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

/** Settles the pending events of these matters; returns the matters that still have some. */
export async function sweep(
  woken: readonly MatterDocument[],
  now: number,
  directory: Directory,
): Promise<ReadonlySet<string>> {
  const matters = new Map(woken.map((document) => [document._id, document]));
  const all = await pendingEventsOf([...matters.keys()]);
  // Younger ones are still being followed up by the function that wrote them.
  const events = all.filter((event) => event.at <= now - FOLLOWED_WITHIN);
  if (events.length > 0) await finish(events, matters, now);
  if (events.length > 0) await notify(events, matters, now, directory);
  const settled = new Set(events.map((event) => event.id));
  return new Set(all.flatMap((event) => (settled.has(event.id) ? [] : [event.matter])));
}

async function finish(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, MatterDocument>,
  now: number,
): Promise<void> {
  const [present, rungAt] = await Promise.all([cardsThere(events), lastRings(events, matters)]);
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardIds(event).every((id) => present.has(id));
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    if (!carded || !rung) await follow({ matter, event }, now);
  }
}

/** Tells whom it concerns, and only then takes the events out of the outbox. */
async function notify(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, MatterDocument>,
  now: number,
  directory: Directory,
): Promise<void> {
  await tell(
    events,
    new Map([...matters].map(([id, document]) => [id, matterFrom(document)])),
    directory,
    now,
  );
  await settle(events.map((event) => event.id));
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
