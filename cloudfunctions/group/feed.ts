/** `group.feed`: a page of a group, or everything since the phone last looked. */
import { namingOf, type Matter } from '@gelin/domain';
import type { Feed, group } from '@gelin/contract/group';
import type { z } from 'zod';
import { actorOf, memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';
import { findMatters, matterFrom, mattersById } from '../shared/repositories/matters.ts';
import {
  cardEntry,
  entriesBefore,
  entriesSince,
  type MessageDocument,
} from '../shared/repositories/messages.ts';
import { spotsById } from '../shared/repositories/hot-spots.ts';
import { groupSize } from '../shared/repositories/seats.ts';
import { entryOf } from './entry.ts';
import { groupFace } from './face.ts';
import { spotFaces } from './spots.ts';
import { checkSeat } from './seat.ts';

type Input = z.output<typeof group.feed>;

const PAGE = 30;
/** More than this behind, a phone opens the newest page instead of catching up. */
const CATCH_UP = 200;
/**
 * How far a phone looks back behind its cursor. Entries carry the moment at which their function began and are
 * there at the latest when it has ended (20 s): looking back longer than that misses nothing.
 */
const OVERLAP = 25_000;

export async function feed(input: Input, caller: Caller): Promise<Feed> {
  const [directory, member, page] = await Promise.all([
    directoryAt(caller.now),
    memberOf(caller),
    input.since === undefined ? opened(input) : caughtUp(input.group, input.since - OVERLAP),
  ]);
  checkSeat(member, input.group, directory);
  const spots = await spotsById(spotsOf(page.entries));
  const ofSpots = spots.flatMap((spot) => spot.matters);
  const read = await mattersById([
    ...new Set([...(page.matters ? [] : mattersOf(page.entries)), ...ofSpots]),
  ]);
  const matters =
    page.matters ??
    read.filter(({ id }) => page.entries.some((entry) => entry.kind !== 'hotSpot' && entry.matter === id));
  const naming = namingOf(directory);
  const looking = { actor: actorOf(member), now: caller.now, directory, naming };
  return {
    group: { id: input.group, name: naming.nameOf(input.group), members: groupSize(directory, input.group) },
    entries: page.entries.map((entry) => entryOf(entry, member._id)).sort((a, b) => a.at - b.at),
    faces: matters
      .filter((each) => standsIn(each, input.group))
      .map((each) => groupFace(each, input.group, looking)),
    ...(spots.length > 0 && {
      spots: spotFaces(
        spots,
        read.filter((each) => standsIn(each, input.group)),
        looking,
      ),
    }),
    cursor: caller.now,
    older: page.older,
    newer: false,
  };
}

interface Page {
  readonly entries: readonly MessageDocument[];
  readonly older: boolean;
  /** Absent where they are to be read for the entries. */
  readonly matters?: readonly Matter[];
}

async function opened({ group: id, before }: Input): Promise<Page> {
  return entriesBefore(id, before, PAGE);
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
    .flatMap((each) => each.cards.map((card) => ({ ...cardEntry(each.id, card) })))
    .filter((entry) => entry.group === id && entry.at >= since && !known.has(entry._id));
  return { entries: [...entries, ...fresh], older: true, matters };
}

function mattersOf(entries: readonly MessageDocument[]): string[] {
  return [...new Set(entries.flatMap((entry) => (entry.kind === 'hotSpot' ? [] : (entry.matter ?? []))))];
}

function spotsOf(entries: readonly MessageDocument[]): string[] {
  return entries.flatMap((entry) => (entry.kind === 'hotSpot' ? [entry.spot] : []));
}

function standsIn(matter: Matter, group: string): boolean {
  return matter.audience === 'open' && matter.cards.some((card) => card.group === group);
}
