/**
 * `office.takeTickets`: a file taken in by parts, at each call as much as there is time for. Each row becomes a matter through
 * `matter.submit`, under an id made of the ticket's source and number, before it is written down as done: whoever calls again,
 * after a kill too, goes on where any call has stopped, and nothing comes in twice.
 */
import { type Ticket, type TicketCell, type TicketRow } from '@gelin/domain';
import type { tickets, TicketsTaken } from '@gelin/contract/ticket';
import type { z } from 'zod';
import { submit } from '../../matter/submit.ts';
import { deleteFiles } from '../../shared/cloudbase.ts';
import { becomingOfTicket, derivedId, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { withLease } from '../../shared/repositories/leases.ts';
import {
  beginImport,
  broughtBy,
  forgetFile,
  importById,
  noteProgress,
  putRows,
  rememberLayout,
  type TicketImport,
  type TicketRowDocument,
} from '../../shared/repositories/tickets.ts';
import { isOwnList } from '../../shared/own-lists.ts';
import { readingOf, ticketClerk, type Reading } from './reading.ts';

type Input = z.output<typeof tickets.takeTickets>;

/** Longer than the function may run. */
const LIFE = 65_000;
/** Work of one call, in milliseconds, beside what reading takes: well within the patience of a phone. */
const WORK = 6_000;
/** Rows that are brought at once: each is a transaction of its own. */
const ABREAST = 5;
/** Rows that are noted together. */
const NOTED = 10;

export async function takeTickets(input: Input, caller: Caller): Promise<TicketsTaken> {
  // Whoever may not bring them in holds up nobody who may.
  await ticketClerk(caller);
  const taken = await withLease(`tickets ${input.import}`, caller.now, LIFE, () => part(input, caller));
  if (!taken) throw new Refusal('busy');
  return taken;
}

async function part(input: Input, caller: Caller): Promise<TicketsTaken> {
  const known = await importById(input.import);
  if (known && known.done >= known.of) return over(known, input.file, caller);
  const until = performance.now() + WORK;
  const reading = await readingOf(input, caller);
  if (reading.lack) throw new Refusal('malformed', 'mapping');
  if (reading.id !== input.import) throw new Refusal('stale', 'file');
  const lines = linesOf(reading);
  let going = known ?? (await begun(reading, lines.length, input, caller));
  while (going.done < going.of && performance.now() < until)
    going = await noted(going, lines.slice(going.done, going.done + NOTED), reading, caller);
  return going.done < going.of ? takenOf(going) : over(going, input.file, caller);
}

async function begun(
  { id, directory, member, table, layout, mapping, source }: Reading,
  of: number,
  { file, name }: Input,
  { now }: Caller,
): Promise<TicketImport> {
  const town = directory.town.id;
  await rememberLayout(layout, { town, source, mapping });
  const by = { member: member._id, name: member.name };
  const counts = { done: 0, of, brought: 0, known: 0, refused: 0 };
  const { headings } = table;
  return beginImport({ _id: id, town, at: now, by, name, source, headings, mapping, file, ...counts });
}

/** A row of the file: a ticket, or why it is none. */
type Line = { readonly row: number } & (
  { readonly ticket: TicketRow } | { readonly ticket?: undefined; readonly cells: readonly TicketCell[] }
);

function linesOf({ read }: Reading): Line[] {
  const cells = new Map<number, TicketCell[]>();
  for (const cell of read.refused) cells.set(cell.row, [...(cells.get(cell.row) ?? []), cell]);
  const refused = [...cells].map(([row, own]): Line => ({ row, cells: own }));
  return [...read.rows.map((ticket): Line => ({ row: ticket.row, ticket })), ...refused].sort(
    (one, other) => one.row - other.row,
  );
}

/** Brings some rows in and writes down what became of them. */
async function noted(
  going: TicketImport,
  lines: readonly Line[],
  { directory, source, id }: Reading,
  caller: Caller,
): Promise<TicketImport> {
  const idOf = ({ number }: TicketRow) => becomingOfTicket(directory.town.id, source, number);
  const there = await broughtBy(lines.flatMap(({ ticket }) => (ticket ? [idOf(ticket)] : [])));
  const rows: TicketRowDocument[] = [];
  for (let from = 0; from < lines.length; from += ABREAST) {
    const some = lines.slice(from, from + ABREAST);
    rows.push(
      ...(await allOf(
        some.map(async (line) => {
          if (!line.ticket) return refusedRow(id, line.row, line.cells);
          const matter = idOf(line.ticket);
          const lacks = there.has(matter) ? undefined : await bring(line.ticket, source, id, caller);
          return lacks ?? { import: id, row: line.row, number: line.ticket.number, matter };
        }),
      )),
    );
  }
  await putRows(rows);
  const refused = rows.filter((row) => row.refused).length;
  const known = rows.filter(({ matter = '' }) => (there.get(matter) ?? id) !== id).length;
  const counts = {
    done: going.done + rows.length,
    brought: going.brought + rows.length - refused - known,
    known: going.known + known,
    refused: going.refused + refused,
  };
  await noteProgress(id, counts);
  return { ...going, ...counts };
}

/** All of them, ended before the first failure is thrown: nothing goes on behind a call that is over. */
async function allOf<T>(going: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(going);
  return ended.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}

function refusedRow(id: string, row: number, cells: readonly TicketCell[]): TicketRowDocument {
  return { import: id, row, refused: true, cells: cells.map(({ column, reason }) => ({ column, reason })) };
}

/** The ticket as a matter; what the town refuses is named as a row that was not taken. */
async function bring(
  { row, number, text, place, name, phone, at, dueAt }: TicketRow,
  source: string,
  id: string,
  caller: Caller,
): Promise<TicketRowDocument | undefined> {
  const ticket: Ticket = {
    source,
    number,
    import: id,
    ...(at !== undefined && { at }),
    ...(dueAt !== undefined && { dueAt }),
  };
  const contact = { ...(name && { name }), ...(phone && { phone }) };
  const key = derivedId('ticket', source, number);
  try {
    await submit(
      { key, text, photos: [], source: 'ticket', place: place ? { words: place } : {}, contact, ticket },
      caller,
    );
    return undefined;
  } catch (thrown) {
    // What passes by passes by for the whole file.
    if (!(thrown instanceof Refusal) || ['busy', 'unavailable', 'notYours'].includes(thrown.code))
      throw thrown;
    console.warn(`ticket ${id} row ${row}:`, thrown);
    return refusedRow(id, row, [{ row, column: 'A', reason: NOT_TAKEN }]);
  }
}

const NOT_TAKEN = '没能登记，请在“电话、来访登记”里补上';

const takenOf = ({ done, of, brought, known, refused }: TicketImport): TicketsTaken => ({
  done,
  of,
  finished: done >= of,
  brought,
  known,
  refused,
});

/** The file holds names and phones: it does not stay. Named again after the end it has not been read: another's is left alone. */
async function over(taken: TicketImport, file: string, caller: Caller): Promise<TicketsTaken> {
  if (file === taken.file || (await isOwnList(file, caller)))
    await deleteFiles([file]).catch((error: unknown) => console.warn(`${file} stays:`, error));
  if (taken.file !== undefined) await forgetFile(taken._id);
  return takenOf(taken);
}
