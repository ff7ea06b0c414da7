/** A QR code drawn as squares: sharp on any sheet, and readable with a quarter of it dirty. */
import qrcode from 'qrcode';
import type { Paper } from './paper.ts';

/** Modules left white around it, as the standard asks. */
const QUIET = 4;

/** Draws the code of `text`, quiet zone included, into a square of `side` points at `x`, `y`. */
export function drawQrCode(paper: Paper, text: string, x: number, y: number, side: number): void {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'Q' });
  const step = side / (modules.size + 2 * QUIET);
  paper.rect(x, y, side, side).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column))
        paper.rect(x + (column + QUIET) * step, y + (row + QUIET) * step, step, step);
    }
  }
  paper.fill('#000000');
}
