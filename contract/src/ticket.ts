/** Calls of the centre's about tickets (工单) of 12345 and other hotlines: a file read, taken in, and given back with what became of it. */
import * as z from 'zod';
import {
  RESULT_FIELDS,
  TICKET_COLUMNS,
  TICKET_FIELDS,
  type Moment,
  type TicketCell,
  type TicketMapping,
} from '@gelin/domain';
import { idSchema } from './call.ts';
import { writtenSchema } from './text.ts';

/** Bytes of a file, and rows that are taken of one: a month of a large town. */
export const TICKETS_BYTES = 5 * 1024 * 1024;
export const TICKETS_ROWS = 5_000;

const column = z
  .int()
  .min(0)
  .max(TICKET_COLUMNS - 1)
  .optional();
const fields = [...TICKET_FIELDS, ...RESULT_FIELDS];
/** Which column (from 0) holds what. */
const mapping = z
  .object(
    Object.fromEntries(fields.map((field) => [field, column])) as Record<
      (typeof fields)[number],
      typeof column
    >,
  )
  .strict();

const file = {
  /** Uploaded into my own folder: `lists/<drawer>/…`. */
  file: z.string().regex(/^cloud:\/\/[A-Za-z0-9_./-]{1,300}$/u, 'fileMissing'),
  /** As it is called on the phone. */
  name: writtenSchema(120),
};
/** Whose tickets they are: `12345`, 数字城管… Numbers are told apart by it. */
const source = writtenSchema(20);

export const tickets = {
  /** Reads a file and takes nothing in; without a mapping, by the one that is remembered for its headings, or a proposed one. */
  readTickets: z.object({ ...file, source: source.optional(), mapping: mapping.optional() }).strict(),
  /** Takes it in, some part at each call: to be called until it is done. `import` as reading gave it. */
  takeTickets: z.object({ ...file, source, mapping, import: z.string().max(64) }).strict(),
  /** Files that were taken in, the newest first. */
  ticketImports: z.object({ cursor: z.string().max(80).optional() }).strict(),
  ticketImport: z.object({ id: idSchema }).strict(),
  /** One of them with what became of each ticket, in the layout it came in. */
  ticketsBack: z.object({ import: idSchema, as: z.enum(['xlsx', 'csv']) }).strict(),
};

/** A heading with what stands below it first, masked. */
export interface TicketHeading {
  readonly heading: string;
  readonly sample: string;
}

/** A row as it would come in; of whom it comes no more than shows that the column is right. */
export interface TicketSample {
  readonly row: number;
  readonly number: string;
  readonly text: string;
  readonly place?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly at?: Moment;
  readonly dueAt?: Moment;
  readonly category: string;
  readonly restricted: boolean;
}

export interface TicketsFile {
  readonly headings: readonly TicketHeading[];
  readonly mapping: TicketMapping;
  readonly source: string;
  /** The mapping is the one by which such a file was read before. */
  readonly remembered: boolean;
  /** What the mapping lacks: then nothing more is read. */
  readonly lack?: 'number' | 'text' | 'twice' | 'beyond';
  readonly import: string;
  readonly samples: readonly TicketSample[];
  readonly rows: number;
  /** Tickets that came with another file already. */
  readonly known: number;
  /** Rows that are none, and the first of their cells. */
  readonly refused: number;
  readonly cells: readonly TicketCell[];
  /** How far an earlier try has come. */
  readonly begun?: { readonly done: number; readonly finished: boolean };
}

export interface TicketsTaken {
  readonly done: number;
  readonly of: number;
  readonly finished: boolean;
  readonly brought: number;
  readonly known: number;
  readonly refused: number;
}

export interface TicketImportRow extends TicketsTaken {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly at: Moment;
  readonly by: string;
}

export interface TicketImportView extends TicketImportRow {
  readonly cells: readonly TicketCell[];
  /** What calls for it again, where it is not finished and its file is still there. */
  readonly again?: {
    readonly file: string;
    readonly name: string;
    readonly source: string;
    readonly mapping: TicketMapping;
  };
}

export interface TicketOutputs {
  readTickets: TicketsFile;
  takeTickets: TicketsTaken;
  ticketImports: { readonly rows: readonly TicketImportRow[]; readonly cursor?: string };
  ticketImport: TicketImportView;
  ticketsBack: { readonly file: string; readonly url: string; readonly name: string; readonly rows: number };
}
