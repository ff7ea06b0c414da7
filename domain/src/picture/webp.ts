/** WebP (RFC 9649): chunks in a RIFF; the notes are EXIF and XMP, and the extended header says that there are some. */
import { letters, littleNumber, says, together } from './bytes.ts';

const HEADER = 12;
const NOTES: readonly string[] = ['EXIF', 'XMP '];
/** In the flags of VP8X: EXIF and XMP. */
const FLAGS = 0x08 | 0x04;

export const isWebp = (bytes: Uint8Array): boolean => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP');

/** The picture without its notes and without what hangs behind it; `undefined` for what is no whole picture. */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  const whole = Math.min(bytes.length, 8 + littleNumber(bytes, 4));
  const kept: Uint8Array[] = [];
  for (let at = HEADER; at < whole;) {
    const end = at + 8 + littleNumber(bytes, at + 4);
    if (end > whole) return undefined;
    const padded = Math.min(end + (end % 2), whole);
    const chunk = bytes.slice(at, padded);
    if (letters(chunk, 0) === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~FLAGS;
    if (!NOTES.includes(letters(chunk, 0))) kept.push(chunk);
    at = padded;
  }
  if (kept.length === 0) return undefined;
  const bare = together([bytes.slice(0, HEADER), ...kept]);
  new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return bare;
}
