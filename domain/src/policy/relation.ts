/** What somebody is to a matter: the bridge between posts and the table's relations. */
import type { Matter } from '../matter/matter.ts';
import type { Relation } from '../matter/table.ts';
import { holdingOf } from '../org/holding.ts';
import { CENTRE_ROLES, HOLDING_ROLES, type Post } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';

/** Who asks: a member by posts, a reporter by having reported it, the timer by being the clock function. */
export interface Actor {
  readonly kind: 'person' | 'timer';
  /** Empty for residents. */
  readonly posts: readonly Post[];
  /** Member id; absent for residents. */
  readonly member?: string;
  /** Whether this person reported the matter in question. */
  readonly isReporter: boolean;
}

/** Everything the actor is to the matter. */
export function relationsTo(actor: Actor, matter: Matter): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (actor.kind === 'timer') return relations.add('timer');
  relations.add('anybody');
  if (actor.isReporter) relations.add('reporter');
  for (const post of actor.posts) {
    if (holds(post, matter)) relations.add(post.department ? 'lead' : 'holder').add('holder');
    if (!isWithin(matter.place.path, post.unit)) continue;
    if (post.role === 'gridWorker' || post.role === 'gridChief') relations.add('grid');
    if (CENTRE_ROLES.includes(post.role)) relations.add('centre');
    if (post.role === 'supervisor') relations.add('supervisor');
    if (mayVerify(post, matter)) relations.add('verifier');
  }
  if (answered(actor, matter)) relations.delete('verifier');
  return relations;
}

/** Whether the matter is with the unit or department of this post. */
function holds(post: Post, { holder }: Matter): boolean {
  const holding = holdingOf(post);
  return holder !== null && holding?.kind === holder.kind && holding.id === holder.id;
}

/** Verification is for those of the place or the centre; what is restricted, for the centre alone. */
function mayVerify(post: Post, matter: Matter): boolean {
  if (CENTRE_ROLES.includes(post.role)) return true;
  return matter.audience === 'open' && !post.department && HOLDING_ROLES.includes(post.role);
}

function answered(actor: Actor, matter: Matter): boolean {
  const by = matter.answer?.by;
  return by?.kind === 'member' && by.id === actor.member;
}

/** The post by which the actor is this to the matter: the one a step is signed with. */
export function postFor(actor: Actor, matter: Matter, relation: Relation): Post | undefined {
  return actor.posts.find((post) => relationsTo({ ...actor, posts: [post] }, matter).has(relation));
}
