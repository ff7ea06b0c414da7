/** Who gives tasks (任务) to whom: a village to its grids, the centre to the town's villages and grids. Default nobody. */
import type { Directory } from '../org/directory.ts';
import { CENTRE_ROLES, HOLDING_ROLES, type Post, type Role } from '../org/post.ts';
import { isWithin, type Unit } from '../org/unit.ts';

const OF_THE_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];

/** The post by which somebody gives tasks in the name of this unit, or `undefined`. */
export function givingPost(posts: readonly Post[], unit: string, town: string): Post | undefined {
  return posts.find(
    (post) =>
      post.department === undefined &&
      post.unit === unit &&
      (unit === town ? CENTRE_ROLES : OF_THE_VILLAGE).includes(post.role),
  );
}

/** The units in whose name these posts give tasks, each once. */
export function givingUnits(posts: readonly Post[], { units, town }: Directory): Unit[] {
  return units.filter(({ id }) => givingPost(posts, id, town.id) !== undefined);
}

/** The units that a unit gives tasks to: everything below it, in the order a town lists them. */
export function unitsBelow(directory: Directory, unit: string): Unit[] {
  return directory.units.filter(({ id, path }) => id !== unit && isWithin(path, unit));
}

/** The post by which somebody takes a unit's part in a task, or `undefined`: whoever holds what the unit holds. */
export function takingPost(posts: readonly Post[], unit: string): Post | undefined {
  return posts.find(
    (post) => post.department === undefined && post.unit === unit && HOLDING_ROLES.includes(post.role),
  );
}
