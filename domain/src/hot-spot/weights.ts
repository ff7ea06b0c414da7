/** How much a string of characters tells: the rarer it is among the matters at hand and in the language, the more. */
import { COMMON } from './common.ts';
import type { Signature } from './signature.ts';

/** Texts seen, and in how many of them each string occurs. */
export interface Weights {
  readonly texts: number;
  readonly seen: ReadonlyMap<string, number>;
}

/** Counts strings over signatures, on top of what ships. */
export function weightsOf(signatures: Iterable<Signature>): Weights {
  const seen = new Map<string, number>();
  let texts = 0;
  for (const { terms } of signatures) {
    texts += 1;
    for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  return { texts, seen };
}

/** What ships counts like so many texts. */
const PRIOR = 400;
/** A string nobody has counted is taken to be in this share of texts. */
const RARE = 0.001;

/** Weight of a string: the negative logarithm of the share of texts it is in. */
export function weigh(term: string, { texts, seen }: Weights): number {
  const prior = COMMON.get(term) ?? RARE;
  return -Math.log(((seen.get(term) ?? 0) + prior * PRIOR) / (texts + PRIOR));
}
