/** 工作总结: the closed list of templates, of what may stand in their blanks, and what a town writes in each. */
import type { CountKey } from '../figures/count.ts';

export const SUMMARY_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** Words with blanks (`{新到}`): a line a paragraph; one that begins with 一、 to 九、 is a heading. */
export interface SummaryTemplate {
  readonly title: string;
  readonly text: string;
}
export type SummaryRules = Readonly<Record<SummaryKind, SummaryTemplate>>;

/** Blanks that are no count: shares, comparisons, facts about what is late, and the places of the table, the cases and a person's words. */
export const TOLD_BLANKS = [
  'unit',
  'period',
  'issuer',
  'today',
  'closing',
  'closingInTime',
  'onceRate',
  'reopenedRate',
  'satisfaction',
  'ratedRate',
  'mediation',
  'arrivedSteps',
  'late',
  'lateWhere',
  'most',
  'mostReopened',
  'figures',
  'cases',
  'fill',
] as const;
export type Blankable = CountKey | (typeof TOLD_BLANKS)[number];
