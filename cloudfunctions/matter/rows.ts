/** Matters as rows of a list, with the buttons of whoever asked. */
import {
  actionsFor,
  cardFace,
  listedPlace,
  type Actor,
  type Matter,
  type Naming,
  type When,
} from '@gelin/domain';
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

/** One row of whoever only met it too: what it is and where by the town's own words, never what its reporter said. */
export function followedRow(matter: Matter, actor: Actor, naming: Naming, when: When): MatterRow {
  const row = rowFor(matter, actor, naming, when);
  return {
    ...row,
    place: listedPlace(matter.place, when.directory, naming.nameOf),
    line: '',
    photos: [],
    rated: false,
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
