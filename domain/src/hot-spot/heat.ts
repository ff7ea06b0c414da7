/** How heated a hot spot is: what more people feel, and lately, comes first. */
import type { Moment } from '../matter/matter.ts';

export interface Felt {
  readonly at?: Moment;
  /** Others who met it too, or agreed. */
  readonly joined: number;
}

const DAY = 24 * 3_600_000;

/**
 * Grows with how many there are, with how many others agree (each twice as many count as one matter more), and with
 * how closely they follow each other: the same number in a week is hotter than in a year.
 */
export function heatOf(matters: readonly Felt[]): number {
  const moments = matters.flatMap(({ at }) => at ?? []);
  const days = moments.length > 1 ? (Math.max(...moments) - Math.min(...moments)) / DAY : 0;
  const others = matters.reduce((sum, { joined }) => sum + Math.max(0, joined), 0);
  return (matters.length + Math.log2(1 + others)) / Math.log2(2 + days / 30);
}
