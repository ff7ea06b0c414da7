/** PNG (W3C): chunks; the notes are eXIf, tEXt, zTXt, iTXt (XMP too) and tIME, wherever they stand. */
import { letters, number, says, together } from './bytes.ts';

const SIGNATURE = 8;
const NOTES: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

export const isPng = (bytes: Uint8Array): boolean => says(bytes, 1, 'PNG');

/** The picture without its notes and without what hangs behind it; `undefined` for what is no whole picture. */
export function barePng(bytes: Uint8Array): Uint8Array | undefined {
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + number(bytes, at, 4);
    const name = letters(bytes, at + 4);
    if (end > bytes.length) return undefined;
    if (!NOTES.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return together(kept);
    at = end;
  }
  return undefined;
}
