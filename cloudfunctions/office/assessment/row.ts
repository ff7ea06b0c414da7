/** One row of an assessment: points with their working, 评价率, and what was said against them. */
import { percentWords, pointsOf, type AssessmentRules, type Counts } from '@gelin/domain';
import type { AssessedObjection, AssessedRow } from '@gelin/contract/assessment';

/** Without `rules` it is shown and never scored. */
export function rowOf(
  of: Pick<AssessedRow, 'id' | 'name' | 'desk' | 'member' | 'objects'>,
  counts: Counts,
  rules: AssessmentRules | undefined,
  objections: readonly AssessedObjection[],
): AssessedRow {
  const rated = { part: counts.rated, whole: counts.closed };
  return {
    ...of,
    ...(rules && { points: pointsOf(counts, rules) }),
    rated: { ...rated, percent: percentWords(rated) },
    objections,
  };
}
