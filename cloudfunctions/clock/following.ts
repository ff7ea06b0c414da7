/** What a crash or a lost request has left undone beside the matter: cards, their words, messages made matters, rings. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import {
  becameRestricted,
  cardGrams,
  cardsNamed,
  follow,
  messageMade,
  signalsFor,
} from '../shared/follow.ts';
import { keepCardGrams, type TalkEntry } from '../shared/repositories/messages.ts';
import type { MatterDocument } from '../shared/repositories/matters.ts';
import { releasesBehind } from '../shared/repositories/releases.ts';
import { signalsOf } from '../shared/repositories/signals.ts';

type Matters = ReadonlyMap<string, MatterDocument>;

/** Puts up what is missing and rings what never rang; returns the events of which nothing is left to follow. */
export async function followLeft(
  events: readonly MatterEvent[],
  matters: Matters,
  now: number,
): Promise<MatterEvent[]> {
  const [present, rungAt, behind] = await Promise.all([
    entriesThere(events, matters),
    lastRings(events, matters),
    releasesBehind([...matters.values()]),
  ]);
  const done: MatterEvent[] = [];
  for (const event of events) {
    const matter = matters.get(event.matter);
    if (!matter) continue;
    const carded = cardsNamed(matter, event).every((id) => present.has(id));
    const message = messageMade(event);
    const told = message === undefined || present.get(message)?.became !== undefined;
    // Whoever was rung at the event's own moment or later has fetched it.
    const rung = signalsFor(matter, event).every((signal) => (rungAt.get(signal) ?? Infinity) >= event.at);
    const shown = !behind.has(matter._id);
    const settled = carded && told && rung && shown && !becameRestricted(matter, event);
    if (settled || (await finished(event, () => follow({ matter, event }, now)))) done.push(event);
  }
  return namedToo(done, matters, present, now);
}

/** Those of the events after which the matters' cards are found by the words of today: one write a matter at most. */
async function namedToo(
  events: readonly MatterEvent[],
  matters: Matters,
  present: Present,
  now: number,
): Promise<MatterEvent[]> {
  const unnamed = new Set<string>();
  for (const [id, matter] of matters) {
    const own = events.filter((event) => event.matter === id);
    const cards = new Set(
      own.flatMap((event) => cardsNamed(matter, event)).filter((card) => present.has(card)),
    );
    const [last] = own;
    if (!last || cards.size === 0) continue;
    const named = await finished(last, async () => {
      const grams = await cardGrams(matter, now);
      const written = JSON.stringify(grams);
      const stale = [...cards].filter((card) => JSON.stringify(present.get(card)?.grams) !== written);
      await keepCardGrams(stale, grams);
    });
    if (!named) unnamed.add(id);
  }
  return events.filter((event) => !unnamed.has(event.matter));
}

/** Entries of groups as far as they follow from events, by id. */
type Present = ReadonlyMap<string, Pick<TalkEntry, 'grams' | 'became'>>;

/** What cannot be finished keeps nobody else waiting: it is told to the log and comes again. */
async function finished({ id }: MatterEvent, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(`event ${id}:`, error);
    return false;
  }
}

/** Of the cards that the events put up or rename, and the messages they are made of, those that are there: one read. */
async function entriesThere(events: readonly MatterEvent[], matters: Matters): Promise<Present> {
  const ids = events.flatMap((event) => {
    const matter = matters.get(event.matter);
    return [...(matter ? cardsNamed(matter, event) : []), messageMade(event) ?? []].flat();
  });
  if (ids.length === 0) return new Map();
  const found = await find<Pick<TalkEntry, 'grams' | 'became'>>(
    'messages',
    { _id: { $in: [...new Set(ids)] } },
    { limit: 1_000, projection: { grams: 1, became: 1 } },
  );
  return new Map(found.map((entry) => [entry._id, entry]));
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
