/** `town.chief`: everything a resident has a right to know about who answers for a place. */
import type { ChiefPage } from '@gelin/contract/find';
import type { Caller } from '../shared/context.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';
import { chiefPageOf } from './chief-page.ts';

export async function chief({ unit: id }: { unit: string }, caller: Caller): Promise<ChiefPage> {
  const directory = await directoryAt(caller.now);
  return chiefPageOf(directory, knownUnit(directory, id));
}
