/** Somebody's photo on a paper, upright and filled, or the first character of the name where there is none. */
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import type { Photo, WithPhotos } from '../../shared/pdf/picture.ts';
import { BRAND, TINT } from './sheet.ts';

export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function drawFace(paper: Paper, photo: Photo | undefined, name: string, box: FaceBox): void {
  const { x, y, width, height } = box;
  paper.save().roundedRect(x, y, width, height, width / 16);
  if (photo)
    (paper.clip() as WithPhotos).image(photo, x, y, {
      cover: [width, height],
      align: 'center',
      valign: 'center',
    });
  else paper.fill(TINT);
  paper.restore();
  if (photo) return;
  const size = width * 0.45;
  paper.font(BOLD).fontSize(size).fillColor(BRAND);
  paper.text(name.slice(0, 1), x, y + (height - size * 1.2) / 2, {
    width,
    align: 'center',
    lineBreak: false,
  });
}
