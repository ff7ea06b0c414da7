/** Chance with a seed: the same seed always deals the same cards. */
import prand from 'pure-rand';

export interface Chance {
  /** From 0 up to, but never, 1. */
  next(): number;
  /** One of them. Throws where there is none. */
  pick<T>(from: readonly T[]): T;
  /** True with the given probability. */
  happens(probability: number): boolean;
}

/** A stream of chance from a 32-bit seed. */
export function chanceOf(seed: number): Chance {
  const generator = prand.xoroshiro128plus(seed);
  const below = (bound: number) => prand.unsafeUniformIntDistribution(0, bound - 1, generator);
  const next = () => below(2 ** 31) / 2 ** 31;
  return {
    next,
    happens: (probability) => next() < probability,
    pick: (from) => {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
  };
}
