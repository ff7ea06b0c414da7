/** Who sits at the centre's desk: its director and dispatchers; where the leaders look too, they as well. */
import { CENTRE_ROLES, namingOf, type Actor, type Directory, type Naming } from '@gelin/domain';
import { actorOf, memberOf, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';

/** What a list of the desk is made with. */
export interface Seat {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly naming: Naming;
  readonly when: { readonly now: number; readonly directory: Directory };
}

/** The caller at the desk; refused to everybody else. */
export async function seatAtCentre(
  caller: Caller,
  { leaders }: { readonly leaders: boolean },
): Promise<Seat> {
  const [directory, member] = await Promise.all([directoryAt(caller.now), memberOf(caller)]);
  const sits = member.posts.some(
    ({ role, unit, department }) =>
      unit === directory.town.id &&
      department === undefined &&
      (CENTRE_ROLES.includes(role) || (leaders && role === 'supervisor')),
  );
  if (!sits) throw new Refusal('notYours');
  const when = { now: caller.now, directory };
  return { actor: actorOf(member), directory, naming: namingOf(directory), when };
}
