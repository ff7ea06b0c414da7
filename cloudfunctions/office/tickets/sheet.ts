/** A plain table as xlsx: headings and rows, every cell a text, so that numbers keep their zeros and nothing is a formula. */
import { cleaned } from '@gelin/contract/text';

const WIDEST = 48;

export async function plainSheet(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('工单', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...headings]).font = { bold: true };
  for (const cells of rows) sheet.addRow(cells.map(cleaned));
  headings.forEach((heading, index) => {
    const column = sheet.getColumn(index + 1);
    const longest = rows.reduce((most, cells) => Math.max(most, (cells[index] ?? '').length), heading.length);
    column.width = Math.min(WIDEST, 4 + longest * 1.6);
    column.numFmt = '@';
    column.alignment = { vertical: 'top', wrapText: true };
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
