/** Who may see a matter: its reporter, who holds it, and those responsible for its place. Default deny. */
import type { Matter } from '../matter/matter.ts';
import { CENTRE_ROLES, type Post } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';
import type { Actor } from './relation.ts';

/** Whether the actor may see the matter at all. */
export function canView(actor: Actor, matter: Matter): boolean {
  if (actor.kind === 'timer' || actor.isReporter) return true;
  return actor.posts.some((post) => sees(post, matter));
}

function sees(post: Post, matter: Matter): boolean {
  if (post.department !== undefined)
    return matter.holder?.kind === 'department' && matter.holder.id === post.department;
  if (!isWithin(matter.place.path, post.unit)) return false;
  if (matter.audience === 'restricted') return CENTRE_ROLES.includes(post.role);
  return post.role !== 'informant' && post.role !== 'admin';
}
