/** An uploaded file of tickets: its own folder's, no larger than it may be, as a table of text. */
import { TICKETS_BYTES } from '@gelin/contract/ticket';
import { ticketTable, type Grid, type TicketTable } from '@gelin/domain';
import type { Caller } from '../../shared/context.ts';
import { csvGrid, textIn } from '../../shared/csv.ts';
import { Refusal } from '../../shared/failures.ts';
import type { Kind } from '../../shared/looking.ts';
import { readOwnList } from '../../shared/own-lists.ts';
import { gridOf, openBook } from '../../shared/workbook.ts';

/** A text begins with anything. */
const TICKETS_FILE: Kind = { starts: [[]], most: TICKETS_BYTES };
const ZIP = 'PK\u0003\u0004';

/** What the file holds. @throws Refusal fileMissing also for one outside the caller's folder, fileTooLarge */
export function ticketsFile(file: string, caller: Caller): Promise<Buffer> {
  return readOwnList(file, TICKETS_FILE, caller);
}

/** The table in it: of a workbook the first sheet that has one. @throws Refusal fileWrongType where there is none */
export async function tableIn(content: Buffer): Promise<TicketTable> {
  const grids =
    content.subarray(0, 4).toString('latin1') === ZIP ? await sheetsOf(content) : await textOf(content);
  const [table] = grids.flatMap((grid) => ticketTable(grid) ?? []);
  if (!table) throw new Refusal('fileWrongType', 'file');
  return table;
}

async function sheetsOf(content: Buffer): Promise<Grid[]> {
  const book = await openBook(content);
  return (book?.worksheets ?? [])
    .filter(({ state }) => state === 'visible')
    .map((sheet) => gridOf(sheet.name, sheet));
}

async function textOf(content: Buffer): Promise<Grid[]> {
  const text = textIn(content);
  return text === undefined ? [] : [await csvGrid('', text)];
}
