/** Calls of the office: ledgers on the screen and as files. */
import * as z from 'zod';
import { CATEGORY_LEDGERS } from '@gelin/domain';

const ledger = z.enum(['demand', 'patrol', ...CATEGORY_LEDGERS]);

export const office = {
  ledger: z.object({ ledger, cursor: z.string().max(80).optional() }).strict(),
  export: z.object({ ledger }).strict(),
  /** What was deleted, when, why and by which rule (删除登记). */
  deletions: z.object({}).strict(),
};

export interface LedgerRow {
  readonly matter: string;
  readonly no: string;
  readonly category: string;
  readonly place: string;
  readonly status: string;
  readonly registeredAt: number;
  readonly open: boolean;
}

/** `file` is the storage's file id; `url` opens it for a while. */
export interface Exported {
  readonly file: string;
  readonly url: string;
  readonly name: string;
  readonly rows: number;
}

export interface OfficeOutputs {
  ledger: {
    readonly title: string;
    readonly rows: readonly LedgerRow[];
    readonly cursor?: string;
  };
  export: Exported;
  deletions: Exported;
}
