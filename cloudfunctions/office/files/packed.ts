/** A row as it lies in a piece: one line, its place before its cells, so that rows are put in order without reading their cells. */
import type { LedgerLine, SealedRow } from '@gelin/domain';

/** No JSON holds one. */
const TAB = 9;
const NEW_LINE = 10;

/** The row as a line. */
export function packed(row: LedgerLine | SealedRow): string {
  if (!('cells' in row)) return `${JSON.stringify(row)}\n`;
  const { cells, ...place } = row;
  return `${JSON.stringify(place)}\t${JSON.stringify(cells)}\n`;
}

/** The lines of a piece, as bytes. */
export function* linesIn(content: Buffer): Generator<Buffer> {
  for (let from = 0; from < content.length;) {
    const end = content.indexOf(NEW_LINE, from);
    yield content.subarray(from, end);
    from = end + 1;
  }
}

/** Which row it is, and where it belongs. */
export function placeIn(line: Buffer): Omit<LedgerLine, 'cells'> {
  const { sort, ...place } = JSON.parse(line.toString('utf8', 0, line.indexOf(TAB))) as Omit<
    LedgerLine,
    'cells'
  >;
  // JSON knows no `undefined`: what had no value comes back as null.
  return { ...place, sort: [sort[0] ?? undefined, sort[1] ?? undefined, sort[2]] };
}

export function cellsIn(line: Buffer): string[] {
  return JSON.parse(line.toString('utf8', line.indexOf(TAB) + 1)) as string[];
}

export function sealedIn(line: Buffer): SealedRow {
  return JSON.parse(line.toString()) as SealedRow;
}
