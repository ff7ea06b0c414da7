/** What is wrong with how a town assesses: weights that are not 100 together. */
import type { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';

/** Problems of the weights. */
export function checkAssessment({ assessment: { weights } }: Settings): Problem[] {
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  return sum === 100
    ? []
    : [{ path: ['assessment', 'weights'], reason: `各项权重加起来应为 100，现在是 ${sum}` }];
}
