/** A group's feed as stored: cards and hot spots where they appeared, and what was said. What changes in an entry moves it (`movedAt`). */
import type { CardPlace, Medium, Moment } from '@gelin/domain';
import type { DigestSaid } from '@gelin/contract/digest';
import type { Author, CalledPost, Quoted } from '@gelin/contract/talk';
import { add, change, changeOne, find, get, type Stored } from '../cloudbase.ts';

interface InGroup {
  readonly group: string;
  readonly at: Moment;
  /** When it last changed: at first when it came. */
  readonly movedAt: Moment;
  /** Its matter has become restricted: no group is given it any more. */
  readonly hidden?: true;
}
/** Pairs of characters by which an entry is found again. */
interface Findable {
  readonly grams?: readonly string[];
}
export interface CardEntry extends InGroup, CardPlace, Findable {
  readonly kind: 'card';
  readonly matter: string;
}
export interface TalkEntry extends InGroup, Findable {
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
  /** Files of what was taken back that may still be in the storage. */
  readonly removing?: readonly string[];
  readonly pinned?: true;
  readonly became?: string;
}
/** A hot spot stands here; what it is like is drawn when it is read. */
export interface HotSpotEntry extends InGroup {
  readonly kind: 'hotSpot';
  readonly spot: string;
}
export interface DigestEntry extends InGroup, DigestSaid {
  readonly kind: 'digest';
}
export type MessageDocument =
  Stored<CardEntry> | Stored<TalkEntry> | Stored<HotSpotEntry> | Stored<DigestEntry>;

/** One card a matter and group: the id says so. */
export function cardId(matter: string, group: string): string {
  return `card:${group}:${matter}`;
}

/** The feed entry of a card. */
export function cardEntry(matter: string, place: CardPlace): Stored<CardEntry> {
  return { _id: cardId(matter, place.group), kind: 'card', movedAt: place.at, matter, ...place };
}

/** Takes everything about a matter out of its groups' sight; says which groups had something to see. Safe to do again. */
export async function hideAbout(matter: string, now: Moment): Promise<string[]> {
  const projection = { group: 1, hidden: 1 } as const;
  const found = await find<InGroup>('messages', { matter }, { limit: 1_000, projection });
  const shown = found.filter(({ hidden }) => !hidden);
  if (shown.length === 0) return [];
  const where = { _id: { $in: shown.map(({ _id }) => _id) } };
  await change('messages', where, {
    $set: { hidden: true, movedAt: now },
    $unset: { grams: '', pinned: '' },
  });
  return [...new Set(shown.map(({ group }) => group))];
}

/** Puts cards into their groups, found by `grams`; those that stand there already stay as they are. */
export async function addCards(
  matter: string,
  cards: readonly CardPlace[],
  grams: readonly string[],
): Promise<void> {
  const entries = cards.map((card) => ({ ...cardEntry(matter, card), grams }));
  if (entries.length === 0 || (await add('messages', entries))) return;
  for (const entry of entries) await add('messages', entry);
}

/** What a matter's cards are found by from now on. */
export async function keepCardGrams(cards: readonly string[], grams: readonly string[]): Promise<void> {
  if (cards.length === 0) return;
  await change('messages', { _id: { $in: cards } }, { $set: { grams } });
}

/** Takes a matter's words away from where its cards and what was said under them still held some. */
export async function forgetMatter(matter: string): Promise<void> {
  await Promise.all([
    change('messages', { matter, kind: 'card' }, { $unset: { grams: '' } }),
    change('messages', { matter, kind: 'talk' }, { $unset: { about: '' } }),
  ]);
}

/** Adds what somebody said; `false` where this very message was there already. */
export async function addTalk(entry: Stored<TalkEntry>): Promise<boolean> {
  return add('messages', entry);
}

/** Adds digests; those that stand there already stay as they are. Returns whether none did. */
export async function addDigests(entries: readonly Stored<DigestEntry>[]): Promise<boolean> {
  if (entries.length === 0 || (await add('messages', entries))) return true;
  for (const entry of entries) await add('messages', entry);
  return false;
}

/** When each of these digests was put up. */
export async function digestsPutUpAt(ids: readonly string[]): Promise<ReadonlyMap<string, Moment>> {
  const options = { limit: ids.length, projection: { at: 1 } } as const;
  const found = await find<Pick<DigestEntry, 'at'>>('messages', { _id: { $in: ids } }, options);
  return new Map(found.map(({ _id, at }) => [_id, at]));
}

/** One entry of this group that somebody said. */
export async function talkIn(group: string, id: string): Promise<Stored<TalkEntry> | undefined> {
  const entry = await get<CardEntry | TalkEntry>('messages', id);
  return entry?.kind === 'talk' && entry.group === group ? entry : undefined;
}

/** What is left of a message that was taken back: who said it, when, and under which card. */
const TAKEN_BACK = { grams: '', replyTo: '', called: '', mentioned: '', pinned: '' };

/** Takes a message back, with the files that are to go from the storage; those who quoted it quote nothing. */
export async function takeBack(
  { _id, group }: Stored<TalkEntry>,
  removing: readonly string[],
  now: Moment,
): Promise<void> {
  const left = {
    withdrawn: true,
    text: '',
    media: [],
    movedAt: now,
    ...(removing.length > 0 && { removing }),
  };
  await change('messages', { _id, withdrawn: { $exists: false } }, { $set: left, $unset: TAKEN_BACK });
  await change('messages', { group, 'replyTo.id': _id }, { $set: { 'replyTo.text': '', movedAt: now } });
}

/** The files of a message that was taken back are gone. */
export async function removed(_id: string): Promise<void> {
  await change('messages', { _id }, { $unset: { removing: '' } });
}

/** Pins a message or takes the pin away; `false` where it is not there to be pinned, nor in the group's sight. */
export async function keepPin(group: string, _id: string, pinned: boolean, now: Moment): Promise<boolean> {
  const set = { movedAt: now, ...(pinned && { pinned }) };
  const operators = { $set: set, ...(!pinned && { $unset: { pinned: '' } }) };
  const shown = pinned && { hidden: { $exists: false } };
  const where = { _id, group, kind: 'talk', withdrawn: { $exists: false }, ...shown };
  return (await changeOne('messages', where, operators)) !== undefined;
}

/** Something that somebody said, in whichever group. */
export async function talkById(id: string): Promise<Stored<TalkEntry> | undefined> {
  const entry = await get<CardEntry | TalkEntry>('messages', id);
  return entry?.kind === 'talk' ? entry : undefined;
}

/** A matter was made of this message; returns its group, `undefined` where the message is not there. */
export async function keepBecame(_id: string, became: string, now: Moment): Promise<string | undefined> {
  const where = { _id, became: { $in: [null, became] } };
  return (await changeOne<TalkEntry>('messages', where, { $set: { became, movedAt: now } }))?.group;
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
