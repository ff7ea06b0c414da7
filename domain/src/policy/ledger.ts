/** Who may see a unit's ledgers and take them away as files. */
import type { Post, Role } from '../org/post.ts';

const LEDGER_ROLES: readonly Role[] = ['clerk', 'centreDirector', 'dispatcher', 'supervisor'];

/** The town whose ledgers one of these posts opens, or `undefined`. */
export function ledgerTown(posts: readonly Post[]): string | undefined {
  return posts.find((post) => LEDGER_ROLES.includes(post.role))?.unit;
}
