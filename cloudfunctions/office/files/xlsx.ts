/** A ledger as a workbook that an office hands up: merged headings, print area, repeated head, page numbers, signatures. */
import { PassThrough } from 'node:stream';
import type { Alignment, Borders, Row, Style, stream, Workbook, Worksheet } from 'exceljs';
import {
  footWords,
  grouped,
  groupWords,
  periodWords,
  sheetFor,
  signWords,
  spansOf,
  unitWords,
  type Book,
} from './book.ts';

/** Rows after which what is written so far may flow off: a hundred thousand of them never lie in memory at once. */
const AT_ONCE = 500;
/** Sizes of sheets as the format numbers them; the library's types know no A3. */
const SHEET_NUMBER = { A4: 9, A3: 8 } as const;
/** Points of a row with pictures, and pixels of a picture. */
const PICTURED = 62;
const PICTURE = 78;

const LINE = { style: 'thin' } as const;
const BORDER: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const WRAPPED: Partial<Alignment> = { vertical: 'top', wrapText: true };
const CENTRED: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
/** One object each: the library knows a style again by its object. */
const CELL: Partial<Style> = { alignment: WRAPPED, border: BORDER, numFmt: '@' };
const NUMBER: Partial<Style> = { alignment: WRAPPED, border: BORDER };
const HEADING: Partial<Style> = { alignment: CENTRED, border: BORDER, font: { bold: true } };
const TITLE: Partial<Style> = { alignment: CENTRED, font: { bold: true, size: 18 } };
const GROUP: Partial<Style> = { alignment: WRAPPED, border: BORDER, font: { bold: true } };
const PLAIN: Partial<Style> = { alignment: { vertical: 'middle', wrapText: true } };

type Writer = stream.xlsx.WorkbookWriter;

/** The file. The library is loaded here and not before. */
export async function xlsxOf(book: Book): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  if (book.pictures) {
    const whole = new exceljs.Workbook();
    await drawn(whole, book);
    return Buffer.from(await whole.xlsx.writeBuffer());
  }
  const sink = new PassThrough();
  const collected = bytesOf(sink);
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
  });
  await drawn(writer, book);
  await writer.commit();
  return collected;
}

async function bytesOf(sink: PassThrough): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of sink) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function drawn(workbook: Workbook | Writer, book: Book): Promise<void> {
  const spans = spansOf(book.headings);
  const heads = spans.length > 0 ? 4 : 3;
  const wide = book.headings.length + 1 + (book.pictures ? 1 : 0);
  const sheet = workbook.addWorksheet(book.title.replace(/[\\/*?:[\]]/gu, '').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: heads }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footWords(book)}&R第 &P 页，共 &N 页` },
  });
  Object.assign(sheet.pageSetup, { paperSize: SHEET_NUMBER[sheetFor(book)], printTitlesRow: `1:${heads}` });
  sheet.columns = [
    { width: 6 },
    ...book.headings.map(({ width }) => ({ width })),
    ...(book.pictures ? [{ width: 30 }] : []),
  ];
  drawHead(sheet, book, { spans, heads, wide });
  const rows = await drawRows(sheet, book, wide, (at) =>
    picturesAt(workbook as Workbook, sheet, book, at, wide),
  );
  const last = heads + rows + 1;
  across(sheet, last, [1, wide], book.total(), GROUP);
  sheet.getRow(last).height = 32;
  sheet.getRow(last).commit();
  across(sheet, last + 1, [1, wide], signWords(book), PLAIN);
  sheet.getRow(last + 1).height = 36;
  sheet.getRow(last + 1).commit();
  across(sheet, last + 2, [1, wide], footWords(book), PLAIN);
  sheet.getRow(last + 2).commit();
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(wide).letter}$${last + 2}`;
}

/** Title, unit and period, then the headings in one row or two. */
function drawHead(
  sheet: Worksheet,
  book: Book,
  {
    spans,
    heads,
    wide,
  }: { readonly spans: ReturnType<typeof spansOf>; readonly heads: number; readonly wide: number },
): void {
  across(sheet, 1, [1, wide], book.title, TITLE);
  sheet.getRow(1).height = 36;
  const middle = Math.max(1, Math.floor(wide / 2));
  across(sheet, 2, [1, middle], unitWords(book), PLAIN);
  if (wide > middle)
    across(sheet, 2, [middle + 1, wide], periodWords(book), {
      alignment: { horizontal: 'right', vertical: 'middle' },
    });
  const names = ['序号', ...book.headings.map(({ heading }) => heading), ...(book.pictures ? ['照片'] : [])];
  for (const [index, name] of names.entries()) put(sheet.getRow(heads), index + 1, name, HEADING);
  if (spans.length > 0) {
    for (const [index, name] of names.entries()) put(sheet.getRow(3), index + 1, name, HEADING);
    for (const { from, to, words } of spans) {
      if (words === '') sheet.mergeCells(3, from + 2, 4, from + 2);
      else across(sheet, 3, [from + 2, to + 2], words, HEADING);
    }
    sheet.mergeCells(3, 1, 4, 1);
    if (book.pictures) sheet.mergeCells(3, wide, 4, wide);
  }
  for (let row = 1; row <= heads; row += 1) sheet.getRow(row).commit();
}

/** Says how many rows of the sheet they take. */
async function drawRows(
  sheet: Worksheet,
  book: Book,
  wide: number,
  pictures: (at: { readonly row: number; readonly line: number }) => void,
): Promise<number> {
  let line = spansOf(book.headings).length > 0 ? 4 : 3;
  const first = line;
  for (const each of grouped(book)) {
    line += 1;
    if ('group' in each) {
      across(sheet, line, [1, wide], groupWords(each.group, book), GROUP);
      sheet.getRow(line).commit();
      continue;
    }
    const row = sheet.getRow(line);
    put(row, 1, each.row, NUMBER);
    for (const [index, cell] of each.cells.entries()) put(row, index + 2, cell, CELL);
    if (book.pictures) pictures({ row: each.row - 1, line });
    row.commit();
    if (each.row % AT_ONCE === 0) await new Promise(setImmediate);
  }
  return line - first;
}

function put(row: Row, column: number, value: string | number, style: Partial<Style>): void {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = style;
}

/** One value over several columns of a row. */
function across(
  sheet: Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  value: string,
  style: Partial<Style>,
): void {
  for (let column = from; column <= to; column += 1)
    put(sheet.getRow(row), column, column === from ? value : '', style);
  if (to > from) sheet.mergeCells(row, from, row, to);
}

/** Beside each other in the last column. */
function picturesAt(
  workbook: Workbook,
  sheet: Worksheet,
  { pictures }: Book,
  { row, line }: { readonly row: number; readonly line: number },
  column: number,
): void {
  put(sheet.getRow(line), column, '', CELL);
  const own = pictures?.(row) ?? [];
  if (own.length > 0) sheet.getRow(line).height = PICTURED;
  for (const [index, picture] of own.entries()) {
    const extension = picture[0] === 0xff ? 'jpeg' : 'png';
    // The library's own types ask for a Buffer of an older Node.
    const id = workbook.addImage({ buffer: picture as never, extension });
    sheet.addImage(id, {
      tl: { col: column - 1 + index * 0.36, row: line - 1 },
      ext: { width: PICTURE, height: PICTURE },
      editAs: 'oneCell',
    });
  }
}
