/** Finding who answers for a place by whatever people call it; the right one first. */
import type { Unit } from '../../org/unit.ts';
import { isWithin } from '../../org/unit.ts';
import { normalise } from '../../text/normalise.ts';
import { spell, type Spelled } from '../../text/spelling.ts';
import { coversDoor } from '../landmark.ts';
import { readings, type Asked } from './asked.ts';
import { indexOf } from './index-of.ts';
import { LIKE, likeness } from './likeness.ts';
import type { FindName } from './names.ts';

export interface Find {
  readonly unit: string;
  /** The name it was found by, with the door where one was said. */
  readonly name: FindName;
  readonly door?: number;
  /** Up to about 110; only for comparing. */
  readonly score: number;
}

export interface Finder {
  /** The units that the words may mean, best first, each once. */
  find(words: string, most: number): readonly Find[];
}

/** Said with its village: that one rather than another of the same name. */
const WITHIN = 6;
/** In the door range that was said: that stretch of the road. */
const AT_DOOR = 4;
/** Another stretch of the road that was said: shown, after all that fits better. */
const OTHER_DOORS = 0.6;

/**
 * Builds the index over these names once; searching it is cheap. `units` give order and depth: among equals the deeper
 * unit, then the one that the town lists first.
 */
export function finderOf(names: readonly FindName[], units: readonly Unit[]): Finder {
  const spelled = names.map(({ words }) => spell(normalise(words)));
  const index = indexOf(spelled);
  const order = new Map(units.map((unit, at) => [unit.id, { path: unit.path, at }]));

  const scored = (asked: Asked, at: number): Find | undefined => {
    const [name, said] = [names[at], spelled[at]];
    if (!name || !said) return undefined;
    const fit = fitOf(asked, said, name);
    const inside = asked.within !== undefined && isWithin(order.get(name.unit)?.path ?? [], asked.within);
    if (fit.score < LIKE || (asked.within !== undefined && !inside)) return undefined;
    return { unit: name.unit, name, ...fit, score: fit.score + (inside ? WITHIN : 0) };
  };
  const place = ({ unit }: Find) => order.get(unit) ?? { path: [], at: 0 };

  return {
    find(words, most) {
      const best = new Map<string, Find>();
      for (const asked of readings(words, units)) {
        const closely = new Set([
          ...index.candidates(asked.words),
          ...(asked.door ? index.candidates(asked.door.road) : []),
        ]);
        for (const at of closely) {
          const found = scored(asked, at);
          if (found && found.score > (best.get(found.unit)?.score ?? 0)) best.set(found.unit, found);
        }
      }
      return [...best.values()]
        .sort(
          (a, b) =>
            b.score - a.score || place(b).path.length - place(a).path.length || place(a).at - place(b).at,
        )
        .slice(0, most);
    },
  };
}

/** A landmark with doors is where its doors are; one without is there whatever number follows. */
function fitOf({ words, door }: Asked, said: Spelled, { doors }: FindName): { score: number; door?: number } {
  const whole = likeness(words, said);
  if (!door) return { score: whole };
  const road = likeness(door.road, said);
  if (!doors) return { score: Math.max(whole, road - 10) };
  return coversDoor(doors, door.number)
    ? { score: road + AT_DOOR, door: door.number }
    : { score: road * OTHER_DOORS };
}
