/** Who may see a matter: its reporter, who holds it, and those responsible for its place. Default deny. */
import type { Matter } from '../matter/matter.ts';
import { holds } from '../org/holding.ts';
import { CENTRE_ROLES, type Post } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';
import { isForLeaders, isKeptFrom } from './about.ts';
import type { Actor } from './relation.ts';

/** What of a matter tells who may see it. */
export type Viewed = Pick<
  Matter,
  'audience' | 'about' | 'place' | 'holder' | 'answerer' | 'assistants' | 'cards' | 'supervision'
>;

/** Whether the actor may see the matter at all. */
export function canView(actor: Actor, matter: Viewed): boolean {
  if (actor.kind === 'timer' || actor.isReporter || actor.merges) return true;
  if (actor.outside && matter.audience === 'open') return true;
  if (actor.follows && matter.audience === 'open') return true;
  if (isKeptFrom(actor, matter)) return false;
  return actor.posts.some((post) => sees(post, matter));
}

function sees(post: Post, matter: Viewed): boolean {
  if (hasCardBefore(post, matter)) return true;
  if (post.department !== undefined) return worksOn(post.department, matter);
  if (matter.audience === 'restricted') return seesRestricted(post, matter);
  // Passed on sideways or handed down it may be with a unit that its place does not lie in.
  if (holds(post, matter.holder) || holds(post, matter.answerer)) return true;
  if (!isWithin(matter.place.path, post.unit)) return false;
  return post.role !== 'informant' && post.role !== 'admin';
}

/** A department sees what it has, what it helps with, and what it answered. */
function worksOn(department: string, { holder, assistants, answerer }: Viewed): boolean {
  const has = (one: Matter['holder'] | undefined) => one?.kind === 'department' && one.id === department;
  return has(holder) || has(answerer) || assistants?.includes(department) === true;
}

/** The centre alone; the town's leaders where they stand in for it or the matter has to be chased. */
function seesRestricted(post: Post, matter: Viewed): boolean {
  if (!isWithin(matter.place.path, post.unit)) return false;
  if (CENTRE_ROLES.includes(post.role)) return true;
  return post.role === 'supervisor' && (isForLeaders(matter) || matter.supervision !== undefined);
}

/** Informants and liaisons see what stands in their group: a card that cannot be opened helps nobody. */
function hasCardBefore(post: Post, matter: Viewed): boolean {
  const sits = post.role === 'informant' || post.role === 'liaison';
  return sits && matter.audience === 'open' && matter.cards.some((card) => card.group === post.unit);
}
