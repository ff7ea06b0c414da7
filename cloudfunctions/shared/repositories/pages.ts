/** A group's feed by page: backwards, forwards, and what came or changed since. */
import type { Moment } from '@gelin/domain';
import { find, type Stored, type Where } from '../cloudbase.ts';
import type { MessageDocument, TalkEntry } from './messages.ts';

/** How many entries of one very millisecond a page can hold: far more than happen. */
const SAME_MOMENT = 1_000;

/** Entries in the order they were asked for, and whether that way there are more. */
export interface Stretch {
  readonly entries: readonly MessageDocument[];
  readonly more: boolean;
}

/**
 * A page of a group's feed before a moment, newest first. A page never ends in the middle of a millisecond, so that
 * the next one can begin where it stopped.
 */
export async function entriesBefore(
  group: string,
  before: Moment | undefined,
  limit: number,
): Promise<Stretch> {
  return stretch({ group }, before === undefined ? {} : { at: { $lt: before } }, -1, limit);
}

/** The same after a moment, oldest first; with `from`, that moment itself is part of it. */
export async function entriesAfter(
  group: string,
  after: Moment,
  limit: number,
  { from = false }: { readonly from?: boolean } = {},
): Promise<Stretch> {
  return stretch({ group }, { at: { [from ? '$gte' : '$gt']: after } }, 1, limit);
}

/** A page of the entries that hold a pair of characters, before a moment, newest first. */
export async function entriesHolding(
  group: string,
  gram: string,
  before: Moment | undefined,
  limit: number,
): Promise<Stretch> {
  return stretch({ group, grams: gram }, before === undefined ? {} : { at: { $lt: before } }, -1, limit);
}

/** A page of what was said under a matter's cards in these groups, before a moment, newest first. */
export async function talkAbout(
  matter: string,
  groups: readonly string[],
  before: Moment | undefined,
  limit: number,
): Promise<{ readonly entries: readonly Stored<TalkEntry>[]; readonly more: boolean }> {
  if (groups.length === 0) return { entries: [], more: false };
  const which = { matter, group: { $in: groups }, kind: 'talk' };
  const { entries, more } = await stretch(
    which,
    before === undefined ? {} : { at: { $lt: before } },
    -1,
    limit,
  );
  return { entries: entries.filter((entry) => entry.kind === 'talk'), more };
}

/** The newest entries of a group that hold this pair of characters. */
export function newestWith(group: string, gram: string, limit: number): Promise<{ readonly at: Moment }[]> {
  return find<{ at: Moment }>(
    'messages',
    { group, grams: gram },
    { order: { at: -1 }, limit, projection: { at: 1 } },
  );
}

async function stretch(which: Where, at: object, way: 1 | -1, limit: number): Promise<Stretch> {
  const found = (await find(
    'messages',
    { ...which, ...at },
    { order: { at: way }, limit: limit + 1 },
  )) as MessageDocument[];
  const next = found[limit];
  if (!next) return { entries: found, more: false };
  const whole = found.filter((entry) => entry.at !== next.at);
  if (whole.length > 0) return { entries: whole, more: true };
  const moment = await find('messages', { ...which, at: next.at }, { limit: SAME_MOMENT });
  return { entries: moment as MessageDocument[], more: true };
}

/** Everything that came into a group, or changed there, since a moment, oldest change first. */
export async function entriesSince(group: string, since: Moment, limit: number): Promise<MessageDocument[]> {
  const where = { group, movedAt: { $gte: since } };
  return (await find('messages', where, { order: { movedAt: 1 }, limit })) as MessageDocument[];
}
