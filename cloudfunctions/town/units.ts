/** `town.units`: every place of the town, for picking one. */
import { parentId } from '@gelin/domain';
import type { TownOutputs } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

/** Landmarks shown to recognise a place by. */
const SHOWN = 4;

export async function units(_input: object, caller: Caller): Promise<TownOutputs['units']> {
  const { town, units: all } = await directoryAt(caller.now);
  return {
    town: { id: town.id, name: town.name },
    units: all.map((unit) => {
      const parent = parentId(unit);
      return {
        id: unit.id,
        name: unit.name,
        level: unit.level,
        kind: unit.kind,
        ...(parent && { parent }),
        landmarks: unit.landmarks.slice(0, SHOWN).map((landmark) => landmark.name),
      };
    }),
  };
}
