/** Who sits in a group as the directory knows it: how many, and how far each has read. */
import { groupsOf, type Directory, type Moment } from '@gelin/domain';
import { memberAMinuteAgo } from './directory.ts';
import type { GroupMark } from './marks.ts';
import type { MemberDocument } from './members.ts';

/** Members with a seat in the group. */
export function groupSize(directory: Directory, group: string): number {
  return directory.members.filter((member) => groupsOf(member, directory).includes(group)).length;
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
