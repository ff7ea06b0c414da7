/** The card of a unit: where it is, who answers for it, who stands in. Public phones only. */
import {
  answeringFor,
  membersIn,
  namingOf,
  type Answering,
  type Directory,
  type Leave,
  type Member,
  type Role,
  type Unit,
} from '@gelin/domain';
import type { PlaceContact, UnitCard } from '@gelin/contract/town';

/** What anybody in the town may know of a unit; `leaves` are those that cover the moment. */
export function cardOf(directory: Directory, unit: Unit, leaves: readonly Leave[] = []): UnitCard {
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    within: unit.path.slice(0, -1).map(namingOf(directory).nameOf).join(' · '),
    ...(unit.bounds && { bounds: unit.bounds }),
    landmarks: unit.landmarks.map((landmark) => landmark.name),
    ...(unit.office && { office: unit.office }),
    ...contactsOf(answeringFor(unit, directory, leaves)),
    workers: membersIn(directory, unit.id, ['gridWorker']).map((member) => contact(member, 'gridWorker')),
  };
}

function contactsOf({ chief, standIn, instead }: Answering): Pick<UnitCard, 'chief' | 'standIn' | 'instead'> {
  return {
    ...(chief && { chief: contact(chief.member, chief.role) }),
    ...(standIn && { standIn: contact(standIn.member, standIn.role) }),
    ...(instead && { instead: contact(instead.member, instead.role) }),
  };
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
