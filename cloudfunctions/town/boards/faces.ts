/** The photos of those who answer, as far as they can be printed: JPEG or PNG, in the storage or written out (a data URI). */
import type { ChiefPage } from '@gelin/contract/find';
import { readStored } from '../../shared/cloudbase.ts';

/** A board with no photo has the first character of a name: one that cannot be had keeps no board from being made. */
export async function facesOf(pages: readonly ChiefPage[]): Promise<ReadonlyMap<string, Buffer>> {
  const faces = new Map<string, Buffer>();
  await Promise.all(
    pages.map(async ({ id, chief, standIn }) => {
      const face = (chief ?? standIn)?.avatar;
      const content = face === undefined ? undefined : await contentOf(face);
      if (content && isPrintable(content)) faces.set(id, content);
    }),
  );
  return faces;
}

const WRITTEN_OUT = /^data:image\/(?:png|jpeg);base64,/;

async function contentOf(face: string): Promise<Buffer | undefined> {
  if (WRITTEN_OUT.test(face)) return Buffer.from(face.replace(WRITTEN_OUT, ''), 'base64');
  return face.startsWith('cloud://') ? readStored(face).catch(() => undefined) : undefined;
}

/** Bytes: forty of them are held at once. */
const LARGEST = 1024 * 1024;

/** By how the file begins, not by what it is called. */
function isPrintable(content: Buffer): boolean {
  if (content.length > LARGEST) return false;
  const start = content.subarray(0, 4).toString('hex');
  return start.startsWith('ffd8ff') || start === '89504e47';
}
