/** Which of many matters belong together, all of them at once. */
import TinyQueue from 'tinyqueue';
import { candidateIndex } from './candidates.ts';
import { likeness } from './likeness.ts';
import { portraitOf, type Portrait } from './portrait.ts';
import type { Signature } from './signature.ts';
import { AMONG_MANY, type Strictness } from './strictness.ts';
import { weightsOf, type Weights } from './weights.ts';

/** Matters that belong together, and how alike they are among themselves: the sum over all pairs, each with itself 1. */
export interface Group {
  readonly members: Portrait[];
  within: number;
}

/** Likeness between two groups (the sum over their pairs), made comparable: many who tell the same in many ways are one as well. */
export const alike = (between: number, one: Group, other: Group): number =>
  between / Math.sqrt(one.within * other.within);

interface Union {
  readonly one: number;
  readonly other: number;
  readonly like: number;
  /** How large both were when it was thought of. */
  readonly size: number;
}

/**
 * The groups of all these matters, single ones among them. The order in which they come does not matter, but for
 * equals. Merges whatever is most alike first.
 */
export function gatherAll(
  signatures: readonly Signature[],
  weights: Weights = weightsOf(signatures),
  strictness: Strictness = AMONG_MANY,
): string[][] {
  const groups: (Group | undefined)[] = [];
  const between: Map<number, number>[] = [];
  const indexOf = new Map<Portrait, number>();
  const unions = new TinyQueue<Union>([], (a, b) => b.like - a.like);
  const consider = (one: number, other: number, sum: number) => {
    const [a, b] = [groups[one], groups[other]];
    if (!a || !b) return;
    const like = alike(sum, a, b);
    if (like >= strictness.alike)
      unions.push({ one, other, like, size: a.members.length + b.members.length });
  };
  const candidates = candidateIndex();
  for (const [index, signature] of signatures.entries()) {
    const portrait = portraitOf(signature, weights);
    groups.push({ members: [portrait], within: 1 });
    between.push(new Map());
    for (const known of candidates.of(portrait)) {
      const like = likeness(portrait, known, strictness);
      const other = indexOf.get(known) ?? 0;
      if (like === 0) continue;
      between[index]?.set(other, like);
      between[other]?.set(index, like);
      consider(index, other, like);
    }
    candidates.add(portrait);
    indexOf.set(portrait, index);
  }
  for (let union = unions.pop(); union; union = unions.pop()) {
    const { one, other } = union;
    const [into, from] = [groups[one], groups[other]];
    if (!into || !from || into.members.length + from.members.length !== union.size) continue;
    into.within += from.within + 2 * (between[one]?.get(other) ?? 0);
    into.members.push(...from.members);
    groups[other] = undefined;
    for (const [third, sum] of between[other] ?? []) {
      between[third]?.delete(other);
      if (third === one) continue;
      const total = (between[one]?.get(third) ?? 0) + sum;
      between[one]?.set(third, total);
      between[third]?.set(one, total);
    }
    between[one]?.delete(other);
    for (const [third, sum] of between[one] ?? []) consider(one, third, sum);
  }
  return groups.flatMap((group) => (group ? [group.members.map(({ id }) => id)] : []));
}
