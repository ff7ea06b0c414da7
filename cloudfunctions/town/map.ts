/** `town.map`: the grids of a unit that have boundaries, to be drawn. */
import { isWithin } from '@gelin/domain';
import type { TownOutputs } from '@gelin/contract/town';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';

/** What a phone draws without stuttering, and far below what a call may answer. */
const DRAWN = 200;

export async function map({ unit: id }: { unit: string }, caller: Caller): Promise<TownOutputs['map']> {
  const directory = await directoryAt(caller.now);
  const within = knownUnit(directory, id);
  const grids = directory.units.flatMap(({ id: unit, name, level, path, boundary }) =>
    boundary && level === 'grid' && isWithin(path, within.id) ? [{ unit, name, boundary }] : [],
  );
  return { grids: grids.slice(0, DRAWN) };
}
