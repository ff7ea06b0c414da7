/** Who tells residents something (公告): the village's own people in their village, the centre and the clerk in the town. Default nobody. */
import type { Directory } from '../org/directory.ts';
import type { Post, Role } from '../org/post.ts';
import { isWithin, type Unit } from '../org/unit.ts';

const OF_THE_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];
const OF_THE_TOWN: readonly Role[] = ['centreDirector', 'dispatcher', 'clerk'];

/** The post by which somebody may publish in a place and take down there, or `undefined`: in their unit and below it. */
export function publishingPost(
  posts: readonly Post[],
  path: readonly string[],
  town: string,
): Post | undefined {
  return posts.find(
    ({ role, unit, department }) =>
      department === undefined &&
      isWithin(path, unit) &&
      (unit === town ? OF_THE_TOWN : OF_THE_VILLAGE).includes(role),
  );
}

/** The places in which these posts may publish, in the order a town lists them. */
export function publishingUnits(posts: readonly Post[], { units, town }: Directory): Unit[] {
  return units.filter(({ path }) => publishingPost(posts, path, town.id) !== undefined);
}
