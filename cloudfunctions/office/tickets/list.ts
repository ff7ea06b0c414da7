/** `office.ticketImports` and `office.ticketImport`: the files of tickets that were taken in, and which rows of one were refused. */
import type { TicketImportRow, TicketImportView, TicketOutputs, tickets } from '@gelin/contract/ticket';
import type { z } from 'zod';
import type { Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { importById, importsOf, refusedRows, type TicketImport } from '../../shared/repositories/tickets.ts';
import { ticketClerk } from './reading.ts';

const PAGE = 20;
const SHOWN = 200;

export async function list(
  { cursor }: z.output<typeof tickets.ticketImports>,
  caller: Caller,
): Promise<TicketOutputs['ticketImports']> {
  const { post } = await ticketClerk(caller);
  const found = await importsOf(post.unit, cursor, PAGE + 1);
  const page = found.slice(0, PAGE);
  const next = found.length > PAGE ? page.at(-1)?.pos : undefined;
  return { rows: page.map(rowOf), ...(next !== undefined && { cursor: next }) };
}

export async function one(
  { id }: z.output<typeof tickets.ticketImport>,
  caller: Caller,
): Promise<TicketImportView> {
  const found = await ownImport(id, caller);
  const refused = await refusedRows(id, SHOWN);
  const { file, name, source, mapping, by, done, of } = found;
  const { member } = await ticketClerk(caller);
  // A file can be gone on with by whoever has sent it up: it lies in their folder.
  const mine = file !== undefined && by.member === member._id && done < of;
  return {
    ...rowOf(found),
    cells: refused.flatMap(({ row, cells = [] }) => cells.map((cell) => ({ row, ...cell }))),
    ...(mine && { again: { file, name, source, mapping } }),
  };
}

/** An import of the caller's town. @throws Refusal notFound, notYours */
export async function ownImport(id: string, caller: Caller): Promise<TicketImport> {
  const [{ post }, found] = await Promise.all([ticketClerk(caller), importById(id)]);
  if (!found || found.town !== post.unit) throw new Refusal('notFound', 'import');
  return found;
}

function rowOf({
  _id,
  name,
  source,
  at,
  by,
  done,
  of,
  brought,
  known,
  refused,
}: TicketImport): TicketImportRow {
  return { id: _id, name, source, at, by: by.name, done, of, finished: done >= of, brought, known, refused };
}
