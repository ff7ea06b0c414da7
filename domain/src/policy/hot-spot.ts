/** Who says whether a hot spot is one thing: whoever answers for its village, and the town's centre. */
import type { HotSpot } from '../hot-spot/spot.ts';
import { CENTRE_ROLES, type Post } from '../org/post.ts';

/** The post by which somebody may confirm or split the spot, or `undefined`. */
export function spotPost(
  posts: readonly Post[],
  { place, town }: Pick<HotSpot, 'place' | 'town'>,
): Post | undefined {
  return posts.find(({ role, unit, department }) => {
    if (department !== undefined) return false;
    return (role === 'villageLead' && unit === place) || (CENTRE_ROLES.includes(role) && unit === town);
  });
}
