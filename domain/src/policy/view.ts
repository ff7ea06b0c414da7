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
  if (hasCardBefore(post, matter)) return true;
  if (post.department !== undefined)
    return matter.holder?.kind === 'department' && matter.holder.id === post.department;
  if (!isWithin(matter.place.path, post.unit)) return false;
  if (matter.audience === 'restricted') return CENTRE_ROLES.includes(post.role);
  return post.role !== 'informant' && post.role !== 'admin';
}

/** Informants and liaisons see what stands in their group: a card that cannot be opened helps nobody. */
function hasCardBefore(post: Post, matter: Matter): boolean {
  const sits = post.role === 'informant' || post.role === 'liaison';
  return sits && matter.audience === 'open' && matter.cards.some((card) => card.group === post.unit);
}
