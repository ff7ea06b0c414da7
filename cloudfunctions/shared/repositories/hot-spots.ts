/** Hot spots as stored, and their entries in groups. A change is written only over what it was made from. */
import { SPOT_STATES, type HotSpot, type Moment, type Period } from '@gelin/domain';
import { add, change, changeOne, find, get, type Stored } from '../cloudbase.ts';
import type { HotSpotEntry } from './messages.ts';

type HotSpotDocument = Stored<Omit<HotSpot, 'id'>>;

const spotFrom = ({ _id, ...spot }: HotSpotDocument): HotSpot => ({ ...spot, id: _id });

/** One by id. */
export async function spotById(id: string): Promise<HotSpot | undefined> {
  const document = await get<Omit<HotSpot, 'id'>>('hotSpots', id);
  return document && spotFrom(document);
}

/** Several by id, in no particular order. */
export async function spotsById(ids: readonly string[]): Promise<HotSpot[]> {
  if (ids.length === 0) return [];
  return (await find<Omit<HotSpot, 'id'>>('hotSpots', { _id: { $in: ids } }, { limit: ids.length })).map(
    spotFrom,
  );
}

/** Those that any of these matters is part of. */
export async function spotsWith(matters: readonly string[]): Promise<HotSpot[]> {
  if (matters.length === 0) return [];
  return (await find<Omit<HotSpot, 'id'>>('hotSpots', { matters: { $in: matters } }, { limit: 100 })).map(
    spotFrom,
  );
}

/** Those of a place that changed since. */
export async function spotsAt(place: string, since: Moment): Promise<HotSpot[]> {
  const where = { place, changedAt: { $gte: since } };
  return (await find<Omit<HotSpot, 'id'>>('hotSpots', where, { order: { changedAt: -1 }, limit: 500 })).map(
    spotFrom,
  );
}

/** Places that one query names. */
const PLACES = 400;
const STANDING = SPOT_STATES.filter((state) => state !== 'dissolved');

/** Those of any of these places that had begun before the period's end, have changed since its beginning and stand, the last changed first. */
export async function spotsAmong(
  places: readonly string[],
  { from, to }: Period,
  limit: number,
): Promise<HotSpot[]> {
  const chunks = Array.from({ length: Math.ceil(places.length / PLACES) }, (_, at) =>
    places.slice(at * PLACES, (at + 1) * PLACES),
  );
  const found = await Promise.all(
    chunks.map((chunk) => {
      const where = {
        place: { $in: chunk },
        changedAt: { $gte: from },
        at: { $lt: to },
        state: { $in: STANDING },
      };
      return find<Omit<HotSpot, 'id'>>('hotSpots', where, { order: { changedAt: -1 }, limit });
    }),
  );
  return found
    .flat()
    .sort((one, other) => other.changedAt - one.changedAt)
    .slice(0, limit)
    .map(spotFrom);
}

/** Writes a spot over what it was made from, or as a new one; `false` where somebody else was faster, or this came twice. */
export async function writeSpot({ id, ...spot }: HotSpot, before?: HotSpot): Promise<boolean> {
  if (!before) return add('hotSpots', { _id: id, ...spot });
  return (await changeOne('hotSpots', { _id: id, rev: before.rev }, { $set: spot })) !== undefined;
}

const entryId = (spot: string, group: string) => `spot:${group}:${spot}`;

/** Shows a spot in its groups as of its last change; safe to do again. */
export async function showSpot({ id, groups, at, changedAt }: HotSpot): Promise<void> {
  const ids = groups.map((group) => entryId(id, group));
  // One that has changed stands already; a new one, or one a crash has left out, does not.
  const moved = await change('messages', { _id: { $in: ids } }, { $max: { movedAt: changedAt } });
  if (moved === groups.length) return;
  for (const group of groups) {
    const entry: Stored<HotSpotEntry> = {
      _id: entryId(id, group),
      kind: 'hotSpot',
      group,
      at,
      movedAt: changedAt,
      spot: id,
    };
    await add('messages', entry);
  }
}

/** Which of these spots have not reached their groups since their last change. */
export async function spotsUnshown(spots: readonly HotSpot[]): Promise<HotSpot[]> {
  const ids = spots.flatMap(({ id, groups }) => groups.map((group) => entryId(id, group)));
  if (ids.length === 0) return [];
  const found = await find<HotSpotEntry>('messages', { _id: { $in: ids } }, { limit: ids.length });
  const movedAt = new Map(found.map((entry) => [entry._id, entry.movedAt]));
  return spots.filter(({ id, groups, changedAt }) =>
    groups.some((group) => (movedAt.get(entryId(id, group)) ?? 0) < changedAt),
  );
}
