/** Reading tickets row by row: what is one is taken, what is none is named with the cell that is wrong. Pure. */
import { letterOf } from '../lists/table.ts';
import type { Moment } from '../matter/matter.ts';
import type { CalendarRules } from '../settings/settings.ts';
import type { TicketField } from './field.ts';
import type { TicketMapping, TicketTable } from './layout.ts';
import { limitIn, momentIn } from './moment.ts';

/** A cell by which a row is refused. */
export interface TicketCell {
  /** As Excel counts them. */
  readonly row: number;
  readonly column: string;
  /** Chinese, one sentence without a full stop. */
  readonly reason: string;
}

/** A ticket as a file tells it. */
export interface TicketRow {
  readonly row: number;
  /** As it is written there: so it goes back. */
  readonly number: string;
  readonly text: string;
  readonly place?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly at?: Moment;
  readonly dueAt?: Moment;
}

export interface TicketsRead {
  readonly rows: readonly TicketRow[];
  /** In the order of the file; a row may have several. */
  readonly refused: readonly TicketCell[];
}

const NUMBER = 64;
/** As much as a report may say. */
const TEXT = 8_000;
const PLACE = 100;
const NAME = 20;
const PHONE = 20;
/** What is written where there is nothing to write. */
const NOTHING = /^(?:[-—/\\、.]*|无|没有|不详|未知|匿名|保密|null|n\/a)$/iu;

/** 2.02511E+16: a spreadsheet counted it, and its digits are gone. */
const COUNTED = /^\d(?:\.\d+E\+?|E\+)\d+$/iu;
const COUNTED_WORDS = '被表格软件写成了科学计数，请把这一列设成文本，再从平台导出一次';

/** By what a ticket is known, however its number was typed: full width, blanks, an apostrophe that keeps Excel from counting. */
export function ticketNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s'’‘]/gu, '')
    .toUpperCase();
}

/** All rows by this mapping. A span of time counts from when the ticket was taken in there, or else from `now`. */
export function readTickets(
  { rows }: Pick<TicketTable, 'rows'>,
  mapping: TicketMapping,
  { now, calendar }: { readonly now: Moment; readonly calendar: CalendarRules },
): TicketsRead {
  const refused: TicketCell[] = [];
  const first = new Map<string, number>();
  const read = rows.flatMap(({ number: row, cells }): TicketRow[] => {
    const before = refused.length;
    const text = (field: TicketField) => {
      const column = mapping[field];
      return column === undefined ? '' : (cells[column] ?? '').trim();
    };
    const bad = (field: TicketField, reason: string) => {
      refused.push({ row, column: letterOf(mapping[field] ?? 0), reason });
    };
    const ticket = ticketIn(text, bad, now, calendar);
    const known = ticketNumber(ticket.number);
    const same = first.get(known);
    if (same !== undefined) bad('number', `和第 ${same} 行的编号一样`);
    if (refused.length > before) return [];
    first.set(known, row);
    return [{ row, ...ticket }];
  });
  return { rows: read, refused };
}

type Text = (field: TicketField) => string;
type Bad = (field: TicketField, reason: string) => void;

function ticketIn(text: Text, bad: Bad, now: Moment, calendar: CalendarRules): Omit<TicketRow, 'row'> {
  const number = text('number');
  const known = ticketNumber(number);
  if (known === '') bad('number', '没有编号');
  else if (known.length > NUMBER) bad('number', `编号太长，最多 ${NUMBER} 个字`);
  else if (COUNTED.test(known)) bad('number', COUNTED_WORDS);
  const place = orNothing(text('place'));
  const words = wordsOf(text('title'), text('text'), place);
  if (text('text') === '') bad('text', '没有内容');
  else if (words.length > TEXT) bad('text', `内容太长，最多 ${TEXT} 个字`);
  const at = momentOf('at', text, bad, momentIn);
  const dueAt = momentOf('due', text, bad, (written) => limitIn(written, at ?? now, calendar));
  const name = orNothing(text('name'));
  if (name.length > NAME) bad('name', `姓名太长，最多 ${NAME} 个字`);
  const phone = orNothing(text('phone')).replace(/\s/gu, '');
  if (COUNTED.test(phone)) bad('phone', COUNTED_WORDS);
  else if (phone !== '' && (phone.length > PHONE || !/\d/u.test(phone))) bad('phone', '不像电话号码');
  return {
    number,
    text: words,
    ...(place && { place: place.slice(0, PLACE) }),
    ...(name && { name }),
    ...(phone && { phone }),
    ...(at !== undefined && { at }),
    ...(dueAt !== undefined && { dueAt }),
  };
}

const orNothing = (text: string) => (NOTHING.test(text) ? '' : text);

/** The title stands before the words that do not hold it already, a place that is too long for a place behind them. */
function wordsOf(title: string, text: string, place: string): string {
  const head = orNothing(title);
  const said = head === '' || text.includes(head) ? text : `${head}\n${text}`;
  return place.length > PLACE ? `${said}\n${place}` : said;
}

function momentOf(
  field: 'at' | 'due',
  text: Text,
  bad: Bad,
  read: (written: string) => Moment | undefined,
): Moment | undefined {
  const written = orNothing(text(field));
  if (written === '') return undefined;
  const moment = read(written);
  if (moment === undefined)
    bad(
      field,
      field === 'at' ? '时间看不懂，写成 2026-11-21 10:30' : '时限看不懂，写成 2026-11-21 或 5个工作日',
    );
  return moment;
}
