/** Somebody's photo on a paper, upright and filled, or the first character of the name where there is none. */
import { BOLD, type Paper } from '../../shared/pdf/paper.ts';
import { BRAND, TINT } from './sheet.ts';

export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function drawFace(paper: Paper, photo: Buffer | undefined, name: string, box: FaceBox): void {
  const { x, y, width, height } = box;
  const radius = width / 16;
  if (photo && drawn(paper, photo, box, radius)) return;
  paper.roundedRect(x, y, width, height, radius).fill(TINT);
  const size = width * 0.45;
  paper.font(BOLD).fontSize(size).fillColor(BRAND);
  paper.text(name.slice(0, 1), x, y + (height - size * 1.2) / 2, {
    width,
    align: 'center',
    lineBreak: false,
  });
}

/** `false` where the photo is damaged: then there is no photo. */
function drawn(paper: Paper, photo: Buffer, { x, y, width, height }: FaceBox, radius: number): boolean {
  paper.save();
  try {
    paper.roundedRect(x, y, width, height, radius).clip();
    paper.image(photo, x, y, { cover: [width, height], align: 'center', valign: 'center' });
    return true;
  } catch {
    return false;
  } finally {
    paper.restore();
  }
}
