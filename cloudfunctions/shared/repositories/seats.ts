/** Who sits in a group as the directory knows it: how many, and how far each has read. */
import { groupsOf, type Directory, type Moment } from '@gelin/domain';
import { memberAMinuteAgo } from './directory.ts';
import type { GroupMark } from './marks.ts';
import type { MemberDocument } from './members.ts';

const sizes = new WeakMap<Directory, ReadonlyMap<string, number>>();

/** Members with a seat in the group; counted once for a directory. */
export function groupSize(directory: Directory, group: string): number {
  const known = sizes.get(directory) ?? sizesIn(directory);
  sizes.set(directory, known);
  return known.get(group) ?? 0;
}

function sizesIn(directory: Directory): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const member of directory.members)
    for (const group of groupsOf(member, directory)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** Somebody with a seat, and up to when they have read. */
export interface Reader {
  readonly member: MemberDocument;
  readonly at: Moment;
}

/** Of these marks of a group, those of members who have a seat in it, in the same order. */
export async function readersOf(
  marks: readonly GroupMark[],
  group: string,
  directory: Directory,
  now: Moment,
): Promise<Reader[]> {
  const found = await Promise.all(
    marks.map(async ({ openid, at }) => ({ member: await memberAMinuteAgo(openid, now), at })),
  );
  return found.filter(
    (reader): reader is Reader =>
      reader.member !== undefined && groupsOf(reader.member, directory).includes(group),
  );
}
