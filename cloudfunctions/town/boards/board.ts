/** 公示牌: a grid's public board across A3 or A4, to be read by somebody standing before it. */
import { ROLE_WORDS } from '@gelin/domain';
import type { ChiefPage } from '@gelin/contract/find';
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import { openPhoto } from '../../shared/pdf/picture.ts';
import { drawQrCode } from '../../shared/pdf/qr-code.ts';
import { write } from '../../shared/pdf/words.ts';
import { opensByItself } from '../../shared/link.ts';
import { drawFace } from './face.ts';
import { answersOf, BRAND, INK, QUIET, TINT, titleOf, WHITE, type BoardPage } from './sheet.ts';
import { BOARD_WORDS as w } from './words.ts';

/** The width that the measures below are for: A4 across. A3 has the same board, larger. */
const DRAWN_FOR = 842;
const LEFT = 40;
const RIGHT = 802;

export function drawBoard(paper: Paper, board: BoardPage, { width }: { readonly width: number }): void {
  paper.save().scale(width / DRAWN_FOR);
  head(paper, board);
  person(paper, board);
  middle(paper, board.page);
  code(paper, board.page);
  foot(paper, board);
  paper.restore();
}

function head(paper: Paper, { page, town }: BoardPage): void {
  paper.rect(0, 0, DRAWN_FOR, 96).fill(BRAND);
  write(paper, titleOf(page), { x: LEFT, y: 22, width: 560, size: 42, font: BOLD, color: WHITE });
  write(paper, town, { x: 612, y: 24, width: 190, size: 18, color: WHITE, align: 'right' });
  write(paper, w.title, { x: 612, y: 50, width: 190, size: 24, font: BOLD, color: WHITE, align: 'right' });
}

function person(paper: Paper, { page, face }: BoardPage): void {
  const { person: who, phone, vacant } = answersOf(page);
  drawFace(paper, openPhoto(paper, face), who?.name ?? w.office, {
    x: LEFT,
    y: 120,
    width: 174,
    height: 218,
  });
  const role = who ? ROLE_WORDS[who.role] : w.duty;
  write(paper, vacant && who ? `${role}（${w.standIn}）` : role, {
    x: LEFT,
    y: 346,
    width: 174,
    size: 17,
    color: QUIET,
    align: 'center',
  });
  write(paper, who?.name ?? w.office, { x: LEFT, y: 368, width: 174, size: 34, font: BOLD, align: 'center' });
  if (!phone) return;
  paper.roundedRect(LEFT, 424, 174, 44, 8).fill(BRAND);
  write(paper, phone, {
    x: LEFT + 8,
    y: 433,
    width: 158,
    size: 22,
    font: BOLD,
    color: WHITE,
    align: 'center',
  });
}

function middle(paper: Paper, { bounds, landmarks, office, duties }: ChiefPage): void {
  const column = { x: 240, width: 350 };
  let y = 118;
  const part = (title: string, words: string, height: number) => {
    if (!words) return;
    write(paper, title, { ...column, y, size: 16, font: BOLD, color: BRAND });
    y = write(paper, words, { ...column, y: y + 24, size: 15, height, color: INK }) + 12;
  };
  part(w.bounds, bounds ?? '', 54);
  part(w.near, [...new Set(landmarks)].join('、'), 68);
  part(w.hours, [office?.address, office?.hours].filter(Boolean).join('，'), 54);
  part(w.duties, duties.map((duty) => `· ${duty}`).join('\n'), Math.max(60, 466 - y - 24));
}

function code(paper: Paper, { link, way }: ChiefPage): void {
  const column = { x: 618, width: 184 };
  drawQrCode(paper, link, column.x + 17, 112, 150);
  const says = opensByItself(link) ? w.scan : w.scanInside;
  let y = write(paper, says, { ...column, y: 262, size: 14, height: 42, align: 'center', font: BOLD }) + 10;
  write(paper, w.way, { ...column, y, size: 16, font: BOLD, color: BRAND });
  y += 25;
  const step = Math.min(24, (468 - y) / Math.max(1, way.length));
  for (const [index, words] of way.entries())
    write(paper, `${index + 1}. ${words}`, {
      ...column,
      y: y + index * step,
      size: Math.min(14, step * 0.68),
    });
}

function foot(paper: Paper, { page, day }: BoardPage): void {
  paper.rect(0, 484, DRAWN_FOR, 112).fill(TINT);
  const phones = [
    ...page.above.map(({ unitName, role, name, phone }) => ({
      title: `${unitName} ${ROLE_WORDS[role]}`,
      name,
      phone,
    })),
    ...(page.supervision ? [{ title: w.supervision, name: '', phone: page.supervision }] : []),
  ].slice(0, 4);
  const wide = (RIGHT - LEFT) / Math.max(1, phones.length);
  for (const [index, { title, name, phone }] of phones.entries()) {
    const box = { x: LEFT + index * wide, width: wide - 12 };
    write(paper, title, { ...box, y: 494, size: 14, color: QUIET });
    write(paper, [name, phone].filter(Boolean).join('  '), { ...box, y: 516, size: 18, font: BOLD });
  }
  write(paper, w.danger, { x: LEFT, y: 558, width: 560, size: 14, color: INK });
  write(paper, w.made(day), { x: 612, y: 560, width: 190, size: 11, color: QUIET, align: 'right' });
}
