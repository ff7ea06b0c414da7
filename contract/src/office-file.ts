/** Calls about files that the office makes of its ledgers: begun, gone on with, listed, opened, cancelled. */
import * as z from 'zod';
import { idSchema, keySchema } from './call.ts';
import { month } from './ledger.ts';
import { ledgerKey } from './own-ledger.ts';
import { writtenSchema } from './text.ts';

export const FILE_FORMS = ['xlsx', 'csv', 'docx', 'pdf'] as const;
export type FileForm = (typeof FILE_FORMS)[number];

export const officeFiles = {
  /** Begins a file; a small one is ready at once. */
  file: z
    .object({
      key: keySchema,
      ledger: ledgerKey,
      month: month.optional(),
      form: z.enum(FILE_FORMS),
      /** Small pictures beside the rows; xlsx, few rows. */
      photos: z.boolean().optional(),
      /** Why reporters' names and phones are to stand in it; each row counts as a look. */
      contacts: writtenSchema(100).optional(),
    })
    .strict(),
  /** Goes on with it for a while; asked again while it is looked at. */
  goOn: z.object({ file: idSchema }).strict(),
  files: z.object({}).strict(),
  openFile: z.object({ file: idSchema }).strict(),
  cancelFile: z.object({ file: idSchema }).strict(),
  /** Begins anew, as it was wanted, what could not be made or was called off. */
  fileAgain: z.object({ key: keySchema, file: idSchema }).strict(),
};

export type FileState = 'open' | 'done' | 'failed' | 'cancelled';
/** Why a file could not be made. */
export type FileFailure = 'tooManyRows' | 'notYours' | 'broken';

export interface FileFace {
  readonly id: string;
  readonly title: string;
  readonly form: FileForm | 'seal';
  readonly state: FileState;
  /** Rows that are read so far. */
  readonly rows: number;
  /** All rows are read: it is being put together. */
  readonly read: boolean;
  readonly at: number;
  /** Until when it can be fetched. */
  readonly until: number;
  readonly failure?: FileFailure;
}

export interface OfficeFileOutputs {
  seal: FileFace;
  file: FileFace;
  goOn: FileFace;
  files: { readonly files: readonly FileFace[] };
  /** `file` is the storage's id, `name` how the file is called. */
  openFile: { readonly file: string; readonly url: string; readonly name: string };
  cancelFile: FileFace;
  fileAgain: FileFace;
}
