/** Where a matter goes: from what was said of its place to a unit, and from there to who holds it first. */
import type { Audience } from '../matter/kinds.ts';
import type { About, Holder, Place } from '../matter/matter.ts';
import { chiefOf, membersIn, unitOf, type Directory } from '../org/directory.ts';
import { leadersOf } from '../org/holding.ts';
import { CENTRE_ROLES, HOLDING_ROLES } from '../org/post.ts';
import { isWithin, parentId, type Position, type Unit } from '../org/unit.ts';
import { isKeptFrom } from '../policy/about.ts';
import { matchLandmarks } from './landmark.ts';
import { unitAt } from './boundary.ts';

/** What a reporter says of a place; all of it may be missing. */
export interface SaidPlace {
  /** A unit picked from the list. */
  readonly unit?: string | undefined;
  readonly words?: string | undefined;
  readonly position?: Position | undefined;
}

const PLACED = new Set(['grid', 'subgrid']);

/**
 * The place of a matter: by lists and landmarks first, by polygon where there is one, then as picked.
 * The place decides, not the sender: a landmark in another grid beats the grid that was picked. What was said of
 * the matter itself (`text`) often names the place too, and is listened to last of all words.
 */
export function placeOf(said: SaidPlace, directory: Directory, text = ''): Place {
  const grids = directory.units.filter((unit) => PLACED.has(unit.level));
  const kept = {
    ...(said.words && { words: said.words }),
    ...(said.position && { position: said.position }),
  };
  const candidates = [
    {
      unit: clearest(said.words ?? '', grids, directory) ?? clearest(text, grids, directory),
      by: 'landmark',
    },
    { unit: said.position && unitAt(said.position, grids), by: 'boundary' },
    { unit: said.unit === undefined ? undefined : unitOf(directory, said.unit), by: 'chosen' },
  ] as const;
  for (const { unit, by } of candidates) {
    if (unit) return { ...kept, path: unit.path, ...(unit.level !== 'town' && { unit: unit.id }), by };
  }
  return { ...kept, path: directory.town.path, by: 'none' };
}

/**
 * The one unit that the words point to more strongly than to any other. Among equals the one whose village is named
 * too: every village has a 第二网格, but only one is 柳溪村's.
 */
function clearest(words: string, units: readonly Unit[], directory: Directory): Unit | undefined {
  const matches = matchLandmarks(words, units);
  const equals = matches.filter(({ strength }) => strength === matches[0]?.strength).map(({ unit }) => unit);
  return deepestOf(equals) ?? deepestOf(equals.filter((unit) => namesVillage(words, unit, directory)));
}

/** The deepest of units that lie in one another (a subgrid says more than its grid); none where two lie apart. */
function deepestOf([deepest, ...others]: readonly Unit[]): Unit | undefined {
  return deepest && others.every((unit) => isWithin(deepest.path, unit.id)) ? deepest : undefined;
}

function namesVillage(words: string, unit: Unit, directory: Directory): boolean {
  return directory.units.some(
    ({ id, level, name }) => level === 'village' && isWithin(unit.path, id) && words.includes(name),
  );
}

/** Whether a position lies outside a town that knows its own boundary. */
export function isOutside(position: Position, directory: Directory): boolean {
  return directory.town.boundary !== undefined && !unitAt(position, [directory.town]);
}

/**
 * Who holds a new matter: the grid of its place, its village where the grid's chief is vacant, else the centre. What
 * is about the centre's own people goes to the town's leaders.
 */
export function firstHolder(place: Place, audience: Audience, directory: Directory, about?: About): Holder {
  const centre = centreFor(about, directory);
  if (audience === 'restricted' || place.unit === undefined) return centre;
  const unit = unitOf(directory, place.unit);
  return unit ? unitFor(unit, directory) : centre;
}

/** Who has what is for the centre: itself, or the town's leaders where nobody at the centre may see it. */
export function centreFor(about: About | undefined, directory: Directory): Holder {
  return about && !centreMaySee(about, directory)
    ? leadersOf(directory.town.id)
    : { kind: 'unit', id: directory.town.id };
}

/**
 * Who has what is given to a unit: itself, or the one above that answers for it: while a grid's chief's post is vacant,
 * and while a village has neither lead nor clerk. In the end the centre.
 */
export function unitFor({ path }: Unit, directory: Directory): Holder {
  const held = [...path]
    .reverse()
    .map((id) => unitOf(directory, id))
    .find((above) => above && answers(above, directory));
  return { kind: 'unit', id: held?.id ?? directory.town.id };
}

function answers(unit: Unit, directory: Directory): boolean {
  if (PLACED.has(unit.level)) return chiefOf(directory, unit) !== undefined;
  return unit.level !== 'village' || membersIn(directory, unit.id, HOLDING_ROLES).length > 0;
}

/** Whether somebody is left at the centre who may look into a complaint about these members. */
function centreMaySee(about: About, directory: Directory): boolean {
  return membersIn(directory, directory.town.id, CENTRE_ROLES).some(
    ({ id, posts }) => !isKeptFrom({ member: id, posts }, { about }),
  );
}

/** The unit one step up from the holder, never above the town; `undefined` at the centre. */
export function unitAbove(holder: Holder, directory: Directory): Holder | undefined {
  if (holder.kind !== 'unit' || holder.id === directory.town.id) return undefined;
  const unit = unitOf(directory, holder.id);
  const above = unit && parentId(unit);
  return above ? { kind: 'unit', id: above } : undefined;
}

/** Who has what rises from this holder: the unit above that answers; `undefined` at the centre. */
export function holderAbove(holder: Holder, directory: Directory): Holder | undefined {
  const above = unitOf(directory, unitAbove(holder, directory)?.id ?? '');
  return above && unitFor(above, directory);
}
