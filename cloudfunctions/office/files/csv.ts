/** A ledger as csv. Rows alone: title, totals and signatures are for paper. */
import { csvOf } from '../../shared/csv.ts';
import { NUMBERED, type Book } from './book.ts';

/** The file, its rows numbered. */
export function ledgerCsv({ headings, lines }: Book): Promise<Buffer> {
  const rows: string[][] = [[NUMBERED, ...headings.map(({ heading }) => heading)]];
  for (const { cells } of lines) rows.push([String(rows.length), ...cells]);
  return csvOf(rows);
}
