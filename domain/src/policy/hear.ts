/** Who hears what is said under a matter's cards: whoever sits in the group, and who answers for what lies above it. */
import { seatIn } from '../group/seats.ts';
import type { GroupId } from '../group/group.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import type { Post, Role } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';

/** Posts that answer for a unit with all that lies below it. */
const ANSWERING: readonly Role[] = [
  'villageLead',
  'villageClerk',
  'centreDirector',
  'dispatcher',
  'villageContact',
  'supervisor',
  'clerk',
];

/** Whether posts open what is said in a group. Default deny: nobody hears upwards, and without a post nobody hears. */
export function mayHear(posts: readonly Post[], group: GroupId, directory: Directory): boolean {
  if (seatIn(posts, group, directory)) return true;
  const unit = unitOf(directory, group);
  if (!unit) return false;
  return posts.some(
    (post) => !post.department && ANSWERING.includes(post.role) && isWithin(unit.path, post.unit),
  );
}
