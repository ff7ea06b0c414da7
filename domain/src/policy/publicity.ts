/** Who writes publicity (宣传活动) down where, reads of it, and puts it right. */
import type { Directory } from '../org/directory.ts';
import type { Post, Role } from '../org/post.ts';
import { isWithin, parentId, type Unit } from '../org/unit.ts';
import type { Publicity } from '../work/publicity.ts';

/** The centre and those above a grid put right what is in their place. */
const CORRECTING: readonly Role[] = ['villageLead', 'villageClerk', 'clerk', 'dispatcher', 'centreDirector'];

/** The post by which somebody writes down what happened in this unit: any but an informant's, of the unit or above it. */
export function publicityPost(posts: readonly Post[], { path }: Pick<Unit, 'path'>): Post | undefined {
  return posts.find(({ role, unit }) => role !== 'informant' && isWithin(path, unit));
}

/** Where somebody writes down: the units of their posts, and those right below. */
export function publicityUnits(posts: readonly Post[], { units }: Directory): Unit[] {
  const own = new Set(publicityPlaces(posts));
  return units.filter((unit) => own.has(unit.id) || own.has(parentId(unit) ?? ''));
}

/** The places whose publicity these posts read. */
export function publicityPlaces(posts: readonly Post[]): string[] {
  return [...new Set(posts.flatMap(({ role, unit }) => (role === 'informant' ? [] : [unit])))];
}

export function maySeePublicity(
  posts: readonly Post[],
  member: string,
  publicity: Pick<Publicity, 'member' | 'path'>,
): boolean {
  return publicity.member === member || publicityPost(posts, publicity) !== undefined;
}

/** The post by which somebody corrects it: whoever wrote it down by any that reaches there, others by their office. */
export function correctingPost(
  posts: readonly Post[],
  member: string,
  publicity: Pick<Publicity, 'member' | 'path'>,
): Post | undefined {
  if (publicity.member === member) return publicityPost(posts, publicity);
  return posts.find(
    ({ role, unit, department }) =>
      department === undefined && CORRECTING.includes(role) && isWithin(publicity.path, unit),
  );
}
