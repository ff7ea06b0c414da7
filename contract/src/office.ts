/** Calls of the office: ledgers on the screen and as files, figures, papers. */
import * as z from 'zod';
import { PAPER_KINDS, type FilledPaper, type PaperKind } from '@gelin/domain';
import { assessment, type AssessmentOutputs } from './assessment.ts';
import { idSchema } from './call.ts';
import { figures, type FiguresOutputs } from './figures.ts';
import { ledgers, type LedgerOutputs } from './ledger.ts';
import { officeFiles, type OfficeFileOutputs } from './office-file.ts';
import { monthReleases, type MonthReleaseOutputs } from './public-month.ts';
import { summaries, type SummaryOutputs } from './summary.ts';
import { tickets, type TicketOutputs } from './ticket.ts';

export type { LedgerRow } from './ledger.ts';

export const office = {
  ...monthReleases,
  ...figures,
  ...assessment,
  ...tickets,
  ...ledgers,
  ...officeFiles,
  ...summaries,
  /** What was deleted, when, why and by which rule (删除登记). */
  deletions: z.object({}).strict(),
  /** The papers (公文) that I may have made of a matter, filled in. */
  papers: z.object({ matter: idSchema }).strict(),
  /** One of them as a file; made again it has the same number. */
  paper: z
    .object({
      matter: idSchema,
      kind: z.enum(PAPER_KINDS),
      step: z.int().min(0).max(100_000),
      to: z.union([z.literal(''), idSchema]),
    })
    .strict(),
};

/** `file` is the storage's file id; `url` opens it for a while. */
export interface Exported {
  readonly file: string;
  readonly url: string;
  readonly name: string;
  readonly rows: number;
}

/** A paper as it would be made now; `number` once it has one, `photos` as many as go with it. */
export interface PaperFace extends FilledPaper {
  readonly kind: PaperKind;
  readonly step: number;
  /** What `paper` is asked with; `FilledPaper.addressee` is how it reads. */
  readonly to: string;
  readonly number?: string;
  readonly photos: number;
}

export interface OfficeOutputs
  extends
    AssessmentOutputs,
    FiguresOutputs,
    LedgerOutputs,
    MonthReleaseOutputs,
    OfficeFileOutputs,
    SummaryOutputs,
    TicketOutputs {
  deletions: Exported;
  papers: { readonly rows: readonly PaperFace[] };
  /** `left` pictures could not be printed: too large, or of a kind that only phones show. */
  paper: { readonly file: string; readonly name: string; readonly number?: string; readonly left: number };
}
