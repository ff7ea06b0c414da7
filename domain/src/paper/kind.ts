/** 公文: the closed list of papers that are made of a matter, and what a town writes in each. */

/** 交办单, 督办单, 整改通知书, 协调函, 办结告知书, and the matter's own sheet (事项单). */
export const PAPER_KINDS = [
  'dispatch',
  'supervision',
  'rectification',
  'coordination',
  'closing',
  'sheet',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Words with blanks (`{地点}`): a line a paragraph; of the sheet a line a row, its name before the first colon. */
export interface PaperTemplate {
  readonly title: string;
  readonly text: string;
}

/** What a town's papers say; `issuer` is who signs, where that is not the centre of the town's name. */
export type PaperRules = Readonly<Record<PaperKind, PaperTemplate>> & { readonly issuer?: string };

/** A paper with a number of its own (文号); the sheet has the matter's. */
export function isNumbered(kind: PaperKind): boolean {
  return kind !== 'sheet';
}
