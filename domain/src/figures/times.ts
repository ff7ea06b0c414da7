/** How long matters took: whole hours from arrival to closing, as a histogram, so that days add up and a median stays exact. */
import type { CountedRow } from './row.ts';

const HOUR = 3_600_000;

/** How many matters took so many whole hours, by hours. */
export type Hours = Readonly<Record<string, number>>;

/** Whole hours on the wall from when it was reported to when its way was over, begun ones not counted. */
export function hoursTaken({ reportedAt, closedAt }: Pick<CountedRow, 'reportedAt' | 'closedAt'>): number {
  return Math.max(0, Math.floor(((closedAt ?? reportedAt) - reportedAt) / HOUR));
}

/**
 * The hours within which at least this share of the matters was over (nearest rank: the smallest such number); 0.5 is the
 * median 中位数, 0.9 the ninth of ten. `undefined` of none.
 */
export function hoursWithin(hours: Hours, share: number): number | undefined {
  const sorted = Object.entries(hours)
    .map(([taken, matters]) => [Number(taken), matters] as const)
    .sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, matters]) => sum + matters, 0);
  let seen = 0;
  for (const [taken, matters] of sorted) {
    seen += matters;
    if (seen >= share * all) return taken;
  }
  return undefined;
}
