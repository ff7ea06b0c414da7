/** What a town's lists would make of the town: everything that is added and changed, counted; or every cell that is wrong. Pure. */
import type { Duty } from '../catalogue/category.ts';
import type { Department } from '../org/department.ts';
import type { Directory } from '../org/directory.ts';
import type { Member, Post } from '../org/post.ts';
import type { Unit } from '../org/unit.ts';
import { changesBetween, type Plain } from '../settings/changes.ts';
import type { BadCell } from './bad-cell.ts';
import { readDepartments } from './departments.ts';
import { readLandmarks } from './landmarks.ts';
import type { MemberChange } from './member-change.ts';
import { readMembers } from './members.ts';
import { LISTS, type SheetKey } from './sheet.ts';
import type { Grid } from './table.ts';
import { unitIndex } from './unit-index.ts';
import { readUnits, type IdOf } from './units.ts';

/** What is to be written: whole where something is new or only lists write it, as a change where others write too. */
export interface TownPlan {
  readonly units: readonly Unit[];
  readonly departments: readonly Department[];
  readonly members: readonly Member[];
  readonly memberChanges: ReadonlyMap<string, MemberChange>;
  readonly duties: Readonly<Record<string, readonly Duty[]>> | undefined;
}

export interface Tally {
  readonly added: number;
  readonly changed: number;
  /** Named and as they are already. */
  readonly same: number;
  /** Standing and not named: they stay. */
  readonly left: number;
}

export interface ListsRead {
  readonly problems: readonly BadCell[];
  readonly plan: TownPlan;
  readonly counts: Readonly<Record<'units' | 'departments' | 'members', Tally>> & {
    readonly landmarks: { readonly added: number; readonly removed: number };
  };
  readonly ended: readonly { readonly member: Member; readonly posts: readonly Post[] }[];
}

export interface ListsAsked {
  readonly endOthers: boolean;
  readonly importer: string;
  readonly idOf: IdOf;
}

/** Reads all sheets of a file together: a later sheet may name what an earlier one brings. */
export function readLists(
  sheets: Readonly<Partial<Record<SheetKey, Grid>>>,
  directory: Directory,
  { endOthers, importer, idOf }: ListsAsked,
): ListsRead {
  const problems: BadCell[] = [];
  const complain = (bad: BadCell) => void problems.push(bad);
  const index = unitIndex(directory.units);
  const named = sheets.units
    ? readUnits(sheets.units, directory.town, index, idOf, complain)
    : new Map<string, number>();
  const { departments, duties, ...offices } = readDepartments(
    sheets.departments,
    directory.departments,
    directory.town.id,
    idOf,
    complain,
  );
  const landmarks = sheets.landmarks
    ? readLandmarks(sheets.landmarks, index, complain)
    : { added: 0, removed: 0 };
  const town = index.byId(directory.town.id) ?? directory.town;
  const people = sheets.members
    ? readMembers(
        sheets.members,
        { town, index, departments, members: directory.members, idOf, endOthers, importer },
        complain,
      )
    : { added: [], changes: new Map<string, MemberChange>(), ended: [], same: 0 };
  const units = differing(index.units(), directory.units);
  const changedDepartments = differing([...departments.values()], directory.departments);
  const { members } = directory;
  return {
    problems: inOrder(problems),
    plan: {
      units,
      departments: changedDepartments,
      members: people.added,
      memberChanges: people.changes,
      duties: dutiesOver(directory.settings.duties, duties),
    },
    counts: {
      units: tally(units, directory.units, named.size),
      departments: tally(changedDepartments, directory.departments, offices.named.size),
      members: {
        added: people.added.length,
        changed: people.changes.size,
        same: people.same,
        left: members.length - people.changes.size - people.same,
      },
      landmarks,
    },
    ended: people.ended,
  };
}

/** Whether a plan would write nothing. */
export function isEmpty({ units, departments, members, memberChanges, duties }: TownPlan): boolean {
  return (
    units.length + departments.length + members.length + memberChanges.size === 0 && duties === undefined
  );
}

const plain = (value: object) => value as unknown as Plain;

function differing<T extends { readonly id: string }>(now: readonly T[], before: readonly T[]): T[] {
  const had = new Map(before.map((one) => [one.id, one]));
  return now.filter((one) => {
    const earlier = had.get(one.id);
    return earlier !== one && (!earlier || changesBetween(plain(earlier), plain(one)).length > 0);
  });
}

function tally(
  written: readonly { readonly id: string }[],
  standing: readonly { readonly id: string }[],
  named: number,
): Tally {
  const had = new Set(standing.map(({ id }) => id));
  const added = written.filter(({ id }) => !had.has(id)).length;
  const changed = written.length - added;
  const same = Math.max(0, named - added - changed);
  return { added, changed, same, left: Math.max(0, standing.length - changed - same) };
}

/** A duty goes over to the department that the file gives it to. */
function dutiesOver(
  before: Readonly<Record<string, readonly Duty[]>>,
  said: Readonly<Record<string, readonly Duty[]>>,
): Readonly<Record<string, readonly Duty[]>> | undefined {
  const taken = new Set(Object.values(said).flat());
  const others = Object.fromEntries(
    Object.entries(before).map(([id, duties]) => [id, said[id] ?? duties.filter((duty) => !taken.has(duty))]),
  );
  const after = { ...others, ...said };
  return changesBetween(plain(before), plain(after)).length > 0 ? after : undefined;
}

/** As somebody goes through the file: sheet by sheet, from above. */
function inOrder(problems: readonly BadCell[]): BadCell[] {
  const sheets: readonly BadCell['sheet'][] = LISTS.map(({ key }) => key);
  return [...problems].sort(
    (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.row - other.row,
  );
}
