/** Where a role has its place: at which levels, or in a department; every other role is the whole town's. */
import { DEPARTMENT_ROLES, type Role } from './post.ts';
import type { Level } from './unit.ts';

const BELOW: Readonly<Partial<Record<Role, readonly Level[]>>> = {
  gridWorker: ['grid', 'subgrid'],
  gridChief: ['grid'],
  informant: ['grid'],
  villageLead: ['village'],
  villageClerk: ['village'],
};

/** The levels of the units that a role can be in. */
export function levelsOf(role: Role): readonly Level[] {
  return BELOW[role] ?? ['town'];
}

/** Whether somebody can have this role in a unit of that level, in a department or in none. */
export function isRoleIn(role: Role, level: Level, inDepartment: boolean): boolean {
  return levelsOf(role).includes(level) && DEPARTMENT_ROLES.includes(role) === inDepartment;
}
