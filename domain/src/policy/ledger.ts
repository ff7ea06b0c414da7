/** Who may see a unit's ledgers, take them away as files, seal them, make new ones, and have reporters' names in them. */
import { CENTRE_ROLES, type Post, type Role } from '../org/post.ts';

const LEDGER_ROLES: readonly Role[] = ['clerk', 'centreDirector', 'dispatcher', 'supervisor'];

/** The town whose ledgers one of these posts opens, or `undefined`. */
export function ledgerTown(posts: readonly Post[]): string | undefined {
  return posts.find((post) => LEDGER_ROLES.includes(post.role))?.unit;
}

/** Who answers for the ledgers: seals months (封账) and makes ledgers of the town's own. */
const KEEPERS: readonly Role[] = ['clerk', 'centreDirector'];

/** Whether one of these posts keeps the ledgers. */
export function keepsLedgers(posts: readonly Post[]): boolean {
  return posts.some(({ role, department }) => department === undefined && KEEPERS.includes(role));
}

/** Whether names and phones may be asked for at all: by the centre, which is what may look at a reporter. Each matter is asked besides. */
export function mayNameReporters(posts: readonly Post[]): boolean {
  return posts.some(({ role }) => CENTRE_ROLES.includes(role));
}
