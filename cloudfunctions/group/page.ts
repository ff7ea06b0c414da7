/** Which entries of a group a phone is given: the newest, those before or after, those around a moment, or what is new. */
import type { Matter, Moment } from '@gelin/domain';
import type { group } from '@gelin/contract/group';
import type { z } from 'zod';
import { findMatters, matterFrom } from '../shared/repositories/matters.ts';
import { cardEntry, type MessageDocument } from '../shared/repositories/messages.ts';
import { entriesAfter, entriesBefore, entriesSince } from '../shared/repositories/pages.ts';
import { CATCH_UP, together } from './together.ts';

const PAGE = 30;
/**
 * How far a phone looks back behind its cursor. Entries carry the moment at which their function began and are
 * there at the latest when it has ended (20 s): looking back longer than that misses nothing.
 */
const OVERLAP = 25_000;

export interface Page {
  readonly entries: readonly MessageDocument[];
  readonly older: boolean;
  readonly newer: boolean;
  /** Absent where they are to be read for the entries. */
  readonly matters?: readonly Matter[];
  /** When it was read, where that was for somebody else's call. */
  readonly cursor?: Moment;
}

/** The page that was asked for at `now`. */
export async function pageOf(
  { group: id, before, since, after, around, rev }: z.output<typeof group.feed>,
  now: Moment,
): Promise<Page> {
  if (since !== undefined && rev !== undefined)
    return together({ group: id, since: since - OVERLAP, rev, now }, (from) => caughtUp(id, from));
  if (since !== undefined) return caughtUp(id, since - OVERLAP);
  if (around !== undefined) return pageAround(id, around);
  if (after !== undefined) {
    const { entries, more } = await entriesAfter(id, after, PAGE);
    return { entries, older: true, newer: more };
  }
  const { entries, more } = await entriesBefore(id, before, PAGE);
  return { entries, older: more, newer: before !== undefined };
}

/** Half a page before the moment, half a page from it on. */
async function pageAround(id: string, moment: Moment): Promise<Page> {
  const half = PAGE / 2;
  const [earlier, later] = await Promise.all([
    entriesBefore(id, moment, half),
    entriesAfter(id, moment, half, { from: true }),
  ]);
  return { entries: [...earlier.entries, ...later.entries], older: earlier.more, newer: later.more };
}

/** New entries, and the cards that changed; a new card is found by its matter even before its entry is there. */
async function caughtUp(id: string, since: number): Promise<Page> {
  const [entries, changed] = await Promise.all([
    entriesSince(id, since, CATCH_UP),
    findMatters(
      { 'cards.group': id, changedAt: { $gte: since } },
      { order: { changedAt: 1 }, limit: CATCH_UP },
    ),
  ]);
  const matters = changed.map(matterFrom);
  const known = new Set(entries.map((entry) => entry._id));
  const fresh = matters
    .flatMap((each) => each.cards.map((card) => cardEntry(each.id, card)))
    .filter((entry) => entry.group === id && entry.at >= since && !known.has(entry._id));
  return { entries: [...entries, ...fresh], older: true, newer: false, matters };
}
