/**
 * Hot spots: matters that came in, or changed what they are or where, are compared with what happened at their place
 * lately. Done after the commit and again until done: a spot's id is made from the event that began it.
 */
import {
  leaveSpot,
  OPEN,
  spotCards,
  spotPlace,
  spotsAfter,
  type Action,
  type Directory,
  type HotSpot,
  type MatterEvent,
  type Moment,
} from '@gelin/domain';
import { derivedId } from '../shared/context.ts';
import { showSpot, spotsAt, spotsUnshown, spotsWith, writeSpot } from '../shared/repositories/hot-spots.ts';
import { withLease } from '../shared/repositories/leases.ts';
import {
  comparableAt,
  findMatters,
  matterFrom,
  type MatterDocument,
} from '../shared/repositories/matters.ts';
import { ring } from '../shared/repositories/signals.ts';
import { takeStep } from './step.ts';

/** Steps after which a matter may be like others it was not like before. */
const COMPARED: readonly Action[] = ['submit', 'recategorise', 'relocate', 'unmerge', 'reopen'];
const DAY = 24 * 3_600_000;
/** Longer than the function may run. */
const LEASE = 60_000;

/** Looks after the hot spots that these events may make; returns the events that have to wait for the next tick. */
export async function gatherSpots(
  events: readonly MatterEvent[],
  matters: ReadonlyMap<string, MatterDocument>,
  now: Moment,
  directory: Directory,
): Promise<ReadonlySet<string>> {
  const places = new Map<string, MatterEvent[]>();
  for (const event of events) {
    const place = COMPARED.includes(event.action) && placeOf(matters.get(event.matter), directory);
    if (place) places.set(place, [...(places.get(place) ?? []), event]);
  }
  const waiting = new Set<string>();
  for (const [place, theirs] of places) {
    const done = await gatherAt(place, theirs, now, directory).catch(
      (error: unknown) => void console.error(`hot spots of ${place}:`, error),
    );
    if (!done) for (const { id } of theirs) waiting.add(id);
  }
  return waiting;
}

function placeOf(matter: MatterDocument | undefined, directory: Directory): string | undefined {
  if (matter?.place.unit === undefined || directory.settings.groups.rises.hotSpot === 'grid')
    return undefined;
  return spotPlace(matter.place.path, directory);
}

/** Mostly nothing is alike, and two reads have said so; what is found is decided by one at a time, on what stands then. */
async function gatherAt(
  place: string,
  events: readonly MatterEvent[],
  now: Moment,
  directory: Directory,
): Promise<boolean> {
  if (!(await leaveElsewhere(place, events, now))) return false;
  const { touched } = await lookAt(place, events, now, directory);
  if (touched.length === 0) return true;
  const done = await withLease(`hotSpots:${place}`, now, LEASE, async () => {
    const { changed, spots, touched: all } = await lookAt(place, events, now, directory);
    for (const spot of changed)
      if (
        !(await writeSpot(
          spot,
          spots.find(({ id }) => id === spot.id),
        ))
      )
        return false;
    await show(all, now);
    return raise(all, now, directory);
  });
  return done === true;
}

/** The spots of a place, those that change with these events, and all that have a part in them. */
async function lookAt(place: string, events: readonly MatterEvent[], now: Moment, directory: Directory) {
  const since = now - directory.settings.groups.hotSpots.days * DAY;
  const [matters, spots] = await Promise.all([comparableAt(place, since), spotsAt(place, since)]);
  const arrivals = events.map(({ id, matter }) => ({ matter, spotId: derivedId('hotSpot', id) }));
  const changed = spotsAfter(arrivals, { place, matters, spots, directory, now });
  const came = new Set(events.map(({ matter }) => matter));
  const standing = spots.filter(({ id }) => !changed.some((spot) => spot.id === id));
  const touched = [...changed, ...standing.filter((spot) => spot.matters.some((id) => came.has(id)))];
  return { spots, changed, touched };
}

/** What was moved here from another place is no longer part of the spot that it left there. */
async function leaveElsewhere(place: string, events: readonly MatterEvent[], now: Moment): Promise<boolean> {
  const moved = events.filter(({ action }) => action === 'relocate').map(({ matter }) => matter);
  const left: HotSpot[] = [];
  for (const spot of await spotsWith(moved)) {
    if (spot.place === place || spot.state === 'dissolved') continue;
    const rest = moved.reduce(
      (whole, id) => (whole.matters.includes(id) ? leaveSpot(whole, id, now) : whole),
      spot,
    );
    if (!(await writeSpot(rest, spot))) return false;
    left.push(rest);
  }
  await show(left, now);
  return true;
}

/** Shows what is not shown yet and rings its groups. */
async function show(spots: readonly HotSpot[], now: Moment): Promise<void> {
  const unshown = await spotsUnshown(spots);
  for (const spot of unshown) await showSpot(spot);
  await ring(
    unshown.flatMap(({ groups }) => groups),
    now,
  );
}

/** The cards of a spot's matters rise where they do not stand yet: a step of each matter, as every card is. */
async function raise(spots: readonly HotSpot[], now: Moment, directory: Directory): Promise<boolean> {
  const live = spots.filter(({ state }) => state !== 'dissolved');
  const ids = live.flatMap(({ matters }) => matters);
  if (ids.length === 0) return true;
  let whole = true;
  for (const document of await findMatters({ _id: { $in: ids } }, { limit: 1_000 })) {
    const spot = live.find(({ matters }) => matters.includes(document._id));
    // By the settings of today, as the step is decided: a spot may have risen further than they let a card rise now.
    const cards = spotCards(matterFrom(document), now, directory);
    if (!spot || !OPEN.includes(document.status) || cards.length === 0) continue;
    const command = { action: 'gather', content: { spot: spot.id } } as const;
    await takeStep(document, command, now, directory).catch((error: unknown) => {
      console.warn(`matter ${document._id} does not rise yet:`, error);
      whole = false;
    });
  }
  return whole;
}
