/** Tables as csv: read in whichever encoding Chinese offices save them, written so that Excel opens them. */
import type { Grid } from '@gelin/domain';

const BOM = '\uFEFF';
/** By what a spreadsheet takes a cell for a formula, whatever follows: the library's own stops at a line's end. */
const FORMULA = /^[=+\-@\t\r]/u;

/** As text: UTF-8 or UTF-16 by their marks, else UTF-8 where it is, else GB18030; `undefined` where it is no text. */
export function textIn(content: Buffer): string | undefined {
  const utf16 = content.length > 1 && content.readUInt16LE(0) === 0xfeff;
  if (utf16) return decoded(content, 'utf-16le');
  if (content.includes(0)) return undefined;
  return decoded(content, 'utf-8') ?? decoded(content, 'gb18030');
}

function decoded(content: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** The table, commas, tabs or semicolons between its cells; rows are counted as Excel counts them. */
export async function csvGrid(title: string, text: string): Promise<Grid> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text, { skipEmptyLines: false });
  const rows = data.map((cells, index) => ({
    number: index + 1,
    // Kept from being counted by Excel: ="0012" is 0012.
    cells: cells.map((cell) => cell.replace(/^="(.*)"$/su, '$1').trim()),
  }));
  return { title, rows };
}

/** UTF-8 with the mark by which Excel knows it. What a spreadsheet would take for a formula is kept from being one. */
export async function csvOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const { default: papa } = await import('papaparse');
  const lines = papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return Buffer.from(`${BOM}${lines}\r\n`);
}
