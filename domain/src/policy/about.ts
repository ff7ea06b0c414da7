/** A complaint about members: they and those below them never see it (design §2), whatever post they look with. */
import type { Matter } from '../matter/matter.ts';
import type { Post, Role } from '../org/post.ts';
import type { Actor } from './relation.ts';

/** Who answers to whom within one unit or department, the highest first; what is not named is below all of them. */
const RANKS: readonly Role[] = [
  'supervisor',
  'centreDirector',
  'dispatcher',
  'villageLead',
  'villageClerk',
  'gridChief',
  'gridWorker',
  'liaison',
  'handler',
];

const rank = (role: Role) => (RANKS.includes(role) ? RANKS.indexOf(role) : RANKS.length);

/** Whether `post` answers to `theirs`: in a unit under it, or in the same one further down. */
function isBelow(post: Post, theirs: Post): boolean {
  if (theirs.department !== undefined) {
    return post.department === theirs.department && rank(post.role) > rank(theirs.role);
  }
  if (!post.path.includes(theirs.unit)) return false;
  if (post.unit !== theirs.unit) return true;
  // A department of the town answers to the town's leaders, not to the centre.
  if (post.department !== undefined && theirs.role !== 'supervisor') return false;
  return rank(post.role) > rank(theirs.role);
}

/** Whether the town's leaders do what the centre would: they hold it, or it is about the head of the centre. */
export function isForLeaders({ holder, about }: Pick<Matter, 'holder' | 'about'>): boolean {
  const leads = about?.posts.some(({ role }) => role === 'supervisor' || role === 'centreDirector');
  return holder?.kind === 'leaders' || leads === true;
}

/** Whether the matter is kept from the actor; never from its own reporter, who wrote it. */
export function isKeptFrom(
  { member, posts }: Pick<Actor, 'member' | 'posts'>,
  { about }: Pick<Matter, 'about'>,
): boolean {
  if (!about) return false;
  if (member !== undefined && about.members.includes(member)) return true;
  return posts.some((post) => about.posts.some((theirs) => isBelow(post, theirs)));
}
