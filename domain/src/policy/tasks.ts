/** Who gives tasks (任务) to whom: a village to its grids, the centre to the town's villages and grids. Default nobody. */
import { membersIn, type Directory } from '../org/directory.ts';
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

/** The unit whose people do a unit's part: itself, or the nearest one above where nobody has a post. */
export function answeringUnit(directory: Directory, unit: Unit): string {
  const upwards = [...unit.path].reverse();
  return upwards.find((id) => membersIn(directory, id, HOLDING_ROLES).length > 0) ?? directory.town.id;
}

/** Whether somebody may look at a task: whoever gives in its unit's name, does a part, or stands above one. */
export function maySeeTask(
  posts: readonly Post[],
  task: { readonly unit: string },
  parts: readonly { readonly holder: string; readonly path: readonly string[] }[],
  town: string,
): boolean {
  if (givingPost(posts, task.unit, town)) return true;
  return parts.some(
    ({ holder, path }) =>
      takingPost(posts, holder) !== undefined || path.some((id) => takingPost(posts, id) !== undefined),
  );
}
