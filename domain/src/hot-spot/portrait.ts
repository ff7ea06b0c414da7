/** A signature weighed: what is compared, ready for any number of comparisons. */
import type { Signature } from './signature.ts';
import { weigh, type Weights } from './weights.ts';

/** Strings with their share of the whole; the squares sum to 1 at most. */
export type Vector = ReadonlyMap<string, number>;

export interface Portrait extends Pick<Signature, 'id' | 'at' | 'unit' | 'categories'> {
  readonly words: Vector;
  /** Of the head alone. */
  readonly head: Vector;
  /** The same without what names places: what is wrong, not where. */
  readonly trouble: Vector;
  readonly headTrouble: Vector;
  /** Weights of what the head names. */
  readonly names: Vector;
  /** Every string that occurs. */
  readonly terms: ReadonlySet<string>;
}

/** Strings kept of a text: the rest says little, and costs time. */
const KEPT = 150;

/** The portrait of a signature where strings weigh so much. */
export function portraitOf(signature: Signature, weights: Weights): Portrait {
  const { id, at, unit, categories, terms, head, named, headNamed, headOwn } = signature;
  return {
    id,
    ...(at !== undefined && { at }),
    ...(unit !== undefined && { unit }),
    ...(categories && { categories }),
    words: vectorOf(terms, weights),
    head: vectorOf(head, weights),
    trouble: vectorOf(terms, weights, named),
    headTrouble: vectorOf(head, weights, headNamed),
    names: new Map([...headOwn].map((pair) => [pair, weigh(pair, weights)])),
    terms: new Set(terms.keys()),
  };
}

function vectorOf(
  terms: ReadonlyMap<string, number>,
  weights: Weights,
  without?: ReadonlySet<string>,
): Vector {
  const weighed: [string, number][] = [];
  let square = 0;
  for (const [term, number] of terms) {
    if (without && touches(term, without)) continue;
    const weight = number * weigh(term, weights);
    weighed.push([term, weight]);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  if (weighed.length > KEPT) weighed.sort(([, one], [, other]) => other - one).length = KEPT;
  return new Map(weighed.map(([term, weight]) => [term, weight / length]));
}

function touches(term: string, pairs: ReadonlySet<string>): boolean {
  for (let at = 0; at + 1 < term.length; at++) if (pairs.has(term.slice(at, at + 2))) return true;
  return false;
}

/** What two vectors share, from 0 to 1. */
export function cosine(one: Vector, other: Vector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
