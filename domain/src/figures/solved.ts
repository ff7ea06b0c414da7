/** Where a matter was solved: in grid or village (微循环), in the town (小循环), or with the county (大循环). */
import type { Matter } from '../matter/matter.ts';

export const CIRCLES = ['micro', 'small', 'large'] as const;
export type Circle = (typeof CIRCLES)[number];

/**
 * By who answered it: a grid or a village by itself; a department, the centre or the town's leaders in the town; what had
 * to be raised to the county (上报区县) with the county, whoever brought the answer back.
 */
export function circleSolved({
  raised,
  answerer,
  town,
}: Pick<Matter, 'raised' | 'answerer' | 'town'>): Circle {
  if (raised) return 'large';
  return answerer?.kind === 'unit' && answerer.id !== town ? 'micro' : 'small';
}
