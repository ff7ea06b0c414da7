/** The chief's page: who answers for a unit and above it, what for, and how a matter goes. Public phones only. */
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
import type { ChiefPage } from '@gelin/contract/find';
import { cardOf, contact } from './card.ts';
import { linkOf } from '../shared/link.ts';

/** The page of a unit, and what its board says. */
export function chiefPageOf(directory: Directory, unit: Unit): ChiefPage {
  const { supervision, duties, way } = directory.settings.board;
  const above = unitOf(directory, parentId(unit) ?? '');
  const person = chiefOf(directory, unit) ?? (above && chiefOf(directory, above));
  return {
    ...cardOf(directory, unit),
    posts: person ? postsOf(person, directory) : [],
    duties,
    way,
    above: aboveOf(unit, directory),
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

/** Village before town; who leads it, and in a village whoever is at its desk. */
function aboveOf(unit: Unit, directory: Directory): ChiefPage['above'] {
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
        .slice(0, 1)
        .map((member) => ({ ...withOfficePhone(contact(member, role), each), unitName: each.name })),
    );
  });
}

/** Whoever has no public phone of their own is reached at the office. */
function withOfficePhone<C extends { readonly phone?: string }>(known: C, { office }: Unit): C {
  return known.phone || !office?.phone ? known : { ...known, phone: office.phone };
}
