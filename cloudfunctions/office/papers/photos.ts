/** The pictures of a paper on a page of their own, two beside each other, each with when it was taken. */
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import { openPhoto, type WithPhotos } from '../../shared/pdf/picture.ts';
import { write } from '../../shared/pdf/words.ts';
import { INK, QUIET, type Column } from './layout.ts';
import type { Picture } from './pictures.ts';
import { PAPER_SAYS as says } from './words.ts';

/** One alone is as wide as the words. */
const acrossOf = (pictures: readonly Picture[]) => Math.min(2, pictures.length);
/** Height of a picture's place to its width. */
const SHAPE = 0.8;
const GAP = 14;
const CAPTION = 24;

export function drawPictures(paper: Paper, pictures: readonly Picture[], column: Column): void {
  if (pictures.length === 0) return;
  paper.addPage();
  const top = write(paper, says.photos, { ...column, y: column.top, size: 15, font: BOLD, color: INK }) + 10;
  const across = acrossOf(pictures);
  const down = Math.ceil(pictures.length / across);
  const width = (column.width - GAP * (across - 1)) / across;
  const height = Math.min(width * SHAPE, (column.bottom - top) / down - CAPTION - GAP);
  pictures.forEach((picture, index) => {
    const x = column.x + (index % across) * (width + GAP);
    const y = top + Math.floor(index / across) * (height + CAPTION + GAP);
    drawPicture(paper, picture, { x, y, width, height });
    write(paper, `${index + 1}. ${says[picture.when]}`, {
      x,
      y: y + height + 4,
      width,
      size: 11,
      color: QUIET,
    });
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawPicture(paper: Paper, { content }: Picture, { x, y, width, height }: Box): void {
  const photo = openPhoto(paper, content);
  if (photo) {
    (paper as WithPhotos).image(photo, x, y, { fit: [width, height], align: 'center', valign: 'bottom' });
    return;
  }
  paper.rect(x, y, width, height).lineWidth(0.6).stroke(QUIET);
  write(paper, says.noPhoto, {
    x: x + 10,
    y: y + height / 2 - 16,
    width: width - 20,
    size: 11,
    height: 34,
    align: 'center',
    color: QUIET,
  });
}
