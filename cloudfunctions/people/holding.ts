/** Acting for a grid that one holds: inviting informants, seeing who they are, letting them go. */
import { mayInvite, type Directory, type Unit } from '@gelin/domain';
import { memberOf, type Caller } from '../shared/context.ts';
import { Refusal } from '../shared/failures.ts';
import { directoryAt, knownUnit } from '../shared/repositories/directory.ts';

/** The grid and its town; refused for whoever does not hold it. @throws Refusal notMember, unitUnknown, notYours */
export async function heldUnit(
  id: string,
  caller: Caller,
): Promise<{ readonly unit: Unit; readonly directory: Directory }> {
  const [directory, { posts }] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const unit = knownUnit(directory, id);
  if (!mayInvite(posts, unit)) throw new Refusal('notYours', 'unit');
  return { unit, directory };
}
