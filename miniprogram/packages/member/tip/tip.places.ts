/** Where a tip is: where the phone is, else my own grid; the neighbouring grids are one tap away. The place decides, not the sender. */
import { call, type Output } from '../../../api/call';
import type { GridChoice } from '../../../store/informing';
import type { ChosenPlace } from '../../../store/place-choice';
import type { SaidPlace } from '../../../store/submitting';
import { keptUnits, townUnits } from '../../../store/units';
import { TIP_SAYS as says, TIP_WORDS as w } from '../words/tip';

type Position = readonly [longitude: number, latitude: number];
type UnitRow = Output<'town', 'units'>['units'][number];

/** Where the phone is, and in which grid that lies; absent while nobody could be asked, `null` where the town cannot tell. */
export interface Here {
  readonly position: Position;
  readonly grid?: GridChoice | null | undefined;
}

/** What the phone and whoever holds it have said of where it is; kept with the tip. */
export interface Whereabouts {
  readonly here: Here | undefined;
  /** Picked on the place page. */
  readonly picked: ChosenPlace | undefined;
  /** What was tapped last: stays over tips; '' until then. */
  readonly tapped: string;
}

export interface Places extends Whereabouts {
  readonly own: readonly GridChoice[];
  /** The other grids of my villages. */
  readonly near: readonly GridChoice[];
}

/** Values of chips that are no grid. */
export const HERE = ':here';
export const PICKED = ':picked';
export const OTHER = ':other';

/** The grids beside mine, as last heard. */
export function keptNear(own: readonly GridChoice[]): readonly GridChoice[] {
  return nearGrids(keptUnits()?.units ?? [], own);
}

/** The same, fresh where there is a network. */
export async function loadNear(own: readonly GridChoice[]): Promise<readonly GridChoice[]> {
  const { units } = await townUnits().catch(() => ({ units: [] }));
  return nearGrids(units, own);
}

/** The grids of the villages that mine lie in, without mine, in the order a town lists them. */
export function nearGrids(units: readonly UnitRow[], own: readonly GridChoice[]): readonly GridChoice[] {
  const mine = new Set(own.map(({ unit }) => unit));
  const parents = new Set(units.filter(({ id }) => mine.has(id)).map(({ parent }) => parent));
  return units
    .filter(({ id, level, parent }) => level === 'grid' && parents.has(parent) && !mine.has(id))
    .map(({ id, name, parent }) => {
      const above = units.find((unit) => unit.id === parent);
      return { unit: id, name: `${above?.level === 'village' ? above.name : ''}${name}` };
    });
}

/** The grid in which a position lies; `null` where the town has no map of it, `undefined` where nobody can be asked now. */
export async function gridAt(position: Position): Promise<GridChoice | null | undefined> {
  try {
    const { unit } = await call('town', 'locate', { position: [...position] });
    if (!unit) return null;
    const village = unit.within.split(' · ').at(-1) ?? '';
    return { unit: unit.id, name: `${village}${unit.name}` };
  } catch {
    return undefined;
  }
}

/** Which chip is on: what was tapped, else the phone's place, else my own grid: a place that lies in no grid is nobody's. */
export function chosenPlace({ tapped, here, own }: Places): string {
  if (tapped && (tapped !== HERE || isPlaced(here))) return tapped;
  return isPlaced(here) ? HERE : (own[0]?.unit ?? '');
}

/** Whether the phone's place says which grid it is, or the server may still find out. */
function isPlaced(here: Here | undefined): here is Here {
  return here !== undefined && here.grid !== null;
}

/** The chips, in the order in which they are likely: what is chosen by itself first, so that it is read whole on a small phone. */
export function placeChips({ own, near, here, picked }: Places): { value: string; label: string }[] {
  const grids = [...own, ...near].map(({ unit, name }) => ({ value: unit, label: name }));
  const placed = isPlaced(here);
  const found = { value: HERE, label: placed ? hereLabel(here) : w.useHere };
  const first = placed ? [] : grids.slice(0, own.length > 0 ? 1 : 0);
  return [
    ...first,
    found,
    ...(picked ? [{ value: PICKED, label: picked.name }] : []),
    ...grids.slice(first.length),
    { value: OTHER, label: w.otherPlace },
  ];
}

const hereLabel = ({ grid }: Here) => (grid ? says.here(grid.name) : w.here);

/** What is sent: a position is placed by the server's polygons, and where it has none, by the grid beside it. */
export function tipPlace(places: Places): SaidPlace {
  const chosen = chosenPlace(places);
  const { here, own, picked } = places;
  if (chosen === HERE && isPlaced(here)) {
    const unit = here.grid?.unit ?? own[0]?.unit;
    return { ...(unit && { unit }), position: [...here.position] };
  }
  if (chosen === PICKED && picked) {
    const { unit, words, position } = picked;
    return { ...(unit && { unit }), ...(words && { words }), ...(position && { position: [...position] }) };
  }
  if (!chosen || chosen === HERE) return {};
  // Where nobody chose, the spot goes along with my own grid.
  return { unit: chosen, ...(!places.tapped && here && { position: [...here.position] }) };
}
