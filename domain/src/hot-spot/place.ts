/** Whether two matters speak of one place. */
import type { Portrait } from './portrait.ts';

/** One grid is seldom more than an estate or two. */
const SAME_UNIT = 0.5;

/**
 * From 0, elsewhere, to 1, the same; `undefined` where nothing is known. By the names in the heads: how much of what one
 * names occurs anywhere in the other. Where neither names anything, by the units they were placed in.
 */
export function samePlace(one: Portrait, other: Portrait): number | undefined {
  const found = [share(one, other), share(other, one)].filter((each) => each !== undefined);
  const sameUnit = one.unit !== undefined && one.unit === other.unit;
  if (found.length > 0) return Math.max(sameUnit ? SAME_UNIT : 0, ...found);
  if (one.unit === undefined || other.unit === undefined) return undefined;
  return sameUnit ? 1 : 0;
}

function share({ names }: Portrait, { terms }: Portrait): number | undefined {
  let all = 0;
  let there = 0;
  for (const [pair, weight] of names) {
    all += weight;
    if (terms.has(pair)) there += weight;
  }
  return all > 0 ? there / all : undefined;
}
