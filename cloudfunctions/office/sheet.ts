/** A ledger as an office hands it up: title, day, headings, one row a matter, ready to print on A3 across. */
import { headWords, type Column, type JournalHead } from '@gelin/domain';

export interface Sheet {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly columns: readonly Pick<Column, 'heading' | 'width'>[];
  readonly rows: readonly (readonly string[])[];
  /** Where the journal ends that these rows were drawn over: whoever holds the paper can check it one day. */
  readonly head: JournalHead;
}

const HEADINGS = 3;

/** The xlsx file. The library is loaded here and not before: nothing else of this function needs it. */
export async function sheetOf({ title, day, columns, rows, head }: Sheet): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: HEADINGS }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `第 &P 页，共 &N 页　${headWords(head)}` },
  });
  // A3, which the library's types do not know.
  Object.assign(sheet.pageSetup, { paperSize: 8 });
  sheet.pageSetup.printTitlesRow = `${HEADINGS}:${HEADINGS}`;
  columns.forEach((column, index) => (sheet.getColumn(index + 2).width = column.width));
  sheet.getColumn(1).width = 6;
  sheet.mergeCells(1, 1, 1, columns.length + 1);
  Object.assign(sheet.getCell(1, 1), {
    value: title,
    font: { size: 18, bold: true },
    alignment: { horizontal: 'center' },
  });
  sheet.mergeCells(2, 1, 2, columns.length + 1);
  sheet.getCell(2, 1).value = `截至 ${day}，共 ${rows.length} 件`;
  sheet.getRow(HEADINGS).values = ['序号', ...columns.map((column) => column.heading)];
  sheet.getRow(HEADINGS).font = { bold: true };
  rows.forEach((cells, index) => sheet.addRow([index + 1, ...cells]).commit());
  const last = HEADINGS + rows.length + 1;
  sheet.mergeCells(last, 1, last, columns.length + 1);
  sheet.getCell(last, 1).value = headWords(head);
  sheet.eachRow((row, number) => {
    if (number < HEADINGS) return;
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
