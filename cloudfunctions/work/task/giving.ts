/** `work.giving`: in whose name somebody may give tasks, and to which units. */
import { givingUnits, namingOf, unitsBelow, type Unit } from '@gelin/domain';
import type { WorkOutputs } from '@gelin/contract/work';
import { memberOf, type Caller } from '../../shared/context.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';

export async function giving(_input: object, caller: Caller): Promise<WorkOutputs['giving']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { nameOf } = namingOf(directory);
  const choice = ({ id, level }: Unit) => ({ id, name: nameOf(id), level });
  return {
    areas: givingUnits(member.posts, directory).map((unit) => ({
      ...choice(unit),
      units: unitsBelow(directory, unit.id).map(choice),
    })),
  };
}
