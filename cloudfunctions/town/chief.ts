/** `town.chief`: everything a resident has a right to know about who answers for a place. */
import type { ChiefPage } from '@gelin/contract/find';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit, townId } from '../shared/repositories/directory.ts';
import { leavesOrNone } from '../shared/repositories/leaves.ts';
import { chiefPageOf } from './chief-page.ts';

export async function chief({ unit: id }: { unit: string }, caller: Caller): Promise<ChiefPage> {
  const [directory, leaves] = await Promise.all([
    directoryAt(caller.now),
    leavesOrNone(townId(), caller.now),
  ]);
  return chiefPageOf(directory, knownUnit(directory, id), leaves);
}
