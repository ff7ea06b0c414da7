/** A paper (公文) as a PDF: A4 upright with the margins of GB/T 9704, words, signature, code, pictures, pages numbered. */
import { paperOf, REGULAR, type Paper } from '../../shared/pdf/paper.ts';
import { A4, MARGINS, QUIET, SHEET_MARGINS, type DrawnPaper } from './layout.ts';
import { drawLetter } from './letter.ts';
import { drawPictures } from './photos.ts';
import { drawSheet } from './sheet.ts';
import { PAPER_SAYS as says } from './words.ts';

/** From the lower edge up, in points. */
const FOOT = 54;

export async function drawnPaper(paper: DrawnPaper): Promise<Buffer> {
  const margins = paper.kind === 'sheet' ? SHEET_MARGINS : MARGINS;
  const column = {
    x: margins.left,
    width: A4.width - margins.left - margins.right,
    top: margins.top,
    bottom: A4.height - margins.bottom,
  };
  const foot = (drawn: Paper, page: number, pages: number) => {
    const words = says.page(page, pages);
    drawn.font(REGULAR).fontSize(10.5).fillColor(QUIET);
    // With a width the library would take a line this low for one that belongs on the next page.
    const x = column.x + (column.width - drawn.widthOfString(words)) / 2;
    drawn.text(words, x, A4.height - FOOT, { lineBreak: false });
  };
  const spec = { title: paper.title, sheet: 'A4', across: false, at: paper.at, margins, foot } as const;
  return paperOf(spec, [paper], (drawn, page) => {
    if (page.kind === 'sheet') drawSheet(drawn, page, column);
    else drawLetter(drawn, page, column);
    drawPictures(drawn, page.pictures, column);
  });
}
