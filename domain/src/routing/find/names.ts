/** Every name by which people may look for a unit: its own, its landmarks with their nicknames, its chief's. */
import { chiefOf, fullName, type Directory } from '../../org/directory.ts';
import type { Landmark, Unit } from '../../org/unit.ts';

export type NameKind = 'unit' | 'landmark' | 'nickname' | 'chief';

export interface FindName {
  /** Id of the unit that it leads to. */
  readonly unit: string;
  readonly kind: NameKind;
  readonly words: string;
  readonly doors?: NonNullable<Landmark['doors']>;
}

/** All names of a town, in the order it lists its units. A county is not looked for: it answers for nobody here. */
export function findNames(directory: Directory): FindName[] {
  return directory.units
    .filter(({ level }) => level !== 'county')
    .flatMap((unit) => [
      ...ownNames(unit, directory),
      ...unit.landmarks.flatMap((landmark) => landmarkNames(unit.id, landmark)),
      ...chiefName(unit, directory),
    ]);
}

/** A numbered grid is named with its village, for every village has a 第一网格; a 专属网格 by itself too. */
function ownNames(unit: Unit, directory: Directory): FindName[] {
  const full = fullName(directory, unit);
  const names = unit.kind === 'special' && full !== unit.name ? [full, unit.name] : [full];
  return names.map((words) => ({ unit: unit.id, kind: 'unit', words }));
}

function landmarkNames(unit: string, { name, aliases = [], doors }: Landmark): FindName[] {
  const range = doors && { doors };
  return [
    { unit, kind: 'landmark', words: name, ...range },
    ...aliases.map((words) => ({ unit, kind: 'nickname' as const, words, ...range })),
  ];
}

function chiefName(unit: Unit, directory: Directory): FindName[] {
  const chief = chiefOf(directory, unit);
  return chief ? [{ unit: unit.id, kind: 'chief', words: chief.name }] : [];
}
