/** Who brings tickets (工单) in and takes them back out: the centre and its clerk. */
import type { Post, Role } from '../org/post.ts';

const TICKET_ROLES: readonly Role[] = ['clerk', 'dispatcher', 'centreDirector'];

/** The post by which somebody does, or `undefined`. */
export function ticketPost(posts: readonly Post[]): Post | undefined {
  return posts.find(({ role, department }) => department === undefined && TICKET_ROLES.includes(role));
}
