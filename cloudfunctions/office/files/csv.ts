/** A ledger as csv: UTF-8 with a BOM, as Excel in Chinese wants it; nothing in it begins a formula. */
import type { Book } from './book.ts';

const BOM = '\ufeff';
/** By what a table takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** The file. Rows alone: title, totals and signatures are for paper. */
export function csvOf(book: Book): Buffer {
  const rows = [rowOf(['序号', ...book.headings.map(({ heading }) => heading)])];
  let number = 0;
  for (const { cells } of book.lines) rows.push(rowOf([String((number += 1)), ...cells]));
  return Buffer.from(`${BOM}${rows.join('\r\n')}\r\n`);
}

const rowOf = (cells: readonly string[]) => cells.map(cellOf).join(',');

/** Quoted where it has to be (RFC 4180). */
function cellOf(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
