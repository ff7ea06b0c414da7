/** What becomes of the hot spots of a place when matters have come in or changed. Pure; a person's decision always holds. */
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import type { Directory } from '../org/directory.ts';
import { gatherAll } from './gather.ts';
import { spotGroups, spotPlace } from './groups.ts';
import { signatureOf, type Signature } from './signature.ts';
import { AMONG_FEW } from './strictness.ts';
import { weightsOf } from './weights.ts';
import { joinSpot, leaveSpot, type HotSpot } from './spot.ts';

/** What is read of a matter to compare it. */
export type Comparable = Pick<
  Matter,
  | 'id'
  | 'town'
  | 'text'
  | 'category'
  | 'place'
  | 'status'
  | 'audience'
  | 'reportedAt'
  | 'drill'
  | 'held'
  | 'service'
>;

/** A place with what has happened there lately. */
export interface Scene {
  readonly place: string;
  /** Those reported within the town's window. */
  readonly matters: readonly Comparable[];
  /** All of these matters' spots, dissolved ones too. */
  readonly spots: readonly HotSpot[];
  readonly directory: Directory;
  readonly now: Moment;
}

/** A matter that has come in or changed, and the id that a spot has which begins with it. */
export interface Newcomer {
  readonly matter: string;
  readonly spotId: string;
}

/** Whether a matter can be part of a hot spot at `place`: open to groups, placed there, alive, no drill and no service (代办). */
export function maySpot(matter: Comparable, place: string, directory: Directory): boolean {
  const { audience, status, drill, held, service, place: where } = matter;
  if (audience !== 'open' || drill || held || service) return false;
  if (where.unit === undefined || !OPEN.includes(status)) return false;
  return spotPlace(where.path, directory) === place;
}

/** The spots that are new or different after these matters, each once, as it is then. */
export function spotsAfter(arrivals: readonly Newcomer[], scene: Scene): HotSpot[] {
  const { place, directory, matters, now } = scene;
  const eligible = matters.filter((matter) => maySpot(matter, place, directory));
  const there = new Set(eligible.map(({ id }) => id));
  const together = groupsAmong(eligible);
  const spots = new Map(scene.spots.map((spot) => [spot.id, spot]));
  for (const arrival of arrivals) {
    const standing = [...spots.values()].find(
      (spot) => isLive(spot) && spot.matters.includes(arrival.matter),
    );
    if (standing && !there.has(arrival.matter))
      spots.set(standing.id, leaveSpot(standing, arrival.matter, now));
    if (standing || !there.has(arrival.matter)) continue;
    const group = together.get(arrival.matter) ?? [];
    const spot =
      joined(arrival, group, [...spots.values()], now) ?? begun(arrival, group, [...spots.values()], scene);
    if (spot) spots.set(spot.id, spot);
  }
  return [...spots.values()].filter((spot) => scene.spots.find(({ id }) => id === spot.id) !== spot);
}

const isLive = ({ state }: HotSpot) => state !== 'dissolved';

/** The live spot that shares most with the group, with this matter in it; none that it was taken out of. */
function joined(
  { matter }: Newcomer,
  group: readonly string[],
  spots: readonly HotSpot[],
  now: Moment,
): HotSpot | undefined {
  const shared = (spot: HotSpot) => spot.matters.filter((id) => group.includes(id)).length;
  const [best] = spots
    .filter((spot) => isLive(spot) && !spot.excluded.includes(matter) && shared(spot) > 0)
    .sort((one, other) => shared(other) - shared(one) || one.at - other.at);
  return best && joinSpot(best, matter, now);
}

/** A new spot, where enough of the group are in none and nobody has taken them apart. */
function begun(
  { matter, spotId }: Newcomer,
  group: readonly string[],
  spots: readonly HotSpot[],
  { place, directory, now, matters }: Scene,
): HotSpot | undefined {
  const taken = new Set(spots.filter(isLive).flatMap((spot) => spot.matters));
  const members = [matter];
  for (const id of group)
    if (id !== matter && !taken.has(id) && !members.some((other) => wereParted(id, other, spots)))
      members.push(id);
  const groups = spotGroups(pathOf(matter, matters), directory);
  if (members.length < directory.settings.groups.hotSpots.least || groups.length === 0) return undefined;
  return {
    id: spotId,
    town: directory.town.id,
    place,
    groups,
    matters: members,
    excluded: [],
    state: 'proposed',
    at: now,
    changedAt: now,
    rev: 1,
  };
}

const pathOf = (matter: string, matters: readonly Comparable[]) =>
  matters.find(({ id }) => id === matter)?.place.path ?? [];

/** Whether a person has taken one of them out of a spot that held both. */
function wereParted(one: string, other: string, spots: readonly HotSpot[]): boolean {
  return spots.some(({ matters, excluded }) => {
    const knows = (id: string) => matters.includes(id) || excluded.includes(id);
    return knows(one) && knows(other) && (excluded.includes(one) || excluded.includes(other));
  });
}

/** By matter, all of its group. */
function groupsAmong(matters: readonly Comparable[]): ReadonlyMap<string, readonly string[]> {
  const signatures = matters.map(signatureFor);
  const groups = gatherAll(signatures, weightsOf(signatures), AMONG_FEW);
  return new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
}

/** What is compared of a matter: its words and those of its place, its category, where and when. */
export function signatureFor({ id, text, category, place, reportedAt }: Comparable): Signature {
  return signatureOf({
    id,
    text: place.words ? `${text}\n${place.words}` : text,
    at: reportedAt,
    categories: [category],
    ...(place.unit !== undefined && { unit: place.unit }),
  });
}
