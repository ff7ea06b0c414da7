/** Calls for 月度公开: a month's figures and public matters, made public by the centre, read by everybody. Part of `office` and `town`. */
import * as z from 'zod';
import type { Moment, PublicMatter, PublicMonth } from '@gelin/domain';
import { keySchema } from './call.ts';
import { writtenSchema } from './text.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Of the centre. */
export const monthReleases = {
  /** The months that are over and may be made public, the newest first, with what would be shown of one of them. */
  monthDraft: z.object({ month: month.optional() }).strict(),
  releaseMonth: z
    .object({ key: keySchema, month, note: z.union([z.literal(''), writtenSchema(500)]) })
    .strict(),
  concealMonth: z.object({ month }).strict(),
};

/** Of everybody. */
export const publicMonths = {
  publicMonths: z.object({}).strict(),
  /** `csv` asks for the same as a table. */
  publicMonth: z.object({ month, csv: z.boolean().optional() }).strict(),
};

export interface MonthReleaseOutputs {
  monthDraft: {
    readonly months: readonly { readonly month: string; readonly releasedAt?: Moment }[];
    readonly draft: PublicMonth;
    /** The newest; `beyond` where there are more, which the table has. */
    readonly matters: readonly PublicMatter[];
    readonly beyond?: true;
  };
  releaseMonth: { readonly month: string; readonly at: Moment };
  concealMonth: { readonly month: string };
}

export interface PublicMonthOutputs {
  publicMonths: { readonly rows: readonly { readonly month: string; readonly at: Moment }[] };
  publicMonth: {
    readonly shown: PublicMonth;
    readonly at: Moment;
    /** The newest; `beyond` where there are more, which the table has. */
    readonly matters: readonly PublicMatter[];
    readonly beyond?: true;
    /** UTF-8 with its mark, as a spreadsheet opens it. */
    readonly csv?: string;
  };
}
