/** Who says that a WeChat group belongs to a village: whoever answers for the village, and the town's centre. */
import type { Directory } from '../org/directory.ts';
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';
import type { Unit } from '../org/unit.ts';

const OF_THE_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];

/** The villages to which these posts may bind a WeChat group, in the order a town lists them. Default none. */
export function bindableUnits(posts: readonly Post[], directory: Directory): Unit[] {
  const centre = posts.some(
    ({ role, unit, department }) => !department && unit === directory.town.id && CENTRE_ROLES.includes(role),
  );
  return directory.units.filter(
    ({ id, level }) =>
      level === 'village' &&
      (centre || posts.some(({ role, unit }) => unit === id && OF_THE_VILLAGE.includes(role))),
  );
}
