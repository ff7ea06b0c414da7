/** What a crash or a lost request has left undone beside the matter: cards missing or found by old words, signals that never rang. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { cardGrams, cardsNamed, follow, signalsFor } from '../shared/follow.ts';
import { keepCardGrams, type MessageDocument } from '../shared/repositories/messages.ts';
import type { MatterDocument } from '../shared/repositories/matters.ts';
import { signalsOf } from '../shared/repositories/signals.ts';
import type { Step } from '../shared/write.ts';

type Matters = ReadonlyMap<string, MatterDocument>;

/** Puts up what is missing and rings what never rang; returns the events of which nothing is left to follow. */
export async function followLeft(
  events: readonly MatterEvent[],
  matters: Matters,
  now: number,
): Promise<MatterEvent[]> {
  const [present, rungAt] = await Promise.all([cardsThere(events, matters), lastRings(events, matters)]);
  const done: MatterEvent[] = [];
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardsNamed(matter, event).every((id) => present.has(id));
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    if (await finished({ matter, event }, { followed: carded && rung, present }, now)) done.push(event);
  }
  return done;
}

interface Found {
  readonly followed: boolean;
  readonly present: ReadonlyMap<string, string>;
}

/** One that cannot be followed keeps nobody else waiting: it is told to the log and comes again. */
async function finished(step: Step, { followed, present }: Found, now: number): Promise<boolean> {
  try {
    if (!followed) await follow(step, now);
    await nameCards(step, present, now);
    return true;
  } catch (error) {
    console.error(`event ${step.event.id}:`, error);
    return false;
  }
}

/** The cards are found by the words that the matter has now. */
async function nameCards({ matter, event }: Step, present: Found['present'], now: number): Promise<void> {
  const named = cardsNamed(matter, event);
  if (named.length === 0) return;
  const grams = await cardGrams(matter, now);
  const written = JSON.stringify(grams);
  await keepCardGrams(
    named.filter((id) => present.get(id) !== written),
    grams,
  );
}

/** What the events' cards that stand where they should are found by: one read for all. */
async function cardsThere(
  events: readonly MatterEvent[],
  matters: Matters,
): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap((event) => {
    const matter = matters.get(event.matter);
    return matter ? cardsNamed(matter, event) : [];
  });
  if (ids.length === 0) return new Map();
  const found = await find<MessageDocument>(
    'messages',
    { _id: { $in: [...new Set(ids)] } },
    { limit: 1_000, projection: { grams: 1 } },
  );
  return new Map(found.map(({ _id, grams = [] }) => [_id, JSON.stringify(grams)]));
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
