/** 我也遇到: which open matters close by somebody may be about to report once more. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Matter, Place } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import type { Position } from '../org/unit.ts';
import { suggestAudience } from '../text/audience.ts';
import { suggestCategory } from '../text/suggest.ts';
import { matchLandmarks } from './landmark.ts';
import { placeOf, type SaidPlace } from './route.ts';

/** As many as a person looks through. */
const AT_MOST = 5;

/** What is read of a matter to offer it. */
export type Near = Pick<
  Matter,
  'id' | 'category' | 'place' | 'status' | 'audience' | 'reportedAt' | 'drill' | 'held' | 'service' | 'joined'
>;

/** What somebody is about to report, and where. */
export interface Telling {
  readonly text: string;
  readonly place: SaidPlace;
}

/** The unit in which what is close by is looked for: the village of the place, since a lamp may stand across a border. */
export function nearbyPlace(place: Place, directory: Directory): string {
  const village = place.path.find((id) => unitOf(directory, id)?.level === 'village');
  return village ?? place.path.at(-1) ?? directory.town.id;
}

/**
 * At most five of these that are open to everybody, not over, of the same category or one that the words speak of too, and
 * in the same unit or no further off than the category's radius. The likeliest category first, then the nearest,
 * then the newest. None where the words themselves are for the centre alone: nobody could join.
 */
export function nearbyMatters(
  { text, place: said }: Telling,
  known: readonly Near[],
  directory: Directory,
): Near[] {
  const { catalogue } = directory.settings;
  const likely = suggestCategory(text, catalogue.categories).map(({ code }) => code);
  const [first] = likely;
  if (first === undefined) return [];
  if (suggestAudience(text, categoryOf(first, directory.settings)) === 'restricted') return [];
  const here = placeOf(said, directory, text);
  return known
    .flatMap((matter) => {
      const rank = likely.indexOf(matter.category);
      const metres = rank < 0 || !mayJoin(matter) ? undefined : distance(here, matter, directory);
      return metres === undefined ? [] : [{ matter, rank, metres }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank || one.metres - other.metres || other.matter.reportedAt - one.matter.reportedAt,
    )
    .slice(0, AT_MOST)
    .map(({ matter }) => matter);
}

/** What somebody wants done for themselves (代办) nobody else has met. */
function mayJoin({ audience, status, drill, held, service }: Near): boolean {
  return audience === 'open' && !drill && !held && !service && OPEN.includes(status);
}

/** Metres where both positions are known, 0 for the same unit where they are not; `undefined` for what is elsewhere. */
function distance(here: Place, { place, category }: Near, { settings }: Directory): number | undefined {
  const metres = here.position && place.position && metresBetween(here.position, place.position);
  if (metres !== undefined && metres <= (categoryOf(category, settings)?.duplicateRadius ?? 0)) return metres;
  return here.unit !== undefined && here.unit === place.unit ? (metres ?? 0) : undefined;
}

/** Metres of a degree of latitude. */
const DEGREE = 111_320;

/** Metres between two positions a few kilometres apart at most. */
export function metresBetween([x, y]: Position, [otherX, otherY]: Position): number {
  const east = (x - otherX) * Math.cos((((y + otherY) / 2) * Math.PI) / 180);
  return DEGREE * Math.hypot(east, y - otherY);
}

/**
 * Where a matter is, in the town's own words alone: its unit, and a landmark of the town's list that was named. What its
 * reporter said of the place names a door or a family.
 */
export function listedPlace(place: Place, directory: Directory, nameOf: (id: string) => string): string {
  const unit = place.unit === undefined ? undefined : unitOf(directory, place.unit);
  const found = unit && matchLandmarks(place.words ?? '', [unit])[0]?.landmark;
  const listed = unit?.landmarks.find(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => one === found),
  );
  return [nameOf(place.path.at(-1) ?? ''), listed?.name].filter(Boolean).join(' ');
}
