/** A town's directory: its units, departments and members, with the few questions everybody asks of them. */
import { categoryOf } from '../catalogue/filing.ts';
import type { Settings } from '../settings/settings.ts';
import type { Department } from './department.ts';
import type { Member, Role } from './post.ts';
import { parentId, type Unit } from './unit.ts';

export interface Directory {
  readonly town: Unit;
  readonly units: readonly Unit[];
  readonly departments: readonly Department[];
  readonly members: readonly Member[];
  /** The rules the town works by. */
  readonly settings: Settings;
}

/** The units of each list by their id: asked for again and again, and one of a town may have thousands. */
const byId = new WeakMap<Directory['units'], ReadonlyMap<string, Unit>>();

/** The unit with this id, or `undefined`. */
export function unitOf({ units }: Pick<Directory, 'units'>, id: string): Unit | undefined {
  const known = byId.get(units) ?? new Map(units.map((unit) => [unit.id, unit]));
  byId.set(units, known);
  return known.get(id);
}

/** The units right under `id`, in the order a town lists them. */
export function childrenOf(directory: Directory, id: string): Unit[] {
  return directory.units.filter((unit) => parentId(unit) === id);
}

/** Who holds one of `roles` in exactly this unit. */
export function membersIn(directory: Directory, unit: string, roles: readonly Role[]): Member[] {
  return directory.members.filter((member) =>
    member.posts.some((post) => post.unit === unit && !post.department && roles.includes(post.role)),
  );
}

/** Who answers for a unit first: the chief of a grid, the lead of a village, the director of the centre. */
export const CHIEF_ROLE: Readonly<Record<Unit['level'], Role | undefined>> = {
  county: undefined,
  town: 'centreDirector',
  village: 'villageLead',
  grid: 'gridChief',
  subgrid: 'gridWorker',
};

/** The member who answers for the unit, or `undefined` where the post is vacant. */
export function chiefOf(directory: Directory, unit: Unit): Member | undefined {
  const role = CHIEF_ROLE[unit.level];
  return role ? membersIn(directory, unit.id, [role])[0] : undefined;
}

/** The town's department that carries the duty of a category, or `undefined` where nobody does. */
export function departmentFor(directory: Directory, categoryCode: string): Department | undefined {
  const { settings, departments } = directory;
  const duty = categoryOf(categoryCode, settings)?.duty;
  return duty && departments.find(({ id }) => settings.duties[id]?.includes(duty));
}

/** A unit's name as people outside it say it: a grid with its village, "柳溪村第二网格"; the others as they are. */
export function fullName(directory: Directory, unit: Unit): string {
  const within = unit.path.slice(0, -1).map((id) => unitOf(directory, id));
  const villages = within.filter((each) => each?.level === 'village').map((each) => each?.name ?? '');
  return [...villages, unit.name].join('');
}
