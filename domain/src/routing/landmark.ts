/** Finding a place by what people call it: unit names, landmarks, nicknames and door numbers. */
import type { Landmark, Unit } from '../org/unit.ts';

/** A unit that the words point to, and how strongly: the length of what matched, in characters. */
export interface LandmarkMatch {
  readonly unit: Unit;
  readonly landmark: string;
  readonly strength: number;
}

/** Every unit that the words name, strongest first; the deepest unit wins among equals. */
export function matchLandmarks(words: string, units: readonly Unit[]): LandmarkMatch[] {
  const matches: LandmarkMatch[] = [];
  for (const unit of units) {
    const best = bestOf(words, unit);
    if (best) matches.push({ unit, ...best });
  }
  return matches.sort((a, b) => b.strength - a.strength || b.unit.path.length - a.unit.path.length);
}

function bestOf(words: string, unit: Unit): { landmark: string; strength: number } | undefined {
  let best: { landmark: string; strength: number } | undefined;
  const consider = (landmark: string, strength: number) => {
    if (strength > (best?.strength ?? 0)) best = { landmark, strength };
  };
  if (words.includes(unit.name)) consider(unit.name, unit.name.length);
  for (const landmark of unit.landmarks) {
    const name = [landmark.name, ...(landmark.aliases ?? [])]
      .filter((candidate) => words.includes(candidate))
      .sort((a, b) => b.length - a.length)[0];
    if (!name) continue;
    const door = doorAfter(words, name);
    if (landmark.doors && door !== undefined) {
      if (coversDoor(landmark.doors, door))
        consider(`${name}${door}号`, name.length + String(door).length + 1);
    } else {
      consider(name, name.length);
    }
  }
  return best;
}

/** The door number said right after a road's name: "北街27号" → 27. */
function doorAfter(words: string, name: string): number | undefined {
  const rest = words.slice(words.indexOf(name) + name.length);
  const digits = /^\s*(\d{1,5})\s*(?:号|-|附)/.exec(rest)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether a door lies in a road's range, on the right side of the road. */
export function coversDoor(doors: NonNullable<Landmark['doors']>, door: number): boolean {
  if (door < doors.from || door > doors.to) return false;
  return !doors.parity || (door % 2 === 0) === (doors.parity === 'even');
}
