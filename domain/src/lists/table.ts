/** Reading one sheet: its headings are found wherever they stand, and each row knows its cells by column. */
import type { BadCell } from './bad-cell.ts';
import { EXAMPLE, type ListColumn, type SheetDefinition } from './sheet.ts';

/** A sheet as text: rows with their numbers from 1, cells from column A on. */
export interface Grid {
  readonly title: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** A row of a list. */
export interface ListRow<Key extends string> {
  readonly number: number;
  /** The cell's text, '' where it is empty. */
  readonly text: (key: Key) => string;
  /** What is wrong with one of its cells. */
  readonly bad: (key: Key, reason: string) => BadCell;
}

export interface Table<Key extends string> {
  readonly rows: readonly ListRow<Key>[];
  readonly problems: readonly BadCell[];
}

/** Headings stand within the first rows, below a title. */
const HEAD = 10;

/** The letter of a column: 0 → A, 26 → AA. */
export function letterOf(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? letterOf(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** The rows below the headings; a sheet without all required headings is one problem. */
export function tableOf<Key extends string>(
  { key: sheet, title, columns }: SheetDefinition<Key>,
  grid: Grid,
): Table<Key> {
  const head = grid.rows
    .slice(0, HEAD)
    .find(({ cells }) => columns.every((one) => !one.required || at(cells, one) >= 0));
  if (!head) {
    const wanted = columns.filter(({ required }) => required).map(({ heading }) => `“${heading}”`);
    const reason = `“${title}”表前 ${HEAD} 行里没有找到表头，应有${wanted.join('、')}这几列`;
    return { rows: [], problems: [{ sheet, row: grid.rows[0]?.number ?? 1, column: 'A', reason }] };
  }
  const places = new Map(columns.map((column) => [column.key, at(head.cells, column)]));
  const rows = grid.rows
    .filter(({ number, cells }) => number > head.number && isFilled(cells, [...places.values()]))
    .map(({ number, cells }): ListRow<Key> => {
      const place = (key: Key) => places.get(key) ?? -1;
      return {
        number,
        text: (key) => (cells[place(key)] ?? '').trim(),
        bad: (key, reason) => ({ sheet, row: number, column: letterOf(Math.max(0, place(key))), reason }),
      };
    });
  return { rows, problems: [] };
}

/** A heading counts without the star of what is required, without blanks and line breaks. */
function at<Key extends string>(cells: readonly string[], { heading, also = [] }: ListColumn<Key>): number {
  const bare = cells.map((cell) => cell.replace(/[\s*＊]/gu, ''));
  return [heading, ...also].map((one) => bare.indexOf(one)).find((index) => index >= 0) ?? -1;
}

function isFilled(cells: readonly string[], places: readonly number[]): boolean {
  if (cells.some((cell) => cell.trim() === EXAMPLE)) return false;
  return places.some((place) => place >= 0 && (cells[place] ?? '').trim() !== '');
}
