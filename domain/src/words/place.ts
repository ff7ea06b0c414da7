/** A place in words: its units from the village down, and what was said of it. */
import type { Matter } from '../matter/matter.ts';
import { maskPersonal } from '../text/mask.ts';

/** "柳溪村第二网格 菜市场后门"; the town's name alone where nothing more is known. `nameOf` names a unit in full. */
export function placeWords(matter: Pick<Matter, 'place'>, nameOf: (id: string) => string): string {
  const units = matter.place.path.slice(1).map(nameOf).join('');
  return [units || nameOf(matter.place.path[0] ?? ''), maskPersonal(matter.place.words ?? '')]
    .filter(Boolean)
    .join(' ');
}
