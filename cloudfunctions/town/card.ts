/** The card of a unit: where it is, who answers for it, who stands in. Public phones only. */
import {
  CHIEF_ROLE,
  chiefOf,
  membersIn,
  namingOf,
  parentId,
  unitOf,
  type Directory,
  type Member,
  type Role,
  type Unit,
} from '@gelin/domain';
import type { PlaceContact, UnitCard } from '@gelin/contract/town';

/** What anybody in the town may know of a unit. */
export function cardOf(directory: Directory, unit: Unit): UnitCard {
  const chief = chiefOf(directory, unit);
  const standIn = chief ? undefined : standInFor(directory, unit);
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    within: unit.path.slice(0, -1).map(namingOf(directory).nameOf).join(' · '),
    ...(unit.bounds && { bounds: unit.bounds }),
    landmarks: unit.landmarks.map((landmark) => landmark.name),
    ...(unit.office && { office: unit.office }),
    ...(chief && { chief: contact(chief, CHIEF_ROLE[unit.level] ?? 'gridChief') }),
    ...(standIn && { standIn }),
    workers: membersIn(directory, unit.id, ['gridWorker']).map((member) => contact(member, 'gridWorker')),
  };
}

/** Whoever answers for the unit above. */
function standInFor(directory: Directory, unit: Unit): PlaceContact | undefined {
  const above = unitOf(directory, parentId(unit) ?? '');
  const chief = above && chiefOf(directory, above);
  return chief && contact(chief, CHIEF_ROLE[above.level] ?? 'villageLead');
}

/** Somebody as the public may know them. */
export function contact(member: Member, role: Role): PlaceContact {
  return {
    name: member.name,
    role,
    ...(member.phone && { phone: member.phone }),
    ...(member.avatar && { avatar: member.avatar }),
  };
}
