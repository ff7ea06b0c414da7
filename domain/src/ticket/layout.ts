/** The layout of a file of tickets: where its headings stand, which column is what, and by what it is known again. */
import type { Grid } from '../lists/table.ts';
import { HEADINGS, REQUIRED, RESULT_FIELDS, TICKET_FIELDS, type AnyTicketField } from './field.ts';

/** Which column (from 0) holds what; a field that no column holds is absent. */
export type TicketMapping = Readonly<Partial<Record<AnyTicketField, number>>>;

export interface TicketTable {
  /** As they stand, from column A on. */
  readonly headings: readonly string[];
  /** Below the headings, with their numbers; blank ones are left out. */
  readonly rows: Grid['rows'];
}

/** Headings stand within the first rows, below titles. */
const HEAD = 10;
/** Columns of a file that are looked at. */
export const TICKET_COLUMNS = 40;

const FIELDS: readonly AnyTicketField[] = [...TICKET_FIELDS, ...RESULT_FIELDS];

/** A heading without blanks, stars, colons and what is explained in brackets. */
function bare(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/gu, '')
    .replace(/[\s*:]/gu, '');
}

/**
 * Which column is what, by its heading: first by the very words that offices use, then by the longest of them within a
 * heading. Each column is one thing, and each thing stands in one column: the first.
 */
export function proposeMapping(headings: readonly string[]): TicketMapping {
  const bares = headings.map(bare);
  const mapping: Partial<Record<AnyTicketField, number>> = {};
  const taken = new Set<number>();
  const take = (field: AnyTicketField, column: number) => {
    if (mapping[field] !== undefined || taken.has(column) || column < 0) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of FIELDS) for (const heading of HEADINGS[field]) take(field, bares.indexOf(heading));
  bares.forEach((heading, column) => {
    const field = fieldWithin(heading);
    if (field) take(field, column);
  });
  return mapping;
}

function fieldWithin(heading: string): AnyTicketField | undefined {
  const known = FIELDS.flatMap((field) =>
    HEADINGS[field].flatMap((word) => (heading.includes(word) ? [{ field, length: word.length }] : [])),
  );
  return known.sort((one, other) => other.length - one.length)[0]?.field;
}

/** The table in a sheet; `undefined` where nothing in it could be headings. */
export function ticketTable({ rows }: Grid): TicketTable | undefined {
  const first = rows.slice(0, HEAD).filter(({ cells }) => filled(cells) >= 2);
  const told = first.map(({ cells }) => Object.keys(proposeMapping(cells)).length);
  const best = Math.max(0, ...told);
  const head = first[told.indexOf(best)];
  if (!head) return undefined;
  const below = rows.filter(({ number, cells }) => number > head.number && filled(cells) > 0);
  return { headings: trimmed(head.cells), rows: below };
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** Without empty columns at the end. */
function trimmed(cells: readonly string[]): string[] {
  const texts = cells.slice(0, TICKET_COLUMNS).map((cell) => cell.trim());
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

/** What a layout is known by: its headings in their order, however they are starred and spaced. */
export function layoutText(headings: readonly string[]): string {
  return headings.map(bare).join('\n');
}

/** What a mapping lacks before anything can be read by it, or says of two things at once. */
export function mappingLack(
  mapping: TicketMapping,
  headings: readonly string[],
): 'number' | 'text' | 'twice' | 'beyond' | undefined {
  const columns = Object.values(mapping);
  if (columns.some((column) => column < 0 || column >= headings.length)) return 'beyond';
  if (new Set(columns).size < columns.length) return 'twice';
  return REQUIRED.find((field): field is 'number' | 'text' => mapping[field] === undefined);
}
