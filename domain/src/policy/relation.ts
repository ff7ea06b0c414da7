/** What somebody is to a matter: the bridge between posts and the table's relations. */
import type { Matter } from '../matter/matter.ts';
import type { Relation } from '../matter/table.ts';
import { holds } from '../org/holding.ts';
import { CENTRE_ROLES, HOLDING_ROLES, type Post } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';
import { isForLeaders, isKeptFrom } from './about.ts';

/** Who asks: a member by posts, a reporter by having reported it, the timer by being the clock function. */
export interface Actor {
  readonly kind: 'person' | 'timer';
  /** Empty for residents. */
  readonly posts: readonly Post[];
  /** Member id; absent for residents. */
  readonly member?: string;
  /** Whether this person reported the matter in question. */
  readonly isReporter: boolean;
  /** Whether this person met it too (我也遇到) and follows it. */
  readonly follows?: true;
  /** Whether this person came by the link that an outside party was given; the link was looked at before. */
  readonly outside?: true;
  /** Another matter is merged into this one, or taken out, by somebody who was asked for both before. */
  readonly merges?: true;
}

/** Everything the actor is to the matter. */
export function relationsTo(actor: Actor, matter: Matter): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (actor.kind === 'timer') return relations.add('timer');
  relations.add('anybody');
  if (actor.isReporter) relations.add('reporter');
  if (actor.outside) relations.add('outside');
  if (isKeptFrom(actor, matter)) return relations;
  for (const post of actor.posts) {
    for (const relation of ofPost(post, matter)) relations.add(relation);
  }
  if (answered(actor, matter)) relations.delete('verifier');
  return relations;
}

function* ofPost(post: Post, matter: Matter): Generator<Relation> {
  if (holds(post, matter.holder)) yield* post.department ? (['lead', 'holder'] as const) : ['holder'];
  if (holds(post, matter.answerer)) yield 'answerer';
  if (post.department !== undefined && matter.assistants?.includes(post.department)) yield 'assistant';
  if (!isWithin(matter.place.path, post.unit)) return;
  if (post.role === 'gridWorker' || post.role === 'gridChief') yield 'grid';
  if (CENTRE_ROLES.includes(post.role)) yield 'centre';
  if (post.role === 'supervisor') {
    yield 'supervisor';
    // They do what the centre must not or could not do.
    if (isForLeaders(matter)) yield 'centre';
  }
  if (mayVerify(post, matter)) yield 'verifier';
}

/** Verification is for those of the place or the centre; what is restricted, for the centre and who supervises it. */
function mayVerify(post: Post, matter: Matter): boolean {
  if (CENTRE_ROLES.includes(post.role)) return true;
  if (post.role === 'supervisor') return isForLeaders(matter) || matter.supervision !== undefined;
  if (post.department !== undefined || matter.audience !== 'open') return false;
  // 电话回访 is the clerk's as much as a dispatcher's.
  return post.role === 'clerk' || HOLDING_ROLES.includes(post.role);
}

function answered(actor: Actor, matter: Matter): boolean {
  const by = matter.answer?.by;
  return by?.kind === 'member' && by.id === actor.member;
}

/** The post by which the actor is this to the matter: the one a step is signed with. */
export function postFor(actor: Actor, matter: Matter, relation: Relation): Post | undefined {
  return actor.posts.find((post) => relationsTo({ ...actor, posts: [post] }, matter).has(relation));
}
