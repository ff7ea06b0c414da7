/** Somebody's photo on a paper, upright and filled, or the first character of the name where there is none. */
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import { BRAND, TINT } from './sheet.ts';

export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A photo that is in the paper once, however often it is drawn. */
export interface Photo {
  readonly width: number;
  readonly height: number;
}

/** What the library has and its types leave out. */
type WithPhotos = Paper & {
  openImage(content: Buffer): Photo;
  image(photo: Photo, x: number, y: number, fit: object): unknown;
};

/** Takes the photo into the paper; `undefined` where there is none or it is damaged. */
export function openFace(paper: Paper, photo: Buffer | undefined): Photo | undefined {
  if (!photo) return undefined;
  try {
    return (paper as WithPhotos).openImage(photo);
  } catch {
    // A damaged photo keeps no board from being made: the name's first character stands there.
    return undefined;
  }
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
