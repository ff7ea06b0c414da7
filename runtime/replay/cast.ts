/** Who plays whom: for each unit the members who can hold and verify its matters. */
import {
  CENTRE_ROLES,
  fullName,
  HOLDING_ROLES,
  leadersOf,
  membersIn,
  namingOf,
  parentId,
  unitOf,
  type Directory,
  type Member,
  type Role,
} from '@gelin/domain';
import { openidOf } from '../town/town.ts';

/** Somebody as the phone knows them. */
export interface Player {
  readonly member: string;
  readonly openid: string;
}

export interface Cast {
  /** Ids of the grids, for spreading reports over them. */
  readonly grids: readonly string[];
  /** The unit of this full name, as replies name holders. */
  readonly unitNamed: (name: string) => string;
  /** The town's own unit: from here nothing rises. */
  readonly top: string;
  /** Whether somebody stands above this holder. */
  readonly rises: (holder: string) => boolean;
  readonly above: (unit: string) => string;
  /** Who acts for a unit that holds a matter. */
  readonly holder: (unit: string) => Player;
  /** Somebody of the centre who is not `but`, or of the leaders for what they hold: may verify and decide. */
  readonly judge: (holder: string, but?: string) => Player;
}

/** The cast of a town. */
export function castOf(directory: Directory): Cast {
  const leaders = leadersOf(directory.town.id).id;
  const named = new Map(directory.units.map((unit) => [fullName(directory, unit), unit.id]));
  named.set(namingOf(directory).nameOf(leaders), leaders);
  const ofTown = (roles: readonly Role[], but?: string) =>
    membersIn(directory, directory.town.id, roles).filter((member) => member.id !== but);
  const player = (members: readonly Member[], what: string): Player => {
    const [member] = members;
    if (!member) throw new Error(`nobody can play ${what}`);
    return { member: member.id, openid: openidOf(member.id) };
  };
  return {
    grids: directory.units.filter((unit) => unit.level === 'grid').map((unit) => unit.id),
    unitNamed: (name) => named.get(name) ?? directory.town.id,
    top: directory.town.id,
    rises: (holder) => holder !== directory.town.id && holder !== leaders,
    above: (id) => {
      const unit = unitOf(directory, id);
      return (unit && parentId(unit)) ?? directory.town.id;
    },
    holder: (unit) =>
      player(
        unit === leaders ? ofTown(['supervisor']) : membersIn(directory, unit, HOLDING_ROLES),
        `the holder of ${unit}`,
      ),
    judge: (holder, but) =>
      player(ofTown(holder === leaders ? ['supervisor'] : CENTRE_ROLES, but), 'whoever verifies and decides'),
  };
}
