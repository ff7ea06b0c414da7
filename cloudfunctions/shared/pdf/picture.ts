/** Pictures on a paper: what can be printed of what is stored, taken into the file once. */
import { readStored } from '../cloudbase.ts';
import type { Paper } from './paper.ts';

/** A picture that is in the paper once, however often it is drawn. */
export interface Photo {
  readonly width: number;
  readonly height: number;
}

/** What the library has and its types leave out. */
export type WithPhotos = Paper & {
  openImage(content: Buffer): Photo;
  image(photo: Photo, x: number, y: number, fit: object): unknown;
};

/** Takes the picture into the paper; `undefined` where there is none or it is damaged. */
export function openPhoto(paper: Paper, photo: Buffer | undefined): Photo | undefined {
  if (!photo) return undefined;
  try {
    return (paper as WithPhotos).openImage(photo);
  } catch {
    // A damaged picture keeps no paper from being made: its place says that there is none.
    return undefined;
  }
}

/** A stored JPEG or PNG of at most so many bytes; `undefined` where it cannot be had or printed. */
export async function printable(file: string, largest: number): Promise<Buffer | undefined> {
  const content = file.startsWith('cloud://') ? await readStored(file).catch(() => undefined) : undefined;
  return content && isPrintable(content, largest) ? content : undefined;
}

/** By how the file begins, not by what it is called. */
export function isPrintable(content: Buffer, largest: number): boolean {
  if (content.length > largest) return false;
  const start = content.subarray(0, 4).toString('hex');
  return start.startsWith('ffd8ff') || start === '89504e47';
}
