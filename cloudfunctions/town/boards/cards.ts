/** 联系卡: a sheet of ten visiting cards of one grid, 90 × 54 mm each, with marks to cut along. */
import { ROLE_WORDS } from '@gelin/domain';
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import { openPhoto, type Photo } from '../../shared/pdf/picture.ts';
import { drawQrCode } from '../../shared/pdf/qr-code.ts';
import { write } from '../../shared/pdf/words.ts';
import { opensByItself } from '../../shared/link.ts';
import { drawFace } from './face.ts';
import { answersOf, BRAND, QUIET, titleOf, WHITE, type BoardPage } from './sheet.ts';
import { BOARD_WORDS as w } from './words.ts';

const MILLIMETRE = 72 / 25.4;
const WIDE = 90 * MILLIMETRE;
const HIGH = 54 * MILLIMETRE;
const COLUMNS = 2;
const ROWS = 5;
const MARK = 8;

export function drawCards(
  paper: Paper,
  board: BoardPage,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const [left, top] = [(width - COLUMNS * WIDE) / 2, (height - ROWS * HIGH) / 2];
  const photo = openPhoto(paper, board.face);
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1)
      card(paper, board, photo, left + column * WIDE, top + row * HIGH);
  }
  marks(paper, left, top);
}

function card(paper: Paper, { page, town }: BoardPage, photo: Photo | undefined, x: number, y: number): void {
  const { person, phone, vacant } = answersOf(page);
  paper.rect(x, y, WIDE, 30).fill(BRAND);
  write(paper, titleOf(page), { x: x + 10, y: y + 7, width: 150, size: 13, font: BOLD, color: WHITE });
  write(paper, town, { x: x + 162, y: y + 8, width: WIDE - 172, size: 9, color: WHITE, align: 'right' });

  drawFace(paper, photo, person?.name ?? w.office, { x: x + 10, y: y + 38, width: 48, height: 60 });
  const words = { x: x + 66, width: 104 };
  const role = person ? ROLE_WORDS[person.role] : w.duty;
  write(paper, vacant && person ? `${role}（${w.standIn}）` : role, {
    ...words,
    y: y + 36,
    size: 9,
    color: QUIET,
  });
  write(paper, person?.name ?? w.office, { ...words, y: y + 48, size: 18, font: BOLD });
  write(paper, phone, { ...words, y: y + 76, size: 14, font: BOLD, color: BRAND });
  write(paper, page.office?.hours ?? '', {
    x: x + 10,
    y: y + 104,
    width: 160,
    size: 8,
    height: 22,
    color: QUIET,
  });
  if (page.supervision)
    write(paper, `${w.supervision} ${page.supervision}`, {
      x: x + 10,
      y: y + 132,
      width: 160,
      size: 8,
      color: QUIET,
    });

  drawQrCode(paper, page.link, x + WIDE - 82, y + 36, 74);
  const says = opensByItself(page.link) ? w.scanShort : w.scanInside;
  write(paper, says, { x: x + WIDE - 88, y: y + 112, width: 86, size: 8, height: 26, align: 'center' });
}

/** Short lines outside the cards only, so that none is left on one that was cut a little aside. */
function marks(paper: Paper, left: number, top: number): void {
  const [right, bottom] = [left + COLUMNS * WIDE, top + ROWS * HIGH];
  for (let column = 0; column <= COLUMNS; column += 1) {
    const x = left + column * WIDE;
    paper.moveTo(x, top - MARK).lineTo(x, top - 2);
    paper.moveTo(x, bottom + 2).lineTo(x, bottom + MARK);
  }
  for (let row = 0; row <= ROWS; row += 1) {
    const y = top + row * HIGH;
    paper.moveTo(left - MARK, y).lineTo(left - 2, y);
    paper.moveTo(right + 2, y).lineTo(right + MARK, y);
  }
  paper.lineWidth(0.4).stroke(QUIET);
}
