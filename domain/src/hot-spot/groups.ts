/** Where a hot spot stands: the groups above the grids, as far up as the town has it. */
import type { GroupId } from '../group/group.ts';
import type { CardPlace, Matter, Moment } from '../matter/matter.ts';
import { unitOf, type Directory } from '../org/directory.ts';
import { GROUP_LEVELS } from '../settings/settings.ts';

/** The village's group and the town's on a path, as far as `rises.hotSpot` carries; none where it stays in the grid. */
export function spotGroups(path: readonly string[], directory: Directory): GroupId[] {
  const top = GROUP_LEVELS.indexOf(directory.settings.groups.rises.hotSpot);
  const reach: readonly string[] = GROUP_LEVELS.slice(1, top + 1);
  return [...path].reverse().filter((id) => reach.includes(unitOf(directory, id)?.level ?? ''));
}

/** The cards that rise with a matter that is part of a hot spot; none where it stands there already or no group may know. */
export function spotCards(matter: Matter, at: Moment, directory: Directory): CardPlace[] {
  if (matter.audience === 'restricted' || matter.held || matter.place.unit === undefined) return [];
  const there = new Set(matter.cards.map(({ group }) => group));
  return spotGroups(matter.place.path, directory)
    .filter((group) => !there.has(group))
    .map((group) => ({ group, at, reason: 'hotSpot' }));
}

/** Where matters have to lie for one hot spot: in one village, or in the town where they are placed no deeper. */
export function spotPlace(path: readonly string[], directory: Directory): string | undefined {
  return [...path].reverse().find((id) => ['village', 'town'].includes(unitOf(directory, id)?.level ?? ''));
}
