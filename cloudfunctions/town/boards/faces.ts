/** The photos of those who answer, as far as they can be printed: JPEG or PNG, in the storage or written out (a data URI). */
import type { ChiefPage } from '@gelin/contract/find';
import { isPrintable, printable } from '../../shared/pdf/picture.ts';

/** A board with no photo has the first character of a name: one that cannot be had keeps no board from being made. */
export async function facesOf(pages: readonly ChiefPage[]): Promise<ReadonlyMap<string, Buffer>> {
  const faces = new Map<string, Buffer>();
  await Promise.all(
    pages.map(async ({ id, chief, standIn }) => {
      const face = (chief ?? standIn)?.avatar;
      const content = face === undefined ? undefined : await contentOf(face);
      if (content) faces.set(id, content);
    }),
  );
  return faces;
}

const WRITTEN_OUT = /^data:image\/(?:png|jpeg);base64,/;

async function contentOf(face: string): Promise<Buffer | undefined> {
  if (!WRITTEN_OUT.test(face)) return printable(face, LARGEST);
  const content = Buffer.from(face.replace(WRITTEN_OUT, ''), 'base64');
  return isPrintable(content, LARGEST) ? content : undefined;
}

/** Bytes: forty of them are held at once. */
const LARGEST = 1024 * 1024;
