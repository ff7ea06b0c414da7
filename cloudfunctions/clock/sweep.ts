/** Finishes what a crash or a lost request has left undone: cards that are missing, bells that never rang. */
import type { MatterEvent } from '@gelin/domain';
import { find } from '../shared/cloudbase.ts';
import { follow } from '../shared/follow.ts';
import { pendingEvents, settle } from '../shared/repositories/events.ts';
import { cardId } from '../shared/repositories/messages.ts';
import { matterById } from '../shared/repositories/matters.ts';

/** Younger events are still being followed up by the function that wrote them (20 s at most). */
const AGE = 30_000;
const BATCH = 500;

/** Settles a batch of pending events; returns how many. Nothing pending: one read. */
export async function sweep(now: number): Promise<number> {
  const events = await pendingEvents(now - AGE, BATCH);
  if (events.length === 0) return 0;
  const present = await cardsThere(events);
  for (const event of events) {
    const whole = cardIds(event).every((id) => present.has(id));
    const document = whole ? undefined : await matterById(event.matter);
    if (document) await follow(document, event, now);
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
