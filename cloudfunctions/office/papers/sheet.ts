/** 事项单: a matter on one sheet, a row a line of its template, what was done with it, and the code. */
import { RULED } from '@gelin/domain';
import { BOLD, REGULAR, type Paper } from '../../shared/pdf/paper.ts';
import { drawQrCode } from '../../shared/pdf/qr-code.ts';
import { write } from '../../shared/pdf/words.ts';
import { opensByItself } from '../../shared/link.ts';
import { INK, QUIET, type Column, type DrawnPaper } from './layout.ts';
import { PAPER_SAYS as says } from './words.ts';

const SIZE = 11.5;
const GAP = 4;
const PAD = 6;
const NAMES = 96;
/** Day and hour on one line. */
const TIMES = 132;
const CODE = 84;
const RULE = '#9ca3af';
/** A row that is longer goes on in the next, so that none is higher than a page. */
const LONGEST = 500;

interface Row {
  readonly name: string;
  readonly value: string;
}

export function drawSheet(paper: Paper, sheet: DrawnPaper, column: Column): void {
  const { issuer, title, day, paragraphs, story, link } = sheet;
  const beside = column.width - CODE - 110;
  write(paper, issuer, { ...column, width: beside, y: column.top, size: 13, color: QUIET });
  write(paper, title, { ...column, width: beside, y: column.top + 22, size: 26, font: BOLD, color: INK });
  write(paper, says.made(day), { ...column, width: beside, y: column.top + 62, size: 10.5, color: QUIET });
  drawQrCode(paper, link, column.x + column.width - CODE, column.top - 6, CODE);
  const scan = { x: column.x + column.width - CODE - 100, y: column.top + 16, width: 96, height: 40 };
  write(paper, opensByItself(link) ? says.scan : says.scanInside, {
    ...scan,
    size: 10,
    align: 'right',
    color: QUIET,
  });
  paper.y = column.top + CODE + 6;
  for (const row of paragraphs.flatMap(rowsOf)) drawRow(paper, row, column);
  if (story.length === 0) return;
  room(paper, 60, column);
  paper.y = write(paper, says.story, { ...column, y: paper.y + 14, size: 13, font: BOLD, color: INK }) + 6;
  for (const { when, words } of story) drawRow(paper, { name: when, value: words }, column, TIMES);
}

/** "地点：柳溪村" is a row with a name; a line without one is a row without one. What is written by hand stays free. */
function rowsOf(line: string): Row[] {
  const at = line.indexOf('：');
  const name = at < 0 ? '' : line.slice(0, at);
  const value = line.slice(at + 1).replaceAll(RULED, ' ');
  const parts = value.match(new RegExp(`[^]{1,${LONGEST}}`, 'gu')) ?? [' '];
  return parts.map((part, index) => ({ name: index === 0 ? name : `${name}${says.further}`, value: part }));
}

function drawRow(paper: Paper, { name, value }: Row, column: Column, names = NAMES): void {
  const width = column.width - names - 2 * PAD;
  paper.font(REGULAR).fontSize(SIZE);
  const named = paper.heightOfString(name, { width: names - 2 * PAD, lineGap: GAP });
  const height = Math.max(paper.heightOfString(value, { width, lineGap: GAP }), named) - GAP + 2 * PAD;
  room(paper, height, column);
  const { y } = paper;
  paper.lineWidth(0.6).rect(column.x, y, column.width, height).stroke(RULE);
  paper
    .moveTo(column.x + names, y)
    .lineTo(column.x + names, y + height)
    .stroke(RULE);
  paper.fillColor(QUIET).text(name, column.x + PAD, y + PAD, { width: names - 2 * PAD, lineGap: GAP });
  paper.fillColor(INK).text(value, column.x + names + PAD, y + PAD, { width, lineGap: GAP });
  paper.y = y + height;
}

/** Begins a new page where so much does not fit on this one. */
function room(paper: Paper, height: number, { top, bottom }: Column): void {
  if (paper.y + height <= bottom) return;
  paper.addPage();
  paper.y = top;
}
