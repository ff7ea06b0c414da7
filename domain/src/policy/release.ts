/** 审核后公开: what the centre may show to everybody, and who of the centre may. */
import { ERASED_WORDS } from '../journal/erase.ts';
import type { Status } from '../matter/kinds.ts';
import type { Matter } from '../matter/matter.ts';
import { CENTRE_ROLES, type Post } from '../org/post.ts';
import { isWithin } from '../org/unit.ts';

/** What nobody works on any more without a result is nobody's to read about. */
const NOT_SHOWN: readonly Status[] = ['refused', 'withdrawn', 'merged'];

/**
 * Whether a matter may be public: never what is restricted, about a member, a drill, given up, or erased. What becomes
 * so is concealed by itself.
 */
export function isReleasable({ audience, about, drill, status, text }: Matter): boolean {
  return (
    audience === 'open' && !about && !drill && !NOT_SHOWN.includes(status) && !text.includes(ERASED_WORDS)
  );
}

/** The post of the town's centre by which somebody may release or conceal it, or `undefined`. */
export function releasingPost(posts: readonly Post[], { town, place }: Matter): Post | undefined {
  return posts.find(
    ({ role, unit, department }) =>
      department === undefined && CENTRE_ROLES.includes(role) && unit === town && isWithin(place.path, unit),
  );
}
