/** `town.departments`: the offices of the town and those stationed in it, for whoever asks one of them to come. */
import type { TownOutputs } from '@gelin/contract/town';
import { memberOf, type Caller } from '../shared/context.ts';
import { directoryAt } from '../shared/repositories/directory.ts';

export async function departments(_input: object, caller: Caller): Promise<TownOutputs['departments']> {
  const [directory] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  return { departments: directory.departments.map(({ id, name }) => ({ id, name })) };
}
