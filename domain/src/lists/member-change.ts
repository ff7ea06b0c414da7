/** What a list changes about somebody: said as a change, so that a post taken up meanwhile is not lost. */
import type { PostRef } from '../group/talk.ts';
import type { Member, Post } from '../org/post.ts';

export interface MemberChange {
  readonly name?: string;
  readonly code?: string;
  /** `null` takes the public phone away. */
  readonly phone?: string | null;
  readonly add: readonly Post[];
  readonly end: readonly PostRef[];
}

export const isSamePost = (one: PostRef, other: PostRef): boolean =>
  one.role === other.role && one.unit === other.unit && one.department === other.department;

/** Somebody as a change makes them; the same once more. Whoever holds no post afterwards is no member. */
export function changedMember<M extends Omit<Member, 'id'>>(member: M, change: MemberChange): M {
  const { name, code, phone, add, end } = change;
  const stayed = member.posts.filter((post) => !end.some((one) => isSamePost(one, post)));
  const came = add.filter((post) => !stayed.some((one) => isSamePost(one, post)));
  const { phone: _before, ...others } = member;
  const kept = phone === null ? (others as M) : member;
  return {
    ...kept,
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code }),
    ...(typeof phone === 'string' && { phone }),
    posts: [...stayed, ...came],
  };
}

/** Whether it changes anything. */
export function isChange({ name, code, phone, add, end }: MemberChange): boolean {
  return [name, code, phone].some((one) => one !== undefined) || add.length + end.length > 0;
}
