/**
 * A picture without what the camera wrote beside it: where it was taken, when, with what, and by whom (EXIF, XMP, IPTC). The
 * phone leaves it out, and the server looks again.
 */
import { bareHeif, isHeif } from './heif.ts';
import { bareJpeg, isJpeg, jpegLooksBare } from './jpeg.ts';
import { barePng, isPng } from './png.ts';
import { bareWebp, isWebp } from './webp.ts';

/** As much of a file as says for the pictures that phones draw anew that there is nothing to take out. */
export const HEAD = 4_096;

/** Whether the head of a file shows that nothing stands beside the picture; where it does not show it, the whole has to be read. */
export function looksBare(head: Uint8Array): boolean {
  return isJpeg(head) && jpegLooksBare(head);
}

/** The picture alone; `undefined` where it is of no kind of which that can be told. */
export function bare(bytes: Uint8Array): Uint8Array | undefined {
  if (isJpeg(bytes)) return bareJpeg(bytes);
  if (isPng(bytes)) return barePng(bytes);
  if (isWebp(bytes)) return bareWebp(bytes);
  return isHeif(bytes) ? bareHeif(bytes) : undefined;
}

/** Whether two files are the same, byte by byte. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
