/** The demo town with a crowd in one of its groups. */
import type { Member } from '@gelin/domain';
import { openidOf, type DemoTown } from '../runtime/town/town.ts';

const person = (n: number): string => `crowd-${String(n).padStart(4, '0')}`;

/** The account of the n-th of the crowd. */
export const crowdOpenid = (n: number): string => openidOf(person(n));

/** The town with `count` informants more in the group of this grid. */
export function crowded(town: DemoTown, grid: string, count: number): DemoTown {
  const unit = town.directory.units.find(({ id }) => id === grid);
  if (!unit) throw new Error(`there is no grid ${grid}`);
  const crowd = Array.from({ length: count }, (_, n): Member => ({
    id: person(n),
    name: `信息员${n + 1}`,
    posts: [{ role: 'informant', unit: grid, path: unit.path }],
  }));
  const members = [...town.directory.members, ...crowd];
  return { ...town, directory: { ...town.directory, members } };
}
