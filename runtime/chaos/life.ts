/** One matter carried through its life by whoever may do something to it, a step at a time. */
import type { Step } from '@gelin/contract/step';
import { groupsOf, type Directory, type Matter } from '@gelin/domain';
import type { Chance } from '../replay/chance.ts';
import { openidOf } from '../town/town.ts';
import type { Cell } from './cells.ts';
import { candidatesFor, type Candidate } from './walk/candidates.ts';
import { stepOf } from './walk/contents.ts';
import type { Seeking } from './walk/seeking.ts';
import { weightOf } from './walk/weights.ts';

/** Two people who want something at the same moment: one of them comes too late. */
const RIVALS = 0.05;

export interface Life {
  readonly matter: string;
  readonly reporter: string;
  /** Steps it still has before it is left to itself. */
  left: number;
  /** How often it may still be forgotten for days, so that its limits run out. */
  neglects: number;
  /** Cells in which something was refused. */
  readonly barred: Set<Cell>;
}

export interface Surroundings {
  readonly directory: Directory;
  readonly chance: Chance;
  readonly photo: string;
  readonly residents: readonly string[];
  readonly others: readonly string[];
  readonly seeking: Seeking;
}

export interface Intention extends Candidate {
  readonly step: Step;
}

/** What happens to the matter next: nothing, one step, or two at once. */
export function intentionsFor(life: Life, matter: Matter, now: number, around: Surroundings): Intention[] {
  const { directory, chance, residents, seeking } = around;
  const neighbour = chance.pick(residents.filter((resident) => resident !== life.reporter));
  const candidates = candidatesFor(
    matter,
    { reporter: life.reporter, neighbour },
    { directory, now, chance },
  ).filter(({ cell }) => !life.barred.has(cell));
  const intentions: Intention[] = [];
  for (let rivals = chance.happens(RIVALS) ? 2 : 1; rivals > 0; rivals -= 1) {
    const weight = (candidate: Candidate) =>
      weightOf(candidate.action, matter, directory) + seeking.bonus(candidate, matter);
    const chosen = weighted(candidates, chance, weight);
    const step = chosen && stepOf(chosen.action, { ...around, matter, now });
    if (chosen && step) intentions.push({ ...chosen, step });
  }
  return intentions;
}

function weighted<T>(from: readonly T[], chance: Chance, weightFor: (each: T) => number): T | undefined {
  const weights = from.map(weightFor);
  let rest = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return from.find((_, index) => (rest -= weights[index] ?? 0) < 0);
}

/** Somebody with a seat in a group where the matter's card stands, or `undefined` where it stands in none. */
export function speakerFor(
  matter: Matter,
  { directory, chance }: Pick<Surroundings, 'directory' | 'chance'>,
): { openid: string; group: string } | undefined {
  if (matter.cards.length === 0) return undefined;
  const { group } = chance.pick(matter.cards);
  const seated = directory.members.filter((member) => groupsOf(member, directory).includes(group));
  return seated.length > 0 ? { openid: openidOf(chance.pick(seated).id), group } : undefined;
}
