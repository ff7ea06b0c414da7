/** What an assessment (考核) looks at: outcomes alone, each a share of counts that everybody can open. Never kilometres, check-ins or tips. */
import type { CountKey, Counts } from '../figures/count.ts';
import type { Ratio } from '../figures/ratio.ts';

/** `part` counts as it is, `less` is what went wrong and is taken off the whole. */
type Assessed = { readonly whole: CountKey } & ({ readonly part: CountKey } | { readonly less: CountKey });

/**
 * - **inTime** 按期办结率: limits kept. **notReopened** 未重办率 and **verified** 核查通过率: of what was closed, without what its
 *   reporter reopened, or a verification found undone (查不实).
 * - **satisfaction** 满意率 of those who rated; 评价率 stands beside it and is no outcome of anybody's.
 */
export const ASSESSED = {
  inTime: { part: 'inTime', whole: 'due' },
  notReopened: { less: 'reopened', whole: 'closed' },
  satisfaction: { part: 'satisfied', whole: 'rated' },
  verified: { less: 'failed', whole: 'closed' },
} as const satisfies Readonly<Record<string, Assessed>>;

export type AssessedKey = keyof typeof ASSESSED;
export const ASSESSED_KEYS = Object.keys(ASSESSED) as AssessedKey[];

/** What a town decides: how much each weighs, together 100 (0: not looked at), and how few matters are too few to judge. */
export interface AssessmentRules {
  readonly weights: Readonly<Record<AssessedKey, number>>;
  /** Matters due, or closed, below which their share is not judged; `leastRated` the same for ratings. */
  readonly least: number;
  readonly leastRated: number;
}

export type AssessedCounts = Pick<
  Counts,
  'due' | 'inTime' | 'closed' | 'reopened' | 'failed' | 'rated' | 'satisfied'
>;

/** The share that a key looks at. */
export function assessedShare(key: AssessedKey, counts: AssessedCounts): Ratio {
  const assessed = ASSESSED[key];
  const whole = counts[assessed.whole];
  return { part: 'part' in assessed ? counts[assessed.part] : whole - counts[assessed.less], whole };
}

/** The count of the matters behind it: those that count, or those that went wrong. */
export function behindShare(key: AssessedKey): CountKey {
  const assessed = ASSESSED[key];
  return 'part' in assessed ? assessed.part : assessed.less;
}
