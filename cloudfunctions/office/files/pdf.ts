/** A ledger as PDF: the same table drawn, page after page, each with its head and what page it is. */
import { BOLD, paperOf, REGULAR, type Paper } from '../../shared/pdf/paper.ts';
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

/** Points. */
const MARGIN = 36;
const PAD = 3;
const SIZE = 8;
const FOOT = 24;
/** Room for the line of signatures. */
const SIGNED = 40;
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
    draw,
  );
}

function draw(
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
  for (const each of grouped(book)) {
    if ('group' in each) {
      whole(groupWords(each.group, book));
      continue;
    }
    const cells = [String(each.row), ...each.cells];
    const tall = Math.min(
      bottom - MARGIN - 60,
      Math.max(...cells.map((words, index) => heightOf(paper, words, table.widths[index] ?? 0, REGULAR))),
    );
    place(tall);
    let x = MARGIN;
    for (const [index, words] of cells.entries()) {
      const wide = table.widths[index] ?? 0;
      box(paper, { x, y, width: wide, height: tall }, words, REGULAR);
      x += wide;
    }
    y += tall;
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
  const wanted = [8, ...book.headings.map((heading) => heading.width)];
  const all = wanted.reduce((sum, each) => sum + each, 0);
  return { width, widths: wanted.map((each) => (each / all) * width), book };
}

/** Draws the headings and returns where they end. */
function headOn(paper: Paper, { widths, book }: Table, y: number): number {
  const spans = spansOf(book.headings);
  const names = ['序号', ...book.headings.map(({ heading }) => heading)];
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
