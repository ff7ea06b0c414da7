/** From a town's files to its tree of units; a unit's path comes from where it is listed. */
import type { Unit } from '@gelin/domain';
import { readTownFile, TownFileError } from './file.ts';
import { townFile, villageFile, type GridEntry } from './schema.ts';

export interface TownTree {
  readonly town: Unit;
  /** The town first, then each village with its grids, in the order the town lists them. */
  readonly units: readonly Unit[];
  /** Grids whose chief's post is known to be vacant. */
  readonly vacant: readonly string[];
  /** Ids of the people the desk shows first. */
  readonly desk: readonly string[];
  /** Members who take turns on duty at the centre. */
  readonly duty: readonly string[];
  /** 监督电话. */
  readonly supervision: string | undefined;
}

/** Reads `town.json` and a file for each village it names. Throws {@link TownFileError}. */
export function readTree(dir: string): TownTree {
  const { villages, vacant, desk, duty, supervision, ...entry } = readTownFile(dir, 'town.json', townFile);
  const town: Unit = { ...entry, level: 'town', kind: 'territorial', path: [entry.id] };
  const units = [town, ...villages.flatMap((name) => readVillage(dir, name, town))];
  for (const id of vacant) {
    if (!units.some((unit) => unit.id === id)) {
      throw new TownFileError('town.json', [`at vacant: there is no unit ${id}`]);
    }
  }
  return { town, units, vacant, desk, duty, supervision };
}

function readVillage(dir: string, name: string, town: Unit): Unit[] {
  const file = `villages/${name}.json`;
  const { grids, ...entry } = readTownFile(dir, file, villageFile);
  const village = under(town, file, { ...entry, kind: 'territorial' }, 'village');
  return [village, ...grids.map((grid) => under(village, file, grid, 'grid'))];
}

/** Ids say where a unit is, so that a list of them can be read: `qinghe-liuxi-1` lies in `qinghe-liuxi`. */
function under(above: Unit, file: string, entry: GridEntry, level: Unit['level']): Unit {
  if (!entry.id.startsWith(`${above.id}-`)) {
    throw new TownFileError(file, [`at id: ${entry.id} should start with ${above.id}-`]);
  }
  return { ...entry, level, path: [...above.path, entry.id] };
}
