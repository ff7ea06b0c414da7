/** Calls for work summaries (工作总结): read before they are made, then as a file. Part of `office`. */
import * as z from 'zod';
import { SUMMARY_KINDS, type FilledSummary, type Rating, type SummaryKind } from '@gelin/domain';
import { idSchema, keySchema } from './call.ts';
import { writtenSchema } from './text.ts';
import type { FileFace } from './office-file.ts';

/** Cases that a summary tells of at most, and their length. */
const CASES = 6;
const CASE = 400;
/** Cases that are proposed at first, and at most. */
const PROPOSED = 12;
const MOST_PROPOSED = 120;

const asked = {
  /** Without it the first of the caller's own. */
  desk: idSchema.optional(),
  kind: z.enum(SUMMARY_KINDS),
  back: z.int().min(0).max(120),
};

export type { SummaryKind } from '@gelin/domain';

export const summaries = {
  /** So many cases are proposed; a writer who wants another asks for more. */
  summary: z.object({ ...asked, proposed: z.int().min(1).max(MOST_PROPOSED).default(PROPOSED) }).strict(),
  /** `whole` is the month's report in one file: cover, summary, figures and nine ledgers. */
  summaryFile: z
    .object({
      ...asked,
      key: keySchema,
      cases: z.array(z.object({ matter: idSchema, words: writtenSchema(CASE) }).strict()).max(CASES),
      whole: z.boolean().optional(),
    })
    .strict(),
};

/** A closed matter that may be told of, in words that are masked and short, with what its reporter thought of it. */
export interface ProposedCase {
  readonly matter: string;
  readonly no: string;
  readonly rating: Rating | null;
  readonly words: string;
}

export interface SummaryOutputs {
  summary: {
    readonly desk: string;
    readonly desks: readonly { readonly id: string; readonly name: string }[];
    readonly kind: SummaryKind;
    readonly title: string;
    /** "青禾镇". */
    readonly unit: string;
    readonly from: number;
    /** Without any case: gaps among them the one where cases go. */
    readonly filled: FilledSummary;
    readonly cases: readonly ProposedCase[];
    /** There are more than that many to choose from. */
    readonly more: boolean;
    /** Whether the month's report in one file can be made of it: a month of the whole town. */
    readonly whole: boolean;
  };
  summaryFile: FileFace;
}
