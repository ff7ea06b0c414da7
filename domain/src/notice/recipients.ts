/** The circles a notice can go to: who holds a matter, who stands above them, who is the centre. */
import type { Holder, Matter } from '../matter/matter.ts';
import { chiefOf, membersIn, unitOf, type Directory } from '../org/directory.ts';
import { holdingsOf } from '../org/holding.ts';
import { CENTRE_ROLES, type Member } from '../org/post.ts';
import { canView } from '../policy/view.ts';
import { unitAbove } from '../routing/route.ts';

/** Everybody whose posts hold what this unit or department holds. */
export function membersHolding(holder: Holder | null, directory: Directory): Member[] {
  if (!holder) return [];
  return directory.members.filter((member) =>
    holdingsOf(member.posts).some(({ kind, id }) => kind === holder.kind && id === holder.id),
  );
}

/** 综治中心: its director and its dispatchers. */
export function membersOfCentre(directory: Directory): Member[] {
  return membersIn(directory, directory.town.id, CENTRE_ROLES);
}

/** One step up: who answers for the unit above; for the centre and for departments 分管负责人; above them nobody. */
export function membersAbove(holder: Holder | null, directory: Directory): Member[] {
  if (!holder || holder.kind === 'leaders') return [];
  const above = unitAbove(holder, directory);
  const unit = above && unitOf(directory, above.id);
  const chief = unit && chiefOf(directory, unit);
  if (chief) return [chief];
  // A village without a lead is answered for by the centre, which stands above it.
  return unit ? membersAbove(above, directory) : membersIn(directory, directory.town.id, ['supervisor']);
}

/** Those who answer for the villages that the place lies in. */
export function villageLeads({ place }: Pick<Matter, 'place'>, directory: Directory): Member[] {
  const villages = place.path.filter((id) => unitOf(directory, id)?.level === 'village');
  return villages.flatMap((id) => membersIn(directory, id, ['villageLead']));
}

/** Whether the member may open the matter: nobody is told of what they must not see. */
export function mayBeTold({ id, posts }: Member, matter: Matter): boolean {
  return canView({ kind: 'person', posts, member: id, isReporter: false }, matter);
}
