/** Holders for whom nobody works: every matter needs somebody, and posts end while matters go on. */
import type { Holder } from '../matter/matter.ts';
import { holdingOf, leadersOf } from './holding.ts';
import type { Directory } from './directory.ts';

/** Everything that can hold a matter: units, departments, the town's leaders. */
export function holdersOf({ units, departments, town }: Directory): Holder[] {
  return [
    ...units.map(({ id }): Holder => ({ kind: 'unit', id })),
    ...departments.map(({ id }): Holder => ({ kind: 'department', id })),
    leadersOf(town.id),
  ];
}

/** Those of them that no post of anybody holds for. */
export function idleHolders(directory: Directory): Holder[] {
  const held = new Set(
    directory.members.flatMap(({ posts }) => posts.flatMap((post) => holdingOf(post)?.id ?? [])),
  );
  return holdersOf(directory).filter(({ id }) => !held.has(id));
}
