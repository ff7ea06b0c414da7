/** Who goes on patrol where, and who reads of it: the people of a place in it, those above them what was looked at. */
import type { Directory } from '../org/directory.ts';
import { HOLDING_ROLES, type Post, type Role } from '../org/post.ts';
import { isWithin, type Unit } from '../org/unit.ts';

const WALKING: readonly Role[] = ['gridWorker', 'gridChief', 'villageLead', 'villageClerk'];

/** The post by which somebody patrols in this unit, or `undefined`. */
export function patrollingPost(posts: readonly Post[], unit: Pick<Unit, 'path'>): Post | undefined {
  return posts.find(
    (post) => post.department === undefined && WALKING.includes(post.role) && isWithin(unit.path, post.unit),
  );
}

/** The grids in which these posts patrol, in the order a town lists them. */
export function patrolledUnits(posts: readonly Post[], { units }: Directory): Unit[] {
  return units.filter(
    (unit) => ['grid', 'subgrid'].includes(unit.level) && patrollingPost(posts, unit) !== undefined,
  );
}

/** Whether somebody reads of a patrol: whoever walked it, and those who hold its place or one above. */
export function maySeePatrol(
  posts: readonly Post[],
  member: string,
  patrol: { readonly member: string; readonly path: readonly string[] },
): boolean {
  if (patrol.member === member) return true;
  return posts.some(
    ({ role, unit, department }) =>
      department === undefined && HOLDING_ROLES.includes(role) && isWithin(patrol.path, unit),
  );
}
