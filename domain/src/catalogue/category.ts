/** What a category of matters is: a leaf of the two-level catalogue with everything a town decides about it. */
import type { Audience, Nature, Severity } from '../matter/kinds.ts';

/**
 * How long something may take. `workingHours` and `workingDays` run on the statutory calendar,
 * `calendarDays` and `wallHours` on the clock on the wall.
 */
export type Span =
  | { readonly workingHours: number }
  | { readonly workingDays: number }
  | { readonly calendarDays: number }
  | { readonly wallHours: number };

/** The limits a category sets for itself; what it leaves out comes from its nature and severity. */
export interface Limits {
  /** From arrival to 受理立案. */
  readonly accept?: Span;
  /** From 受理立案 to 答复. */
  readonly handle?: Span;
}

/** The duty a category falls under; a town says which of its departments carries it. */
export const DUTIES = [
  'cityManagement',
  'construction',
  'ecology',
  'traffic',
  'police',
  'fire',
  'emergency',
  'market',
  'labour',
  'civilAffairs',
  'health',
  'education',
  'culture',
  'agriculture',
  'land',
  'power',
  'water',
  'telecom',
  'justice',
  'services',
  'discipline',
] as const;
export type Duty = (typeof DUTIES)[number];

/** The ledgers a matter can stand on beside 群众诉求办理, which holds every matter of residents and tickets. */
export const CATEGORY_LEDGERS = [
  'dispute',
  'hazard',
  'environment',
  'opinion',
  'service',
  'disaster',
  'enterprise',
] as const;
export type CategoryLedger = (typeof CATEGORY_LEDGERS)[number];

/** The first level: what a person sees as a heading, and nothing more. */
export interface CategoryGroup {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  /** Name of a TDesign icon. */
  readonly icon: string;
}

/** What a reporter is asked beside the words, where a category needs it. */
export interface Question {
  readonly key: string;
  readonly text: string;
  readonly kind: 'text' | 'choice' | 'yesNo';
  readonly options?: readonly string[];
  readonly required?: boolean;
  /** An answer 是 to it stops the report with this sentence first: "请先拨打 119". */
  readonly stop?: string;
}

/** The second level: what a matter is filed under. */
export interface Category {
  /** Four digits, the first two those of its group. */
  readonly code: string;
  readonly name: string;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly audience: Audience;
  readonly duty: Duty;
  /** Words people really use for it, as they type or say them. */
  readonly words: readonly string[];
  readonly limits?: Limits;
  /** Name of a TDesign icon, where its group's says too little. */
  readonly icon?: string;
  /** Two matters of this category closer than this many metres may be one. */
  readonly duplicateRadius: number;
  readonly ledger?: CategoryLedger;
  /** An answer must show a picture of the result. */
  readonly photoWithAnswer: boolean;
  readonly questions?: readonly Question[];
  /** Offered and proposed no longer; what stands under it stays. */
  readonly off?: true;
}
