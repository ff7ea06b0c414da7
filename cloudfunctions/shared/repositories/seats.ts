/** How many sit in a group, counted from the directory. */
import { groupsOf, type Directory } from '@gelin/domain';

/** Members with a seat in the group. */
export function groupSize(directory: Directory, group: string): number {
  return directory.members.filter((member) => groupsOf(member, directory).includes(group)).length;
}
