/** The documents a founded town consists of, by collection. */
import { groupsOf, type Level } from '@gelin/domain';
import { openidOf, type DemoTown } from './town.ts';

export interface Document {
  readonly _id: string;
}

/** Levels whose units have a group; a subgrid's people sit with their grid. */
const GROUPED: readonly Level[] = ['town', 'village', 'grid'];

/** How many signals the people share; which one is mine follows from my account. */
export const BELLS = 256;

/** Every document of the town, in the order they are written: whoever can be asked is there before who asks. */
export function documentsOf(town: DemoTown): Readonly<Record<string, readonly Document[]>> {
  const { directory } = town;
  const groups = directory.units.filter((unit) => GROUPED.includes(unit.level)).map((unit) => unit.id);
  return {
    units: directory.units.map((unit) => ({ _id: unit.id, town: directory.town.id, ...unit })),
    departments: directory.departments.map((department) => ({ _id: department.id, ...department })),
    members: directory.members.map(({ id, ...member }) => ({
      _id: id,
      town: directory.town.id,
      openid: openidOf(id),
      ...member,
    })),
    groupMembers: groups.map((group) => ({ _id: group, openids: seatedIn(group, town) })),
    signals: [
      ...groups.map((group) => signal(group, false)),
      ...Array.from({ length: BELLS }, (_, bell) => signal(`bell:${bell}`, true)),
    ],
  };
}

function seatedIn(group: string, { directory }: DemoTown): string[] {
  return directory.members
    .filter((member) => groupsOf(member, directory).includes(group))
    .map((member) => openidOf(member.id));
}

function signal(group: string, open: boolean): Document & Record<string, unknown> {
  return { _id: group, group, open, rev: 0, entries: 0, at: null };
}
