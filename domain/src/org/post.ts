/** Posts: what somebody may do, where, and since it is the post that acts, for whom. */

export const ROLES = [
  'informant',
  'gridWorker',
  'gridChief',
  'villageLead',
  'villageClerk',
  'centreDirector',
  'dispatcher',
  'villageContact',
  'liaison',
  'handler',
  'supervisor',
  'clerk',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** 岗位: a role in a unit, or in a department of that unit. */
export interface Post {
  readonly role: Role;
  readonly unit: string;
  /** Path of the unit, so that a permission needs no second look. */
  readonly path: readonly string[];
  readonly department?: string;
  /** Since when, in milliseconds, where it was taken up in the app: an informant's. */
  readonly since?: number;
}

/** Somebody with a post. `phone` is the public one (公示电话). */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** The office's own number of them (编号), by which its lists know them again. */
  readonly code?: string;
  readonly phone?: string;
  readonly avatar?: string;
  readonly posts: readonly Post[];
}

/** 综治中心: the posts that triage, dispatch and verify for the whole town. */
export const CENTRE_ROLES: readonly Role[] = ['centreDirector', 'dispatcher'];

/** The posts that hold the matters of their own unit, by the unit's level. */
export const HOLDING_ROLES: readonly Role[] = [
  'gridWorker',
  'gridChief',
  'villageLead',
  'villageClerk',
  ...CENTRE_ROLES,
];

/** The roles that hold matters in a department. */
export const DEPARTMENT_ROLES: readonly Role[] = ['liaison', 'handler'];
