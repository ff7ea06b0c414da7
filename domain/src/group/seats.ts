/** Who sits in a group, post by post: whom an @ reaches, and who pins a notice there. */
import { CHIEF_ROLE, unitOf, type Directory } from '../org/directory.ts';
import type { Member, Post, Role } from '../org/post.ts';
import { groupsOfPost, type GroupId } from './group.ts';
import type { PostRef } from './talk.ts';

/** A post in a group with whoever holds it. */
export interface Seat extends PostRef {
  readonly members: readonly Member[];
}

const isSame = (one: PostRef, other: PostRef) =>
  one.role === other.role && one.unit === other.unit && one.department === other.department;

/** In which order posts are named in a group: whoever answers for the unit first. */
const ORDER: readonly Role[] = [
  'centreDirector',
  'supervisor',
  'dispatcher',
  'villageContact',
  'liaison',
  'villageLead',
  'villageClerk',
  'gridChief',
  'gridWorker',
  'informant',
];

/** The post by which somebody sits in a group; `undefined` where they do not. */
export function seatIn(posts: readonly Post[], group: GroupId, directory: Directory): Post | undefined {
  const levelOf = (id: string) => unitOf(directory, id)?.level;
  return posts.find((post) => groupsOfPost(post, levelOf).includes(group));
}

/** The posts that sit in a group and somebody holds, each once, whoever answers for the unit first. */
export function seatsOf(group: GroupId, directory: Directory): readonly Seat[] {
  const levelOf = (id: string) => unitOf(directory, id)?.level;
  const seats: (PostRef & { readonly members: Member[] })[] = [];
  for (const member of directory.members) {
    for (const post of member.posts) {
      if (!groupsOfPost(post, levelOf).includes(group)) continue;
      const there = seats.find((seat) => isSame(post, seat));
      const { role, unit, department } = post;
      if (there) there.members.push(member);
      else seats.push({ role, unit, ...(department && { department }), members: [member] });
    }
  }
  return seats.sort((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role));
}

/** The members whom an @ reaches, each once: those who sit in the group by one of these posts. */
export function membersCalled(
  posts: readonly PostRef[],
  group: GroupId,
  directory: Directory,
): readonly Member[] {
  const called = seatsOf(group, directory).filter((seat) => posts.some((post) => isSame(post, seat)));
  return [...new Set(called.flatMap(({ members }) => members))];
}

/** Who pins a notice in a group: who answers for its unit, and in a town's group the dispatchers too. */
export function mayPin(posts: readonly Post[], group: GroupId, directory: Directory): boolean {
  const unit = unitOf(directory, group);
  if (!unit) return false;
  const roles: readonly (Role | undefined)[] =
    unit.level === 'town' ? [CHIEF_ROLE.town, 'dispatcher'] : [CHIEF_ROLE[unit.level]];
  return posts.some((post) => post.unit === group && !post.department && roles.includes(post.role));
}
