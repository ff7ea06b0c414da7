/** The pictures of a paper, fetched one after another: six at once would be more than the function can hold. */
import type { PaperPhoto } from '@gelin/domain';
import { printable } from '../../shared/pdf/picture.ts';

/** Bytes; phones send far less. */
const LARGEST = 3 * 1024 * 1024;

/** `content` is absent where it cannot be printed: its place says so. */
export interface Picture extends PaperPhoto {
  readonly content?: Buffer;
}

export async function picturesOf(photos: readonly PaperPhoto[]): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const photo of photos) {
    const content = await printable(photo.id, LARGEST);
    pictures.push({ ...photo, ...(content && { content }) });
  }
  return pictures;
}
