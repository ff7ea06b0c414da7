/** A group's feed as stored: cards where they appeared, and what was said. What changes in an entry moves it (`movedAt`). */
import type { CardPlace, CardReason, Medium, Moment } from '@gelin/domain';
import type { Author, CalledPost, Quoted } from '@gelin/contract/talk';
import { add, find, get, type Stored } from '../cloudbase.ts';

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
export type MessageDocument = Stored<CardEntry> | Stored<TalkEntry>;

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

/** One entry of this group that somebody said. */
export async function talkIn(group: string, id: string): Promise<Stored<TalkEntry> | undefined> {
  const entry = await get<CardEntry | TalkEntry>('messages', id);
  return entry?.kind === 'talk' && entry.group === group ? entry : undefined;
}

/** The pinned notices of a group, newest first. */
export async function pinsIn(group: string, limit: number): Promise<Stored<TalkEntry>[]> {
  const where = { group, pinned: true };
  return find<TalkEntry>('messages', where, { order: { at: -1 }, limit });
}

/** A group, and since when something in it is new to somebody. */
export interface Since {
  readonly group: string;
  readonly since: Moment;
}
/** More calls than these nobody counts. */
const CALLS = 300;

/** How often a member was called in each of these groups since: one read, without an entry for none. */
export async function callsOf(
  member: string,
  groups: readonly Since[],
): Promise<ReadonlyMap<string, number>> {
  if (groups.length === 0) return new Map();
  const $or = groups.map(({ group, since }) => ({ mentioned: member, group, at: { $gt: since } }));
  const found = await find<TalkEntry>('messages', { $or }, { limit: CALLS, projection: { group: 1 } });
  const counts = new Map<string, number>();
  for (const { group } of found) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
