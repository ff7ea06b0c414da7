/** What follows from an event: cards in groups and rung signals. Safe to do again at any time. */
import { deskOf, type MatterEvent } from '@gelin/domain';
import { addCards } from './repositories/messages.ts';
import { ring } from './repositories/signals.ts';
import type { MatterDocument } from './repositories/matters.ts';
import type { Step } from './write.ts';

/** The signals that a change of this matter rings: its groups, its holder's desk, and its reporter's bell. */
export function signalsFor(
  matter: Pick<MatterDocument, 'cards' | 'holder' | 'bells'>,
  event: MatterEvent,
): string[] {
  const groups = matter.cards.map((card) => card.group);
  const desk = matter.holder ? [deskOf(matter.holder)] : [];
  return [...groups, ...desk, ...(event.action === 'submit' ? [] : matter.bells)];
}

/**
 * Puts the event's cards up and rings. Both at once: a phone that looks before the card's entry is there finds
 * the card by the matter itself, which has been committed.
 */
export async function follow({ matter, event }: Step, now: number): Promise<void> {
  await Promise.all([addCards(matter._id, event.effect.cards ?? []), ring(signalsFor(matter, event), now)]);
}

/** The same for a caller whose work is already committed: a failure here is told to the log and left to the timer. */
export async function followOrLeave(...[step, now]: Parameters<typeof follow>): Promise<void> {
  await follow(step, now).catch((error: unknown) => console.warn('left to the timer:', error));
}
