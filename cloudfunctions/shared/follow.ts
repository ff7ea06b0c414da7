/** What follows from an event: cards in groups, found by their words; what became of a message; what the public sees; rung signals. Safe to do again. */
import {
  cardFace,
  deskOf,
  gramsOf,
  helpersOf,
  namingOf,
  searchedText,
  type Action,
  type MatterEvent,
} from '@gelin/domain';
import { directoryAt } from './repositories/directory.ts';
import { addCards, cardId, hideAbout, keepBecame } from './repositories/messages.ts';
import { refreshRelease } from './repositories/releases.ts';
import { ring } from './repositories/signals.ts';
import { matterFrom, type MatterDocument } from './repositories/matters.ts';
import type { Step } from './write.ts';

/** What the centre is asked for, or has settled, although somebody else has the matter. */
const ASKED_OF_CENTRE: readonly Action[] = ['askTime', 'refuseTime', 'extend', 'suspend'];

/** The signals that a change of this matter rings: its groups, its holder's desk, and its reporter's bell. */
export function signalsFor(
  matter: Pick<MatterDocument, 'cards' | 'holder' | 'bells' | 'status' | 'assistants'>,
  event: MatterEvent,
): string[] {
  const groups = matter.cards.map((card) => card.group);
  const helping = helpersOf(matter).map((id) => deskOf({ kind: 'department', id }));
  const desk = [...(matter.holder ? [deskOf(matter.holder)] : []), ...helping];
  const centre = ASKED_OF_CENTRE.includes(event.action) ? [deskOf({ kind: 'unit', id: event.town })] : [];
  return [...new Set([...groups, ...desk, ...centre, ...(event.action === 'submit' ? [] : matter.bells)])];
}

/** Steps after which a card is found by other words: it has a number, another category or another place. */
const RENAMES: readonly Action[] = ['accept', 'fixOnSpot', 'rejectRefusal', 'recategorise', 'relocate'];

/** The entries whose words may be others after this event: those it puts up, or all where it renames the matter. */
export function cardsNamed({ _id, cards }: MatterDocument, { action, effect }: MatterEvent): string[] {
  const named = RENAMES.includes(action) ? cards : (effect.cards ?? []);
  return named.map((card) => cardId(_id, card.group));
}

/** What the matter's cards are found by: the words of their masked face, as it is now. */
export async function cardGrams(matter: MatterDocument, now: number): Promise<string[]> {
  const directory = await directoryAt(now);
  return gramsOf(searchedText(cardFace(matterFrom(matter), namingOf(directory))));
}

/**
 * Puts the event's cards up and rings. Both at once: a phone that looks before the card's entry is there finds
 * the card by the matter itself, which has been committed.
 */
export async function follow({ matter, event }: Step, now: number): Promise<void> {
  const told = [...(await messageTold(event, now)), ...(await hidden({ matter, event }, now))];
  await Promise.all([
    carded({ matter, event }, now),
    ring([...signalsFor(matter, event), ...told], now),
    matter.released ? refreshRelease(matter) : undefined,
  ]);
}

/** What has become restricted leaves every group, what was said about it with it; those who had it open are rung. */
async function hidden({ matter, event }: Step, now: number): Promise<string[]> {
  return becameRestricted(matter, event) ? hideAbout(matter._id, now) : [];
}

/** Whether the matter may have become restricted by this event: filed anew, placed anew, or by what was said later. */
export function becameRestricted({ audience }: MatterDocument, { action, content }: MatterEvent): boolean {
  const heard = action !== 'submit' && 'audience' in content ? content.audience : undefined;
  return audience === 'restricted' && heard === 'restricted';
}

/** The message that the event made a matter. */
export function messageMade(event: MatterEvent): string | undefined {
  return event.action === 'submit' ? event.content.said : undefined;
}

/** That message knows what became of it; its group is rung with the others, so that one lost ring is all of them. */
async function messageTold(event: MatterEvent, now: number): Promise<string[]> {
  const message = messageMade(event);
  const group = message === undefined ? undefined : await keepBecame(message, event.matter, now);
  return group === undefined ? [] : [group];
}

/** A renamed matter's cards are found by its old words until the timer has looked: nobody waits for that. */
async function carded({ matter, event }: Step, now: number): Promise<void> {
  const cards = event.effect.cards ?? [];
  if (cards.length > 0) await addCards(matter._id, cards, await cardGrams(matter, now));
}

/** The same for a caller whose work is already committed: a failure here is told to the log and left to the timer. */
export async function followOrLeave(...[step, now]: Parameters<typeof follow>): Promise<void> {
  await follow(step, now).catch((error: unknown) => console.warn('left to the timer:', error));
}
