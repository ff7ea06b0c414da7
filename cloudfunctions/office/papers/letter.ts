/** A paper as an office hands it out: who issues it, number, title, addressee, words, signature with day, and the code. */
import { RULED } from '@gelin/domain';
import { BOLD, REGULAR, type Paper } from '../../shared/pdf/paper.ts';
import { drawQrCode } from '../../shared/pdf/qr-code.ts';
import { write } from '../../shared/pdf/words.ts';
import { opensByItself } from '../../shared/link.ts';
import { INK, QUIET, type Column, type DrawnPaper } from './layout.ts';
import { PAPER_SAYS as says } from './words.ts';

const RED = '#c00000';
/** 三号 is 16; a point less keeps most papers on one page. */
const BODY = 15;
/** Between two lines; the narrower ones where they spare a page with nothing but the signature on it. */
const GAPS = [6, 4, 2] as const;
const line = (gap: number): number => BODY * 1.448 + gap;
const LINE = line(GAPS[0]);
/** Two characters, as a paragraph begins. */
const INDENT = BODY * 2;

/** Where the words begin, and as high as signature and code are together. */
const WORDS = 224;
const END = 132;
const CODE = 74;

export function drawLetter(paper: Paper, letter: DrawnPaper, column: Column): void {
  head(paper, letter, column);
  const fits = (gap: number) => WORDS + heightOf(paper, letter, column, gap) + END <= column.bottom;
  const gap = GAPS.find(fits) ?? GAPS[0];
  words(paper, letter, column, gap);
  if (paper.y + END > column.bottom) paper.addPage();
  end(paper, letter, column, Math.max(paper.y, column.top) + 18);
}

/** As high as the words are with this much between their lines. */
function heightOf(
  paper: Paper,
  { addressee, paragraphs }: DrawnPaper,
  { width }: Column,
  lineGap: number,
): number {
  paper.font(REGULAR).fontSize(BODY);
  const heights = paragraphs.map((paragraph) =>
    byHandAtEnd(paragraph) === undefined
      ? paper.heightOfString(paragraph, { width, lineGap, indent: INDENT })
      : 2 * line(lineGap) + lineGap,
  );
  return heights.reduce((sum, height) => sum + height, addressee === undefined ? 0 : line(lineGap));
}

/** The issuer in red above a red line, as everybody knows an office's paper. */
function head(paper: Paper, { issuer, number, title }: DrawnPaper, { x, width }: Column): void {
  write(paper, issuer, { x, y: 76, width, size: 28, font: BOLD, color: RED, align: 'center' });
  if (number !== undefined) write(paper, number, { x, y: 124, width, size: 13, align: 'center', color: INK });
  paper.rect(x, 150, width, 1.6).fill(RED);
  write(paper, title, { x, y: 176, width, size: 23, font: BOLD, align: 'center', color: INK });
  paper.y = WORDS;
}

function words(
  paper: Paper,
  { addressee, paragraphs }: DrawnPaper,
  { x, width, bottom }: Column,
  lineGap: number,
): void {
  paper.font(REGULAR).fontSize(BODY).fillColor(INK);
  if (addressee !== undefined) paper.text(`${addressee}：`, x, paper.y, { width, lineGap });
  for (const paragraph of paragraphs) {
    const before = byHandAtEnd(paragraph);
    if (before === undefined) paper.text(paragraph, x, paper.y, { width, lineGap, indent: INDENT });
    else ruled(paper, before, { x, width, bottom }, lineGap);
  }
}

/** What stands before a blank that is all the rest of its paragraph: there is more to write than a name or a day. */
function byHandAtEnd(paragraph: string): string | undefined {
  const at = paragraph.indexOf(RULED);
  return at >= 0 && at === paragraph.length - RULED.length ? paragraph.slice(0, at) : undefined;
}

/** The words and, after them, the rest of the line and another one, ruled. */
function ruled(
  paper: Paper,
  before: string,
  { x, width, bottom }: Omit<Column, 'top'>,
  lineGap: number,
): void {
  const high = line(lineGap);
  if (paper.y + 2 * high > bottom) paper.addPage();
  const { y } = paper;
  paper.text(before, x + INDENT, y, { width: width - INDENT, lineBreak: false });
  const begins = Math.min(x + INDENT + paper.widthOfString(before), x + width * 0.8);
  for (const [row, from] of [begins, x].entries()) {
    const at = y + row * high + BODY * 1.35;
    paper.moveTo(from, at).lineTo(x + width, at);
  }
  paper.lineWidth(0.7).stroke(INK);
  paper.y = y + 2 * high + lineGap;
}

function end(paper: Paper, { issuer, day, link }: DrawnPaper, { x, width }: Column, y: number): void {
  const right = { x: x + width / 2, width: width / 2 };
  write(paper, issuer, { ...right, y, size: BODY, align: 'center', color: INK });
  write(paper, day, { ...right, y: y + LINE, size: BODY, align: 'center', color: INK });
  write(paper, says.seal, { ...right, y: y + LINE * 2, size: 12, align: 'center', color: QUIET });
  write(paper, `${says.signedBy}${'_'.repeat(12)}`, { x, y, width: width / 2 - 12, size: 13, color: INK });
  drawQrCode(paper, link, x - 6, y + 26, CODE);
  const scan = opensByItself(link) ? says.scan : says.scanInside;
  write(paper, scan, { x: x + CODE, y: y + 44, width: 120, size: 10.5, height: 40, color: QUIET });
}
