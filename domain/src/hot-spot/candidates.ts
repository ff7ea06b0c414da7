/** Which matters may be alike at all: found through the strings they share, so that not every pair is compared. */
import type { Portrait } from './portrait.ts';

/** A string that more matters share than this leads to none of them. */
const TOO_COMMON = 300;
/** Less in common than this is chance. */
const CHANCE = 0.05;

/** Matters by the strings in their portraits. */
export interface Candidates {
  /** Those known that share enough with this one. */
  readonly of: (portrait: Portrait) => Portrait[];
  readonly add: (portrait: Portrait) => void;
}

/** An empty index. */
export function candidateIndex(): Candidates {
  const byTerm = new Map<string, { readonly portrait: Portrait; readonly weight: number }[]>();
  return {
    of: (portrait) => {
      const shared = new Map<Portrait, number>();
      for (const [term, weight] of portrait.words) {
        const known = byTerm.get(term) ?? [];
        if (known.length > TOO_COMMON) continue;
        for (const each of known)
          shared.set(each.portrait, (shared.get(each.portrait) ?? 0) + weight * each.weight);
      }
      return [...shared].flatMap(([known, sum]) => (sum > CHANCE ? [known] : []));
    },
    add: (portrait) => {
      for (const [term, weight] of portrait.words) {
        const known = byTerm.get(term);
        if (known) known.push({ portrait, weight });
        else byTerm.set(term, [{ portrait, weight }]);
      }
    },
  };
}
