/** A ledger as a workbook that an office hands up: merged headings, print area, repeated head, page numbers, signatures. */
import { PassThrough } from 'node:stream';
import type { Alignment, Borders, Row, Style, stream, Workbook, Worksheet } from 'exceljs';
import { shapeOf } from './pictures.ts';
import {
  footWords,
  grouped,
  groupWords,
  NUMBERED,
  PICTURE_LEFT,
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
/** Characters that fit across a sheet at the size of a cell's words. */
const ROOM = { A4: 130, A3: 230 } as const;
/** Points of a line of words and of what a row has beside; a width counts in the larger letters of a sheet's default. */
const SIZE = 9;
const LINE_HEIGHT = 12;
const ROW_SPARE = 5;
const LETTERS = 1.12;
/** Points of a row with pictures, and pixels that a picture has at most either way. */
const PICTURED = 66;
const PICTURE = 80;

const LINE = { style: 'thin' } as const;
const BORDER: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const WRAPPED: Partial<Alignment> = { vertical: 'top', wrapText: true };
const CENTRED: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
/** One object each: the library knows a style again by its object. */
const SMALL = { name: '宋体', size: SIZE };
const CELL: Partial<Style> = { alignment: WRAPPED, border: BORDER, numFmt: '@', font: SMALL };
/** Words under pictures. */
const BELOW: Partial<Style> = { ...CELL, alignment: { vertical: 'bottom', wrapText: true } };
const NUMBER: Partial<Style> = {
  alignment: { vertical: 'top', horizontal: 'center' },
  border: BORDER,
  font: SMALL,
};
const HEADING: Partial<Style> = { alignment: CENTRED, border: BORDER, font: { ...SMALL, bold: true } };
const TITLE: Partial<Style> = { alignment: CENTRED, font: { name: '黑体', size: 18, bold: true } };
const GROUP: Partial<Style> = { alignment: WRAPPED, border: BORDER, font: { ...SMALL, bold: true } };
const PLAIN: Partial<Style> = {
  alignment: { vertical: 'middle', wrapText: true },
  font: { name: '宋体', size: 10 },
};

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
  const widths = widthsOf(book);
  const all = [5, ...widths, ...(book.pictures ? [PICTURES] : [])];
  sheet.columns = all.map((width) => ({ width }));
  drawHead(sheet, book, { spans, heads, wide, widths });
  const rows = await drawRows(sheet, book, { wide, widths }, (at) =>
    picturesAt(workbook as Workbook, sheet, book, at, wide),
  );
  const last = heads + rows + 1;
  const total = book.total();
  across(sheet, last, [1, wide], total, GROUP);
  const room = all.reduce((sum, width) => sum + width, 0);
  sheet.getRow(last).height = Math.max(32, heightOf([total], [room]));
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
    widths,
  }: {
    readonly spans: ReturnType<typeof spansOf>;
    readonly heads: number;
    readonly wide: number;
    readonly widths: readonly number[];
  },
): void {
  across(sheet, 1, [1, wide], book.title, TITLE);
  sheet.getRow(1).height = 36;
  const middle = Math.max(1, Math.floor(wide / 2));
  across(sheet, 2, [1, middle], unitWords(book), PLAIN);
  if (wide > middle)
    across(sheet, 2, [middle + 1, wide], periodWords(book), {
      alignment: { horizontal: 'right', vertical: 'middle' },
    });
  const names = [
    NUMBERED,
    ...book.headings.map(({ heading }) => heading),
    ...(book.pictures ? ['照片'] : []),
  ];
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
  sheet.getRow(heads).height = heightOf(names, [5, ...widths]);
  for (let row = 1; row <= heads; row += 1) sheet.getRow(row).commit();
}

/** Width of the column with pictures. */
const PICTURES = 26;

/** As wide as there is room for, all in the same measure. */
function widthsOf(book: Book): number[] {
  const all = book.headings.reduce((sum, { width }) => sum + width, 0);
  const room = ROOM[sheetFor(book)] - (book.pictures ? PICTURES : 0);
  return book.headings.map(({ width }) => Math.max(5, width * Math.min(1, room / all)));
}

/** High enough for the cell with the most lines: what reads a sheet does not always look itself. */
function heightOf(cells: readonly string[], widths: readonly number[]): number {
  let most = 1;
  for (const [index, cell] of cells.entries())
    most = Math.max(most, linesIn(cell, (widths[index] ?? 8) * LETTERS));
  return Math.min(400, most * LINE_HEIGHT + ROW_SPARE);
}

/** Chinese characters are two letters wide. */
function linesIn(cell: string, room: number): number {
  let lines = 1;
  let taken = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    const wide = code > 0xff ? 2 : 1;
    if (code === 10 || taken + wide > room) {
      lines += 1;
      taken = 0;
    }
    taken += code === 10 ? 0 : wide;
  }
  return lines;
}

/** Says how many rows of the sheet they take. */
async function drawRows(
  sheet: Worksheet,
  book: Book,
  { wide, widths }: { readonly wide: number; readonly widths: readonly number[] },
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
    row.height = heightOf(each.cells, widths);
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
  const { shown = [], left = false } = pictures?.(row) ?? {};
  put(sheet.getRow(line), column, left ? PICTURE_LEFT : '', BELOW);
  if (shown.length > 0)
    sheet.getRow(line).height = Math.max(sheet.getRow(line).height, PICTURED + (left ? LINE_HEIGHT : 0));
  for (const [index, picture] of shown.entries()) {
    const extension = picture[0] === 0xff ? 'jpeg' : 'png';
    // The library's own types ask for a Buffer of an older Node.
    const id = workbook.addImage({ buffer: picture as never, extension });
    const [width, height] = shapeOf(picture);
    const share = PICTURE / Math.max(width, height);
    sheet.addImage(id, {
      tl: cornerAt(column, line, index),
      ext: { width: width * share, height: height * share },
      editAs: 'oneCell',
    });
  }
}

/** How the format measures a pixel, and pixels between pictures and around them. */
const PIXEL = 9_525;
const GAP = 6;

/** Where a picture begins in its cell. Measured, for the library reckons shares of a column's width wrongly and lays one over the other. */
function cornerAt(column: number, line: number, index: number) {
  return {
    nativeCol: column - 1,
    nativeColOff: (GAP + index * (PICTURE + GAP)) * PIXEL,
    nativeRow: line - 1,
    nativeRowOff: (GAP / 2) * PIXEL,
  } as unknown as { readonly col: number; readonly row: number };
}
