/** Who may have the public boards (公示牌) of a unit's grids made. */
import type { Post } from '../org/post.ts';
import { isWithin, type Unit } from '../org/unit.ts';

/**
 * Whoever has a post in the unit or above it; neither informants, who hold no office, nor a department's people, whose
 * posts name the town and are not about its grids. Default nobody.
 */
export function mayMakeBoards(posts: readonly Post[], unit: Unit): boolean {
  return posts.some(
    (post) => post.role !== 'informant' && !post.department && isWithin(unit.path, post.unit),
  );
}
