/** A group's feed as stored: cards and hot spots where they appeared, and what was said. What changes in an entry moves it (`movedAt`). */
import type { CardPlace, CardReason, Medium, Moment } from '@gelin/domain';
import type { Author, CalledPost, Quoted } from '@gelin/contract/talk';
import { add, find, type Stored } from '../cloudbase.ts';

interface InGroup {
  readonly group: string;
  readonly at: Moment;
  /** When it last changed: at first when it came. */
  readonly movedAt: Moment;
}
export interface CardEntry extends InGroup {
  readonly kind: 'card';
  readonly matter: string;
  readonly reason: CardReason;
}
export interface TalkEntry extends InGroup {
  readonly kind: 'talk';
  readonly author: Author;
  readonly text: string;
  readonly media: readonly Medium[];
  readonly matter?: string;
  readonly about?: string;
  readonly called?: readonly CalledPost[];
  /** Ids of the members that the called posts were held by when it was said. */
  readonly mentioned?: readonly string[];
  readonly replyTo?: Quoted;
  readonly withdrawn?: true;
  readonly pinned?: true;
  readonly became?: string;
}
/** A hot spot stands here; what it is like is drawn when it is read. */
export interface HotSpotEntry extends InGroup {
  readonly kind: 'hotSpot';
  readonly spot: string;
}
export type MessageDocument = Stored<CardEntry> | Stored<TalkEntry> | Stored<HotSpotEntry>;

/** One card a matter and group: the id says so. */
export function cardId(matter: string, group: string): string {
  return `card:${group}:${matter}`;
}

/** The feed entry of a card. */
export function cardEntry(matter: string, { group, at, reason }: CardPlace): Stored<CardEntry> {
  return { _id: cardId(matter, group), kind: 'card', group, at, movedAt: at, matter, reason };
}

/** Puts cards into their groups; those that stand there already stay as they are. */
export async function addCards(matter: string, cards: readonly CardPlace[]): Promise<void> {
  const entries = cards.map((card) => cardEntry(matter, card));
  if (entries.length === 0 || (await add('messages', entries))) return;
  for (const entry of entries) await add('messages', entry);
}

/** Adds what somebody said; `false` where this very message was there already. */
export async function addTalk(entry: Stored<TalkEntry>): Promise<boolean> {
  return add('messages', entry);
}

/** How many entries of one very millisecond a page can hold: far more than happen. */
const SAME_MOMENT = 1_000;

/**
 * A page of a group's feed before a moment, newest first, and whether something is older. A page never ends in
 * the middle of a millisecond, so that `before` can begin where it stopped.
 */
export async function entriesBefore(
  group: string,
  before: Moment | undefined,
  limit: number,
): Promise<{ entries: MessageDocument[]; older: boolean }> {
  const where = before === undefined ? { group } : { group, at: { $lt: before } };
  const found = (await find('messages', where, { order: { at: -1 }, limit: limit + 1 })) as MessageDocument[];
  const last = found[limit];
  if (!last) return { entries: found, older: false };
  const whole = found.filter((entry) => entry.at > last.at);
  if (whole.length > 0) return { entries: whole, older: true };
  const moment = await find('messages', { group, at: last.at }, { limit: SAME_MOMENT });
  return { entries: moment as MessageDocument[], older: true };
}

/** Everything that came into a group, or changed there, since a moment, oldest change first. */
export async function entriesSince(group: string, since: Moment, limit: number): Promise<MessageDocument[]> {
  const where = { group, movedAt: { $gte: since } };
  return (await find('messages', where, { order: { movedAt: 1 }, limit })) as MessageDocument[];
}
