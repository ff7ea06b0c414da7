/** A ledger as PDF: the same table drawn, page after page, each with its head and what page it is. */
import { BOLD, paperOf, REGULAR, type Paper } from '../../shared/pdf/paper.ts';
import {
  columnsOn,
  footWords,
  grouped,
  groupWords,
  NUMBERED,
  periodWords,
  sheetFor,
  signWords,
  spansOf,
  unitWords,
  type Book,
} from './book.ts';

/** Points. */
const MARGIN = 36;
const PAD = 3;
const SIZE = 8;
const FOOT = 24;
/** Room for the line of signatures. */
const SIGNED = 40;
/** What the headings take of a sheet at most, and with how much of it left a row that fills more than one begins. */
const HEADED = 60;
const SOME = 80;
const INK = '#1f2933';

/** The file. */
export function pdfOf(book: Book): Promise<Buffer> {
  return paperOf(
    {
      title: book.title,
      sheet: sheetFor(book),
      across: true,
      at: book.at,
      foot: (paper, page, pages) => {
        paper.font(REGULAR).fontSize(SIZE).fillColor(INK);
        const y = paper.page.height - FOOT;
        const width = paper.page.width - 2 * MARGIN;
        paper.text(footWords(book), MARGIN, y, { width, lineBreak: false });
        paper.text(`第 ${page} 页，共 ${pages} 页`, MARGIN, y, { width, align: 'right', lineBreak: false });
      },
    },
    [book],
    drawLedger,
  );
}

/** The ledger from its title to its signatures. */
export function drawLedger(
  paper: Paper,
  book: Book,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const table = tableOn(book, width - 2 * MARGIN);
  const bottom = height - FOOT - 8;
  paper.font(BOLD).fontSize(18).fillColor(INK);
  paper.text(book.title, MARGIN, MARGIN, { width: table.width, align: 'center' });
  paper.font(REGULAR).fontSize(10);
  paper.text(unitWords(book), MARGIN, MARGIN + 28, { width: table.width, lineBreak: false });
  paper.text(periodWords(book), MARGIN, MARGIN + 28, {
    width: table.width,
    align: 'right',
    lineBreak: false,
  });
  let y = headOn(paper, table, MARGIN + 46);
  const place = (needed: number) => {
    if (y + needed <= bottom) return;
    paper.addPage();
    y = headOn(paper, table, MARGIN);
  };
  const whole = (words: string, beneath = 0) => {
    const tall = heightOf(paper, words, table.width, BOLD);
    place(tall + beneath);
    box(paper, { x: MARGIN, y, width: table.width, height: tall }, words, BOLD);
    y += tall;
  };
  // A row that is taller than a sheet goes on overleaf, under its number once more.
  const row = (number: string, cells: readonly string[]) => {
    const all = [number, ...cells];
    const needed = tallest(paper, all, table.widths);
    place(needed > bottom - MARGIN - HEADED ? SOME : needed);
    const room = bottom - y;
    const isWhole = needed <= room;
    const parts = isWhole ? [] : all.map((words, at) => cutAt(paper, words, table.widths[at] ?? 0, room));
    const printed = isWhole ? all : parts.map(([first]) => first);
    const tall = isWhole ? needed : tallest(paper, printed, table.widths);
    let x = MARGIN;
    for (const [index, words] of printed.entries()) {
      const wide = table.widths[index] ?? 0;
      box(paper, { x, y, width: wide, height: tall }, words, REGULAR);
      x += wide;
    }
    y += tall;
    return parts.slice(1).map(([, rest]) => rest);
  };
  for (const each of grouped(book)) {
    if ('group' in each) {
      whole(groupWords(each.group, book));
      continue;
    }
    let left = row(String(each.row), each.cells);
    while (left.some((words) => words !== '')) left = row(`${each.row} 续`, left);
  }
  // Whoever signs sees what is counted: neither goes overleaf alone.
  whole(book.total(), SIGNED);
  paper.font(REGULAR).fontSize(10).fillColor(INK);
  paper.text(signWords(book), MARGIN, y + 16, { width: table.width, lineBreak: false });
}

interface Table {
  readonly width: number;
  readonly widths: readonly number[];
  readonly book: Book;
}

function tableOn(book: Book, width: number): Table {
  return { width, widths: columnsOn(book, width), book };
}

/** Draws the headings and returns where they end. */
function headOn(paper: Paper, { widths, book }: Table, y: number): number {
  const spans = spansOf(book.headings);
  const names = [NUMBERED, ...book.headings.map(({ heading }) => heading)];
  const tall = Math.max(...names.map((name, index) => heightOf(paper, name, widths[index] ?? 0, BOLD)));
  const upper = spans.length > 0 ? SIZE * 1.35 + 2 * PAD : 0;
  const left = (to: number) => MARGIN + widths.slice(0, to).reduce((sum, each) => sum + each, 0);
  const isUnder = (index: number) => index > 0 && (book.headings[index - 1]?.under ?? '') !== '';
  for (const { from, to, words } of spans.filter((span) => span.words !== ''))
    box(
      paper,
      { x: left(from + 1), y, width: left(to + 2) - left(from + 1), height: upper },
      words,
      BOLD,
      true,
    );
  for (const [index, name] of names.entries()) {
    const from = isUnder(index) ? y + upper : y;
    box(
      paper,
      { x: left(index), y: from, width: widths[index] ?? 0, height: y + upper + tall - from },
      name,
      BOLD,
      true,
    );
  }
  return y + upper + tall;
}

function heightOf(paper: Paper, words: string, width: number, font: string): number {
  paper.font(font).fontSize(SIZE);
  return Math.max(SIZE * 1.35, paper.heightOfString(words, { width: width - 2 * PAD })) + 2 * PAD;
}

const tallest = (paper: Paper, cells: readonly string[], widths: readonly number[]) =>
  Math.max(...cells.map((words, index) => heightOf(paper, words, widths[index] ?? 0, REGULAR)));

/** As much of a cell's words as is no taller than that, and what is left of them. */
function cutAt(paper: Paper, words: string, width: number, height: number): readonly [string, string] {
  if (heightOf(paper, words, width, REGULAR) <= height) return [words, ''];
  const signs = [...words];
  let [fits, over] = [0, signs.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (heightOf(paper, signs.slice(0, middle).join(''), width, REGULAR) <= height) fits = middle;
    else over = middle;
  }
  return [signs.slice(0, fits).join(''), signs.slice(fits).join('').trimStart()];
}

function box(
  paper: Paper,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  words: string,
  font: string,
  centred = false,
): void {
  paper.lineWidth(0.5).strokeColor('#7b8794').rect(x, y, width, height).stroke();
  paper.font(font).fontSize(SIZE).fillColor(INK);
  paper.text(words, x + PAD, y + PAD, {
    width: width - 2 * PAD,
    height: height - PAD,
    ellipsis: true,
    ...(centred && { align: 'center' }),
  });
}
