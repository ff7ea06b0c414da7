/** `office.readTickets`: a dry run. Headings, mapping and real rows are shown, every bad cell is named; nothing is taken in. */
import {
  categoryOf,
  maskPersonal,
  suggestAudience,
  suggestCategory,
  type Directory,
  type TicketCell,
  type TicketRow,
} from '@gelin/domain';
import type { TicketHeading, tickets, TicketSample, TicketsFile } from '@gelin/contract/ticket';
import type { z } from 'zod';
import { becomingOfTicket, type Caller } from '../../shared/context.ts';
import { broughtBy, importById } from '../../shared/repositories/tickets.ts';
import { readingOf, type Reading } from './reading.ts';

/** As many cells are told at once, and rows shown. */
const SHOWN = 100;
const SAMPLES = 3;
const EXCERPT = 60;
const SAMPLE = 16;

/** On one line, masked, and no longer than so many signs. */
function short(text: string, most: number): string {
  const signs = [...maskPersonal(text.replace(/\s+/gu, ' ').trim())];
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('');
}

export async function readFile(
  input: z.output<typeof tickets.readTickets>,
  caller: Caller,
): Promise<TicketsFile> {
  const reading = await readingOf(input, caller);
  const { directory, mapping, source, remembered, lack, read, id } = reading;
  const ids = read.rows.map(({ number }) => becomingOfTicket(directory.town.id, source, number));
  const [brought, begun] = await Promise.all([broughtBy(ids), importById(id)]);
  return {
    headings: headingsOf(reading),
    mapping,
    source,
    remembered,
    ...(lack && { lack }),
    import: id,
    samples: read.rows.slice(0, SAMPLES).map((row) => sampleOf(row, directory)),
    rows: read.rows.length,
    known: [...brought.values()].filter((by) => by !== id).length,
    refused: rowsOf(read.refused),
    cells: read.refused.slice(0, SHOWN),
    ...(begun && { begun: { done: begun.done, finished: begun.done >= begun.of } }),
  };
}

const rowsOf = (cells: readonly TicketCell[]) => new Set(cells.map(({ row }) => row)).size;

function headingsOf({ table }: Reading): TicketHeading[] {
  return table.headings.map((heading, column) => {
    const first =
      table.rows.map(({ cells }) => (cells[column] ?? '').trim()).find((cell) => cell !== '') ?? '';
    return { heading: short(heading, SAMPLE * 2), sample: short(first, SAMPLE) };
  });
}

/** 王芳 is 王*: enough to see that it is a name. */
const initial = (name: string) => `${[...name][0] ?? ''}*`;
/** Shown in parts, however it is written. */
const covered = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-2)}`;

function sampleOf(
  { row, number, text, place, name, phone, at, dueAt }: TicketRow,
  { settings }: Directory,
): TicketSample {
  const code = suggestCategory(text, settings.catalogue.categories)[0]?.code;
  const category = code === undefined ? undefined : categoryOf(code, settings);
  return {
    row,
    number,
    text: short(text, EXCERPT),
    ...(place && { place: short(place, EXCERPT) }),
    ...(name && { name: initial(name) }),
    ...(phone && { phone: covered(phone) }),
    ...(at !== undefined && { at }),
    ...(dueAt !== undefined && { dueAt }),
    category: category?.name ?? '',
    restricted: category !== undefined && suggestAudience(text, category) === 'restricted',
  };
}
