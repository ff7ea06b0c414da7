/** What somebody typed, read in every way that it may be meant: with a door number, with a village in front. */
import type { Unit } from '../../org/unit.ts';
import { normalise } from '../../text/normalise.ts';
import { spell, type Spelled } from '../../text/spelling.ts';

export interface Asked {
  readonly words: Spelled;
  /** The road and the door, where a number stands behind words: "北街18号3单元". */
  readonly door?: { readonly road: Spelled; readonly number: number };
  /** The village that was named too: what lies in it goes first. */
  readonly within?: string;
}

const PUNCTUATION = /[\p{P}\p{S}]+/gu;
const DOOR = /^(\D{2,}?)(\d{1,5})(?:号(?!楼|院|线)|附|$)/u;

/** Every reading, as it was typed first. */
export function readings(typed: string, units: readonly Unit[]): Asked[] {
  // A name is often typed in syllables, zhou jia yuan zi: normalising takes the blanks away.
  const words = normalise(typed).replace(PUNCTUATION, '');
  const villages = units.filter(({ level, name }) => level === 'village' && words.includes(name));
  const town = units.find(({ level }) => level === 'town')?.name ?? '';
  const inTown = town !== '' && words.startsWith(town) ? words.slice(town.length) : '';
  return [
    reading(words),
    ...(inTown ? [reading(inTown)] : []),
    ...villages.flatMap(({ id, name }) => {
      const rest = words.replace(town, '').replace(name, '');
      return rest ? [{ ...reading(rest), within: id }] : [];
    }),
  ];
}

function reading(words: string): Asked {
  const [, road, number] = DOOR.exec(words) ?? [];
  return {
    words: spell(words),
    ...(road !== undefined && { door: { road: spell(road), number: Number(number) } }),
  };
}
