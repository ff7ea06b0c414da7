/** Pictures that people send: looked at before they become part of a matter. */
import type { Photo } from '@gelin/domain';
import { fileUrls } from './cloudbase.ts';
import { Refusal } from './failures.ts';

/** Largest picture kept, in bytes; the phone shrinks them far below. */
export const PHOTO_BYTES = 10 * 1024 * 1024;

/** First bytes of JPEG, PNG, WebP (RIFF) and HEIC (ftyp, from the fifth byte). */
const STARTS: readonly (readonly [offset: number, bytes: string])[] = [
  [0, 'ffd8ff'],
  [0, '89504e47'],
  [0, '52494646'],
  [4, '66747970'],
];

/** The photos behind these file ids; refused where one is missing, too large or no picture at all. */
export async function checkedPhotos(ids: readonly string[]): Promise<Photo[]> {
  if (ids.length === 0) return [];
  const urls = await fileUrls(ids);
  await Promise.all(urls.map(check));
  return ids.map((id) => ({ id }));
}

/** Reads a few bytes only: the answer also tells how large the whole is. */
async function check(url: string | undefined): Promise<void> {
  if (!url) throw new Refusal('photoMissing', 'photos');
  const reply = await fetch(url, { headers: { range: 'bytes=0-15' } });
  if (!reply.ok) throw new Refusal('photoMissing', 'photos');
  const head = Buffer.from(await reply.arrayBuffer()).subarray(0, 16);
  const size = Number(
    reply.headers.get('content-range')?.split('/')[1] ?? reply.headers.get('content-length'),
  );
  if (size > PHOTO_BYTES) throw new Refusal('photoTooLarge', 'photos');
  const picture = STARTS.some(([offset, bytes]) => head.subarray(offset).toString('hex').startsWith(bytes));
  if (!picture) throw new Refusal('photoWrongType', 'photos');
}
