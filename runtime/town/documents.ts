/** The documents a founded town consists of, by collection. */
import {
  bellName,
  BELLS,
  deskOf,
  desksOf,
  groupsOf,
  leadersOf,
  type Directory,
  type Holder,
  type Level,
  type Member,
} from '@gelin/domain';
import { openidOf, type DemoTown } from './town.ts';

export interface Document {
  readonly _id: string;
}

/** Levels whose units have a group; a subgrid's people sit with their grid. */
const GROUPED: readonly Level[] = ['town', 'village', 'grid'];

/** Every document of the town, in the order they are written: whoever can be asked is there before who asks. */
export function documentsOf(town: DemoTown): Readonly<Record<string, readonly Document[]>> {
  const { directory } = town;
  const groups = directory.units.filter((unit) => GROUPED.includes(unit.level)).map((unit) => unit.id);
  const holders: readonly Holder[] = [
    ...groups.map((id) => ({ kind: 'unit' as const, id })),
    ...directory.departments.map(({ id }) => ({ kind: 'department' as const, id })),
    leadersOf(directory.town.id),
  ];
  const desks = holders.map(deskOf);
  return {
    units: directory.units.map((unit) => ({ _id: unit.id, town: directory.town.id, ...unit })),
    departments: directory.departments.map((department) => ({ _id: department.id, ...department })),
    settings: [ownSettings(directory)],
    // A robot of the laptop's stand-in for every group; a real town stores the keys WeCom gave it.
    secrets: [
      { _id: 'robots', keys: Object.fromEntries(groups.map((id) => [id, `laptop-robot-${id}`])) } as Document,
      // A real town's functions make one of their own, which nobody knows.
      { _id: 'identity', key: 'laptop-identity' } as Document,
    ],
    members: directory.members.map(({ id, ...member }) => ({
      _id: id,
      town: directory.town.id,
      openid: openidOf(id),
      ...member,
    })),
    groupMembers: [
      ...groups.map((group) => seats(group, town, (member) => groupsOf(member, directory))),
      ...desks.map((desk) => seats(desk, town, (member) => desksOf(member.posts))),
    ],
    signals: [
      ...[...groups, ...desks].map((group) => signal(group, false)),
      ...Array.from({ length: BELLS }, (_, bell) => signal(bellName(bell), true)),
    ],
  };
}

/** What the town says differently from the settings that ship; only that is stored. */
function ownSettings({ town, settings }: Directory): Document & Record<string, unknown> {
  const { duties, roster, reporting, board } = settings;
  return { _id: town.id, version: 1, duties, roster, reporting, board };
}

/** Who may watch a signal. */
function seats(
  name: string,
  { directory }: DemoTown,
  namesOf: (member: Member) => readonly string[],
): Document & { readonly openids: readonly string[] } {
  const members = directory.members.filter((member) => namesOf(member).includes(name));
  return { _id: name, openids: members.map((member) => openidOf(member.id)) };
}

function signal(group: string, open: boolean): Document & Record<string, unknown> {
  return { _id: group, group, open, rev: 0, at: null };
}
