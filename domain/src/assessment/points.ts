/** Points of an assessment with their working: weight × share, line by line, as anybody can reckon them again. */
import type { Ratio } from '../figures/ratio.ts';
import {
  ASSESSED_KEYS,
  assessedShare,
  type AssessedCounts,
  type AssessedKey,
  type AssessmentRules,
} from './assessed.ts';

/** One line of the working. Points are tenths, so that what is printed adds up; absent where there is too little to judge. */
export interface WorkingLine extends Ratio {
  readonly key: AssessedKey;
  readonly weight: number;
  readonly tenths?: number;
}

export interface Points {
  readonly lines: readonly WorkingLine[];
  /** What the judged lines weigh together. */
  readonly weighed: number;
  /** Of 1,000; absent: too few matters, 不评. */
  readonly tenths?: number;
}

/** Less than half of the weights says nothing about the whole. */
const HALF = 50;

/**
 * The points of these counts. A line with too few matters is not judged, and its weight is borne by the others: the sum of
 * the judged ones ÷ their weights × 100. Where these are less than half of all, nobody is judged. Halves are rounded up.
 */
export function pointsOf(counts: AssessedCounts, { weights, least, leastRated }: AssessmentRules): Points {
  const lines = ASSESSED_KEYS.filter((key) => weights[key] > 0).map((key): WorkingLine => {
    const { part, whole } = assessedShare(key, counts);
    const enough = whole > 0 && whole >= (key === 'satisfaction' ? leastRated : least);
    const line = { key, weight: weights[key], part, whole };
    return enough ? { ...line, tenths: rounded(weights[key] * 10 * part, whole) } : line;
  });
  const judged = lines.filter(({ tenths }) => tenths !== undefined);
  const weighed = judged.reduce((sum, { weight }) => sum + weight, 0);
  if (weighed < HALF) return { lines, weighed };
  const sum = judged.reduce((all, { tenths = 0 }) => all + tenths, 0);
  return { lines, weighed, tenths: rounded(sum * 100, weighed) };
}

/** Of whole numbers, halves up. */
function rounded(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}
