/** A place in words: its unit, and what was said of it. */
import type { Matter } from '../matter/matter.ts';
import { maskPersonal } from '../text/mask.ts';

/** "柳溪村第二网格 菜市场后门"; the town's name alone where nothing more is known. `nameOf` names a unit in full. */
export function placeWords({ place }: Pick<Matter, 'place'>, nameOf: (id: string) => string): string {
  return [nameOf(place.path.at(-1) ?? ''), maskPersonal(place.words ?? '')].filter(Boolean).join(' ');
}
