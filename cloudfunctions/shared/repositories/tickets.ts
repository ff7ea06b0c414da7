/** Files of tickets (工单) as they were taken in: the layout each town's files have, each file, and each of its rows; never whose a ticket is. */
import type { Moment, TicketCell, TicketMapping } from '@gelin/domain';
import { add, change, find, get, put, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';
import { position } from '../position.ts';

/** How files with these headings are read in this town: as its clerk did it last. */
export interface TicketLayout {
  readonly town: string;
  readonly source: string;
  readonly mapping: TicketMapping;
}

export type TicketImport = Stored<{
  readonly town: string;
  readonly pos: string;
  readonly at: Moment;
  readonly by: { readonly member: string; readonly name: string };
  readonly name: string;
  readonly source: string;
  readonly headings: readonly string[];
  readonly mapping: TicketMapping;
  /** The storage's id, until all of it is taken in. */
  readonly file?: string;
  /** Rows that are written down, and how many there are. */
  readonly done: number;
  readonly of: number;
  readonly brought: number;
  readonly known: number;
  readonly refused: number;
}>;

/** One row: the matter it has become, or why it was refused. */
export interface TicketRowDocument {
  readonly import: string;
  readonly row: number;
  readonly number?: string;
  readonly matter?: string;
  readonly cells?: readonly Omit<TicketCell, 'row'>[];
  /** So that refused ones are found without the others. */
  readonly refused?: true;
}

const layoutId = (town: string, layout: string) => derivedId('ticket layout', town, layout);

/** How such a file was read last; `layout` is what its headings are known by. */
export async function layoutOf(town: string, layout: string): Promise<TicketLayout | undefined> {
  return get<TicketLayout>('ticketLayouts', layoutId(town, layout));
}

export async function rememberLayout(layout: string, remembered: TicketLayout): Promise<void> {
  await put('ticketLayouts', layoutId(remembered.town, layout), remembered);
}

export async function importById(id: string): Promise<TicketImport | undefined> {
  return get<TicketImport>('ticketImports', id);
}

/** The import under this id, as it was begun first. */
export async function beginImport(fresh: Omit<TicketImport, 'pos'>): Promise<TicketImport> {
  const begun = { ...fresh, pos: position(fresh.at, fresh._id) };
  if (await add('ticketImports', begun)) return begun;
  return (await importById(fresh._id)) ?? begun;
}

/** Notes how far it has come; whoever does holds its lease. */
export async function noteProgress(
  id: string,
  counts: Pick<TicketImport, 'done' | 'brought' | 'known' | 'refused'>,
): Promise<void> {
  await change('ticketImports', { _id: id }, { $set: counts });
}

/** Forgets where its file was. */
export async function forgetFile(id: string): Promise<void> {
  await change('ticketImports', { _id: id }, { $unset: { file: '' } });
}

/** A town's, the newest first, below the position of the last one seen. */
export async function importsOf(
  town: string,
  below: string | undefined,
  limit: number,
): Promise<TicketImport[]> {
  const where = { town, ...(below !== undefined && { pos: { $lt: below } }) };
  return find<TicketImport>('ticketImports', where, { order: { pos: -1 }, limit });
}

/** Writes rows down; those that an earlier try has written stay as they are. */
export async function putRows(rows: readonly TicketRowDocument[]): Promise<void> {
  const documents = rows.map((row) => ({
    _id: derivedId('ticket row', row.import, String(row.row)),
    ...row,
  }));
  if (documents.length === 0 || (await add('ticketRows', documents))) return;
  await Promise.all(documents.map((document) => add('ticketRows', document)));
}

/** Rows of a file below (in the file) this one, as they stand there. */
export async function rowsAfter(of: string, row: number, limit: number): Promise<TicketRowDocument[]> {
  return find<TicketRowDocument>(
    'ticketRows',
    { import: of, row: { $gt: row } },
    { order: { row: 1 }, limit },
  );
}

/** Rows of a file that were refused, as they stand there. */
export async function refusedRows(of: string, limit: number): Promise<TicketRowDocument[]> {
  const where = { import: of, refused: true };
  return find<TicketRowDocument>('ticketRows', where, { order: { row: 1 }, limit });
}

/** Which of these tickets are matters already, and by which file they came. */
export async function broughtBy(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const brought = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const found = await find<{ ticket?: { import: string } }>(
      'matters',
      { _id: { $in: some } },
      { limit: some.length, projection: { 'ticket.import': 1 } },
    );
    for (const { _id, ticket } of found) brought.set(_id, ticket?.import ?? '');
  }
  return brought;
}

const AT_ONCE = 500;
