/** The photos of those who answer, as far as they can be printed: JPEG or PNG in the storage. */
import type { ChiefPage } from '@gelin/contract/find';
import { readStored } from '../../shared/cloudbase.ts';

/** A board with no photo has the first character of a name: one that cannot be had keeps no board from being made. */
export async function facesOf(pages: readonly ChiefPage[]): Promise<ReadonlyMap<string, Buffer>> {
  const faces = new Map<string, Buffer>();
  await Promise.all(
    pages.map(async ({ id, chief, standIn }) => {
      const file = (chief ?? standIn)?.avatar;
      if (!file?.startsWith('cloud://')) return;
      const content = await readStored(file).catch(() => undefined);
      if (content && isPrintable(content)) faces.set(id, content);
    }),
  );
  return faces;
}

/** Bytes: forty of them are held at once. */
const LARGEST = 1024 * 1024;

/** By how the file begins, not by what it is called. */
function isPrintable(content: Buffer): boolean {
  if (content.length > LARGEST) return false;
  const start = content.subarray(0, 4).toString('hex');
  return start.startsWith('ffd8ff') || start === '89504e47';
}
