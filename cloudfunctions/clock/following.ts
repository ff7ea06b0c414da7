/** What a crash or a lost request has left undone beside the matter: cards that are missing, signals that never rang. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { follow, signalsFor } from '../shared/follow.ts';
import { cardId } from '../shared/repositories/messages.ts';
import type { MatterDocument } from '../shared/repositories/matters.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

type Matters = ReadonlyMap<string, MatterDocument>;

/** Puts up what is missing and rings what never rang; returns the events of which nothing is left to follow. */
export async function followLeft(
  events: readonly MatterEvent[],
  matters: Matters,
  now: number,
): Promise<MatterEvent[]> {
  const [present, rungAt] = await Promise.all([cardsThere(events), lastRings(events, matters)]);
  const done: MatterEvent[] = [];
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardIds(event).every((id) => present.has(id));
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    if ((carded && rung) || (await followed(matter, event, now))) done.push(event);
  }
  return done;
}

/** One that cannot be followed keeps nobody else waiting: it is told to the log and comes again. */
async function followed(matter: MatterDocument, event: MatterEvent, now: number): Promise<boolean> {
  try {
    await follow({ matter, event }, now);
    return true;
  } catch (error) {
    console.error(`event ${event.id}:`, error);
    return false;
  }
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
  matters: Matters,
): Promise<ReadonlyMap<string, number>> {
  const names = events.flatMap((event) => {
    const matter = matters.get(event.matter);
    return matter ? signalsFor(matter, event) : [];
  });
  const signals = await signalsOf([...new Set(names)]);
  return new Map(signals.map((signal) => [signal._id, signal.at ?? 0]));
}
