/** Matters as rows of a list, with the buttons of whoever asked. */
import { actionsFor, cardFace, type Actor, type Matter, type Naming, type When } from '@gelin/domain';
import type { MatterRow } from '@gelin/contract/matter';

/** Rows per page: about three screens. */
export const PAGE = 30;

/** One row. */
export function rowFor(matter: Matter, actor: Actor, naming: Naming, when: When): MatterRow {
  return {
    ...cardFace(matter, naming),
    actions: actionsFor(actor, matter, when),
    rated: matter.rating !== undefined,
    ...(matter.held && actor.posts.length > 0 && { held: true }),
  };
}

/** The rows of a page of which one more than `PAGE` was read, to know whether something follows. */
export function pageOf<T>(
  found: readonly T[],
  positionOf: (item: T) => string,
): { items: T[]; cursor?: string } {
  const items = found.slice(0, PAGE);
  const last = items.at(-1);
  return found.length > PAGE && last !== undefined ? { items, cursor: positionOf(last) } : { items };
}
