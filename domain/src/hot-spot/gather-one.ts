/** Which matters one more belongs to: compared with those it could be like, never with all. */
import { candidateIndex } from './candidates.ts';
import { alike, type Group } from './gather.ts';
import { likeness } from './likeness.ts';
import { portraitOf, type Portrait } from './portrait.ts';
import type { Signature } from './signature.ts';
import { AMONG_MANY, type Strictness } from './strictness.ts';
import type { Weights } from './weights.ts';

export interface Gathering {
  /** Takes in one more; gives the ids of its group, its own last. */
  readonly add: (signature: Signature) => readonly string[];
  /** All groups, single matters among them. */
  readonly groups: () => string[][];
}

/**
 * An empty gathering in which strings weigh so much. It is `gatherAll` but for one thing: groups that have come apart
 * before the matter came that joins them stay apart. That is a person's to see, or the next `gatherAll`.
 */
export function gatheringOf(weights: Weights, strictness: Strictness = AMONG_MANY): Gathering {
  const candidates = candidateIndex();
  const groupOf = new Map<Portrait, Group>();
  return {
    add: (signature) => {
      const portrait = portraitOf(signature, weights);
      const alone: Group = { members: [portrait], within: 1 };
      const sums = new Map<Group, number>();
      for (const known of candidates.of(portrait)) {
        const group = groupOf.get(known);
        if (group) sums.set(group, (sums.get(group) ?? 0) + likeness(portrait, known, strictness));
      }
      const [best] = [...sums]
        .map(([group, sum]) => ({ group, sum, like: alike(sum, alone, group) }))
        .sort((one, other) => other.like - one.like);
      const group = best && best.like >= strictness.alike ? best.group : alone;
      if (best && group === best.group) {
        group.members.push(portrait);
        group.within += 1 + 2 * best.sum;
      }
      candidates.add(portrait);
      groupOf.set(portrait, group);
      return group.members.map(({ id }) => id);
    },
    groups: () => [...new Set(groupOf.values())].map(({ members }) => members.map(({ id }) => id)),
  };
}
