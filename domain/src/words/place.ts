/** A place in words: its unit, and what was said of it. */
import type { Matter } from '../matter/matter.ts';
import { maskPersonal } from '../text/mask.ts';

/**
 * "柳溪村第二网格 菜市场后门"; the town's name alone where nothing more is known. `nameOf` names a unit in full; `shown`
 * is what of the words may be read: only whoever has to go there, and who wrote them, read the door. Of a service (代办)
 * they are somebody's home, and nothing of them is read by others.
 */
export function placeWords(
  { place, service }: Pick<Matter, 'place' | 'service'>,
  nameOf: (id: string) => string,
  shown: (words: string) => string = service ? () => '' : maskPersonal,
): string {
  return [nameOf(place.path.at(-1) ?? ''), shown(place.words ?? '')].filter(Boolean).join(' ');
}
