/** What is wrong with a town although every file of it can be read: gaps and doubles that routing would stumble over. */
import {
  chiefOf,
  DUTIES,
  parentId,
  placeOf,
  unitOf,
  type Directory,
  type Landmark,
  type Unit,
} from '@gelin/domain';
import { liesWithin, overlap } from './geometry.ts';

/** Every problem in a sentence; none for a town in order. `vacant` are the grids whose missing chief is known. */
export function checkTown(directory: Directory, vacant: readonly string[] = []): string[] {
  return [
    ...strayGrids(directory),
    ...misdrawn(directory),
    ...ambiguous(directory),
    ...leaderless(directory, vacant),
    ...uncarried(directory),
    ...doubled(directory),
  ];
}

/** Everything people may say for a landmark: its names, or each of its doors. */
export function sayingsOf({ name, aliases = [], doors }: Landmark): string[] {
  const names = [name, ...aliases];
  if (!doors) return names;
  const step = doors.parity ? 2 : 1;
  const first = doors.parity && (doors.from % 2 === 0) !== (doors.parity === 'even') ? 1 : 0;
  const sayings: string[] = [];
  for (let door = doors.from + first; door <= doors.to; door += step) {
    sayings.push(...names.map((spoken) => `${spoken}${door}号`));
  }
  return sayings;
}

const gridsOf = ({ units }: Directory): Unit[] => units.filter((unit) => unit.level === 'grid');

function strayGrids(directory: Directory): string[] {
  return gridsOf(directory)
    .filter((grid) => unitOf(directory, parentId(grid) ?? '')?.level !== 'village')
    .map((grid) => `${grid.id} lies in no village`);
}

function misdrawn({ units }: Directory): string[] {
  const problems: string[] = [];
  for (const [index, unit] of units.entries()) {
    if (!unit.boundary) continue;
    for (const above of units) {
      if (!unit.path.slice(0, -1).includes(above.id) || !above.boundary) continue;
      if (!liesWithin(unit.boundary, above.boundary)) problems.push(`${unit.id} reaches out of ${above.id}`);
    }
    for (const other of units.slice(index + 1)) {
      if (other.level !== unit.level || !other.boundary) continue;
      if (overlap(unit.boundary, other.boundary)) problems.push(`${unit.id} overlaps ${other.id}`);
    }
  }
  return problems;
}

/** Asks the routing itself: what names one grid must lead there. */
function ambiguous(directory: Directory): string[] {
  return gridsOf(directory).flatMap((grid) =>
    grid.landmarks.flatMap((landmark) => {
      const lost = sayingsOf(landmark).find((words) => placeOf({ words }, directory).unit !== grid.id);
      return lost === undefined ? [] : [`“${lost}” of ${grid.id} does not lead there alone`];
    }),
  );
}

function leaderless(directory: Directory, vacant: readonly string[]): string[] {
  return directory.units.flatMap((unit) => {
    const led = chiefOf(directory, unit) !== undefined || unit.level === 'county';
    const known = vacant.includes(unit.id);
    if (led && known) return [`${unit.id} is said to be vacant and has a chief`];
    return led || known ? [] : [`${unit.id} has nobody who answers for it`];
  });
}

function uncarried({ departments, settings }: Directory): string[] {
  const carried = departments.flatMap(({ id }) => settings.duties[id] ?? []);
  return DUTIES.filter((duty) => !carried.includes(duty)).map((duty) => `no department carries ${duty}`);
}

function doubled({ members }: Directory): string[] {
  const ids = members.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id} is two members`,
  );
}
