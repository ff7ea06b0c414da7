/** What a post holds: the one place that says for whom somebody works. */
import type { Holder } from '../matter/matter.ts';
import { DEPARTMENT_ROLES, HOLDING_ROLES, type Post } from './post.ts';

/** A town's leaders (分管负责人) as a holder: what the centre must not or could not settle. */
export function leadersOf(town: string): Holder {
  return { kind: 'leaders', id: `${town}-leaders` };
}

/** The unit, department or leadership whose matters this post has to do; `undefined` where the post holds none. */
export function holdingOf(post: Post): Holder | undefined {
  if (post.role === 'supervisor') return leadersOf(post.unit);
  if (post.department !== undefined) {
    return DEPARTMENT_ROLES.includes(post.role) ? { kind: 'department', id: post.department } : undefined;
  }
  return HOLDING_ROLES.includes(post.role) ? { kind: 'unit', id: post.unit } : undefined;
}

/** Whether the matter of this holder is with the unit, department or leadership of the post. */
export function holds(post: Post, holder: Holder | null | undefined): boolean {
  const holding = holdingOf(post);
  return holding !== undefined && holding.kind === holder?.kind && holding.id === holder.id;
}

/** Everything that these posts hold, each once. */
export function holdingsOf(posts: readonly Post[]): Holder[] {
  const holdings = posts.flatMap((post) => holdingOf(post) ?? []);
  return holdings.filter((one, index) => holdings.findIndex(({ id }) => id === one.id) === index);
}
