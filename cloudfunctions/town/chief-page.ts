/** The chief's page: who answers for a unit and above it, what for, and how a matter goes. Public phones only. */
import {
  answeringFor,
  CHIEF_ROLE,
  membersIn,
  namingOf,
  unitOf,
  type Directory,
  type Leave,
  type Member,
  type Role,
  type Unit,
} from '@gelin/domain';
import type { ChiefPage } from '@gelin/contract/find';
import { cardOf, contact } from './card.ts';
import { linkOf } from '../shared/link.ts';

/** The page of a unit, and what its board says; without `leaves` it is what holds for longer than a leave. */
export function chiefPageOf(directory: Directory, unit: Unit, leaves: readonly Leave[] = []): ChiefPage {
  const { supervision, duties, way } = directory.settings.board;
  const { chief, standIn } = answeringFor(unit, directory, leaves);
  const person = (chief ?? standIn)?.member;
  return {
    ...cardOf(directory, unit, leaves),
    posts: person ? postsOf(person, directory) : [],
    duties,
    way,
    above: aboveOf(unit, directory, leaves),
    ...(supervision && { supervision }),
    link: linkOf(unit.id),
  };
}

/** Who looks after machines, and who helps as a neighbour, is nobody's office. */
const NOT_PUBLIC: readonly Role[] = ['admin', 'informant'];

function postsOf({ posts }: Member, directory: Directory): ChiefPage['posts'] {
  const { nameOf } = namingOf(directory);
  return posts
    .filter(({ role }) => !NOT_PUBLIC.includes(role))
    .map(({ role, unit, department }) => ({ role, unitName: nameOf(department ?? unit) }));
}

/** Village before town; who leads it, and in a village whoever is at its desk; whoever is there before who is on leave. */
function aboveOf(unit: Unit, directory: Directory, leaves: readonly Leave[]): ChiefPage['above'] {
  const away = new Set(leaves.map(({ member }) => member));
  const units = unit.path
    .slice(0, -1)
    .reverse()
    .flatMap((id) => unitOf(directory, id) ?? [])
    .filter(({ level }) => level === 'village' || level === 'town');
  return units.flatMap((each) => {
    const lead = CHIEF_ROLE[each.level];
    const roles: readonly Role[] = [...(lead ? [lead] : []), 'villageClerk'];
    return roles.flatMap((role) =>
      membersIn(directory, each.id, [role])
        .sort((one, other) => Number(away.has(one.id)) - Number(away.has(other.id)))
        .slice(0, 1)
        .map((member) => ({ ...withOfficePhone(contact(member, role), each), unitName: each.name })),
    );
  });
}

/** Whoever has no public phone of their own is reached at the office. */
function withOfficePhone<C extends { readonly phone?: string }>(known: C, { office }: Unit): C {
  return known.phone || !office?.phone ? known : { ...known, phone: office.phone };
}
