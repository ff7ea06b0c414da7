/** Who gives posts and ends them, and who may hand somebody the code (岗位码) by which they come in. */
import type { Moment } from '../matter/matter.ts';
import type { Member, Post, Role } from '../org/post.ts';
import { configuringPost } from './settings.ts';

/** How long a code stands, in milliseconds: seven days. */
export const POST_CODE_STANDS = 7 * 24 * 3_600_000;

/** What a village's lead may hand out codes for: the posts of the village and its grids. */
const OF_A_VILLAGE: readonly Role[] = ['gridWorker', 'gridChief', 'informant', 'villageClerk'];

/** The post by which somebody may hand this member a code: the administrator any; a village's lead those of the village alone. */
export function codingPost(
  posts: readonly Post[],
  member: Pick<Member, 'posts'>,
  town: string,
): Post | undefined {
  const admin = configuringPost(posts, town);
  if (admin || member.posts.length === 0) return admin;
  return posts.find(
    ({ role, unit, department }) =>
      role === 'villageLead' &&
      department === undefined &&
      member.posts.every((post) => OF_A_VILLAGE.includes(post.role) && post.path.includes(unit)),
  );
}

/** The post by which somebody sees who works in a unit: the administrator everywhere, a village's lead in the village. */
export function staffingPost(
  posts: readonly Post[],
  path: readonly string[],
  town: string,
): Post | undefined {
  return (
    configuringPost(posts, town) ??
    posts.find(
      ({ role, unit, department }) =>
        role === 'villageLead' && department === undefined && path.includes(unit),
    )
  );
}

/** Whether somebody is nothing but an informant, who may take a post and keep what they are. */
export function isOnlyInformant({ posts }: Pick<Member, 'posts'>): boolean {
  return posts.every(({ role }) => role === 'informant');
}

/** Whether a code still lets somebody in. */
export function codeStands(until: Moment, now: Moment): boolean {
  return now < until;
}
