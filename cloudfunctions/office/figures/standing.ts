/** What stands beside the figures of a desk: what is open the longest, and the hot spots of the span. */
import {
  categoryOf,
  isWithin,
  unitOf,
  type Directory,
  type FigureDesk,
  type HotSpot,
  type Matter,
  type Period,
} from '@gelin/domain';
import type { SpotFigure } from '@gelin/contract/figures';
import { oldestOpen } from '../../shared/repositories/figured.ts';
import { spotsAmong } from '../../shared/repositories/hot-spots.ts';
import { mattersById } from '../../shared/repositories/matters.ts';

/** As many as are looked at on a phone. */
const SHOWN = 5;
/** Hot spots that are read for them: of some there is nothing to show. */
const READ = 2 * SHOWN;

/** Ids of what is open the longest under these words, the oldest first. */
export async function oldestOn(tokens: readonly string[]): Promise<string[]> {
  const found = await Promise.all(tokens.map((token) => oldestOpen(token, SHOWN)));
  return found
    .flat()
    .sort((one, other) => one.reportedAt - other.reportedAt)
    .slice(0, SHOWN)
    .map(({ id }) => id);
}

/** Hot spots of the places in the desk, each with what had been reported of it by the end of the period; a department has none. */
export async function spotsOn(
  { kind, id }: FigureDesk,
  period: Period,
  directory: Directory,
): Promise<SpotFigure[]> {
  if (kind === 'department') return [];
  const places = directory.units.filter(({ path }) => isWithin(path, id)).map((unit) => unit.id);
  const spots = await spotsAmong(places, period, READ);
  const matters = await Promise.all(spots.map((spot) => mattersById(spot.matters)));
  const byId = new Map(matters.flat().map((matter) => [matter.id as string, matter]));
  return spots
    .flatMap((spot) => {
      const own = spot.matters
        .flatMap((each) => byId.get(each) ?? [])
        .filter(({ audience, reportedAt }) => audience === 'open' && reportedAt < period.to);
      return own.length > 1
        ? [{ id: spot.id, name: nameOf(spot, own, directory), ids: own.map((each) => each.id) }]
        : [];
    })
    .slice(0, SHOWN);
}

function nameOf(
  { place }: HotSpot,
  [first]: readonly Pick<Matter, 'category'>[],
  directory: Directory,
): string {
  const what = categoryOf(first?.category ?? '', directory.settings)?.name ?? '';
  return `${unitOf(directory, place)?.name ?? ''} ${what}`.trim();
}
