/** Who holds which posts, read from `members/*.json`; a post's path comes from its unit. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEPARTMENT_ROLES, type Department, type Member, type Post, type Unit } from '@gelin/domain';
import { readTownFile, TownFileError } from './file.ts';
import { membersFile, type PostEntry } from './schema.ts';

/** Every member, file after file. Throws {@link TownFileError} also for a unit or department that is not there. */
export function readMembers(
  dir: string,
  units: readonly Unit[],
  departments: readonly Department[],
): Member[] {
  const files = readdirSync(join(dir, 'members')).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const file = `members/${name}`;
    return readTownFile(dir, file, membersFile).map((entry, at) => ({
      ...entry,
      posts: entry.posts.map((post, index) => {
        const founded = withPath(post, units, departments);
        if (typeof founded === 'string') {
          throw new TownFileError(file, [`at [${at}].posts[${index}]: ${founded}`]);
        }
        return founded;
      }),
    }));
  });
}

/** The post with its unit's path, or why there can be no such post. */
function withPath(
  post: PostEntry,
  units: readonly Unit[],
  departments: readonly Department[],
): Post | string {
  const unit = units.find(({ id }) => id === post.unit);
  if (!unit) return `there is no unit ${post.unit}`;
  if (DEPARTMENT_ROLES.includes(post.role) !== (post.department !== undefined)) {
    return `${post.role} ${post.department ? 'has no' : 'needs a'} department`;
  }
  if (post.department && !departments.some(({ id }) => id === post.department)) {
    return `there is no department ${post.department}`;
  }
  return { ...post, path: unit.path };
}
