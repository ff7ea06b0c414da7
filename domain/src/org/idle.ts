/** Holders for whom nobody works: every matter needs somebody, and posts end while matters go on. */
import type { Holder } from '../matter/matter.ts';
import { presenceOf, type Leave } from './away.ts';
import { holdingOf, holdingsOf, leadersOf } from './holding.ts';
import type { Directory } from './directory.ts';

/** Everything that can hold a matter: units, departments, the town's leaders. */
export function holdersOf({ units, departments, town }: Directory): Holder[] {
  return [
    ...units.map(({ id }): Holder => ({ kind: 'unit', id })),
    ...departments.map(({ id }): Holder => ({ kind: 'department', id })),
    leadersOf(town.id),
  ];
}

/** Those of them for whom somebody works, while all are on leave and nobody stands in; `leaves` are those that cover the moment. */
export function awayHolders(directory: Directory, leaves: readonly Leave[]): Holder[] {
  const away = new Set(leaves.map(({ member }) => member));
  const theirs = directory.members.filter(({ id }) => away.has(id)).flatMap(({ posts }) => posts);
  return holdingsOf(theirs).filter((holder) => presenceOf(holder, directory, leaves) === 'away');
}

/** Those of them that no post of anybody holds for. */
export function idleHolders(directory: Directory): Holder[] {
  const held = new Set(
    directory.members.flatMap(({ posts }) => posts.flatMap((post) => holdingOf(post)?.id ?? [])),
  );
  return holdersOf(directory).filter(({ id }) => !held.has(id));
}
