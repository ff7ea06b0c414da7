/** Workbooks that people send, read as text: what each cell shows, sheet by sheet. */
import type { Grid } from '@gelin/domain';
import type { Cell, Workbook, Worksheet } from 'exceljs';

/** More rows than any list of a town has. */
const MOST_ROWS = 40_000;
/** Columns that are looked at. */
const MOST_COLUMNS = 40;

/** The workbook; `undefined` where the file is none. */
export async function openBook(content: Buffer): Promise<Workbook | undefined> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.load(content as never);
    return book;
  } catch (error) {
    console.warn('no workbook:', error);
    return undefined;
  }
}

/** A sheet as text. */
export function gridOf(title: string, sheet: Worksheet): Grid {
  const rows: { number: number; cells: string[] }[] = [];
  sheet.eachRow((row, number) => {
    if (number > MOST_ROWS) return;
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      if (column <= MOST_COLUMNS) cells[column - 1] = textOf(cell);
    });
    rows.push({ number, cells: Array.from(cells, (text) => text ?? '') });
  });
  return { title, rows };
}

/** What the cell shows: a formula's result, a link's words, a number without its format, a date as it stands there. */
function textOf(cell: Cell): string {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  const shown = typeof value === 'object' && 'result' in value ? value.result : value;
  if (shown instanceof Date) return shown.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
  return typeof shown === 'number' ? numeral(shown) : cell.text.replace(/[\u200B\uFEFF]/gu, '').trim();
}

/** An integer too large for its digits to be true is written as a power of ten, so that whoever reads it can tell. */
const numeral = (shown: number) =>
  Number.isInteger(shown) && !Number.isSafeInteger(shown) ? shown.toExponential() : String(shown);
