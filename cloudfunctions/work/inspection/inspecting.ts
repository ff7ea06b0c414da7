/** `work.inspecting`: where somebody inspects, by which lists, which campaigns are held there, and where they may begin one. */
import { givingUnits, namingOf, patrolledUnits, type Unit } from '@gelin/domain';
import type { WorkOutputs } from '@gelin/contract/work';
import { memberOf, type Caller } from '../../shared/context.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { campaignsFor } from '../campaign/read.ts';

export async function inspecting(_input: object, caller: Caller): Promise<WorkOutputs['inspecting']> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const { nameOf } = namingOf(directory);
  const choice = ({ id, level }: Unit) => ({ id, name: nameOf(id), level });
  return {
    units: patrolledUnits(member.posts, directory).map(choice),
    // One that nobody has written an item for yet is nothing to go by.
    lists: directory.settings.inspections.filter(({ items }) => items.length > 0),
    campaigns: await campaignsFor(member.posts, directory, caller.now),
    leads: givingUnits(member.posts, directory).map(choice),
  };
}
