/** 值班: who reads the roster, who may change a day of it, and who hands over. Pure. */
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';

const READS: readonly Role[] = [...CENTRE_ROLES, 'supervisor', 'clerk'];

const ofTown = (posts: readonly Post[], town: string, roles: readonly Role[]) =>
  posts.find(
    ({ role, unit, department }) => unit === town && department === undefined && roles.includes(role),
  );

/** Whether somebody may see who is on duty, and what is handed over: the centre and its leaders. */
export function readsRoster(posts: readonly Post[], town: string): boolean {
  return ofTown(posts, town, READS) !== undefined;
}

/** The post by which somebody may put others on duty, or `undefined`: the centre arranges its own nights. */
export function rosterPost(posts: readonly Post[], town: string): Post | undefined {
  return ofTown(posts, town, CENTRE_ROLES);
}
