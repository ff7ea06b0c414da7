/** Informants (信息员): who invites them to a grid and lets them go, and what their posts become. */
import type { Moment } from '../matter/matter.ts';
import type { Post, Role } from '../org/post.ts';
import { parentId, type Unit } from '../org/unit.ts';

const OF_THE_GRID: readonly Role[] = ['gridChief', 'gridWorker'];
const OF_ITS_VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];

/** How long an invitation stands, in milliseconds: seven days. */
export const INVITATION_STANDS = 7 * 24 * 3_600_000;

/** Whether these posts hold the grid, and so invite its informants: its own chief and workers, its village's lead and clerk. Default no. */
export function mayInvite(posts: readonly Post[], unit: Unit): boolean {
  if (unit.level !== 'grid') return false;
  const village = parentId(unit);
  return posts.some(
    ({ role, unit: at, department }) =>
      department === undefined &&
      ((at === unit.id && OF_THE_GRID.includes(role)) || (at === village && OF_ITS_VILLAGE.includes(role))),
  );
}

const isInformantPost = (post: Post, unit: string) => post.role === 'informant' && post.unit === unit;

/** Whether one of these posts is an informant's of the unit. */
export function informsOf(posts: readonly Post[], unit: string): boolean {
  return posts.some((post) => isInformantPost(post, unit));
}

/** The posts with an informant's of the unit, once. */
export function withInformantPost(posts: readonly Post[], unit: Unit, since: Moment): readonly Post[] {
  if (informsOf(posts, unit.id)) return posts;
  return [...posts, { role: 'informant', unit: unit.id, path: unit.path, since }];
}

/** The posts without the informant's of the unit; whoever is left with none is no member any more. */
export function withoutInformantPost(posts: readonly Post[], unit: string): readonly Post[] {
  return posts.filter((post) => !isInformantPost(post, unit));
}
