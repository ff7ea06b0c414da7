/** The small pictures beside the rows of a file: two of each matter at most, none of a restricted one. */
import { mattersById } from '../../shared/repositories/matters.ts';
import { printable } from '../../shared/pdf/picture.ts';

/** Bytes of one picture, and of all: what the function can hold. */
const LARGEST = 600 * 1024;
const ALL = 24 * 1024 * 1024;
const OF_ONE = 2;

/** In the order of these matters. */
export async function picturesFor(ids: readonly string[]): Promise<Buffer[][]> {
  const matters = new Map((await mattersById(ids)).map((matter) => [matter.id, matter]));
  const pictures: Buffer[][] = [];
  let bytes = 0;
  for (const id of ids) {
    const matter = matters.get(id);
    const shown =
      matter && matter.audience !== 'restricted' ? [...matter.photos, ...(matter.answer?.photos ?? [])] : [];
    const own: Buffer[] = [];
    for (const { id: file } of shown) {
      if (own.length === OF_ONE || bytes > ALL) break;
      const content = await printable(file, LARGEST);
      if (!content) continue;
      own.push(content);
      bytes += content.length;
    }
    pictures.push(own);
  }
  return pictures;
}

/** Width and height in pixels; square where the file does not say so where it should. */
export function shapeOf(picture: Buffer): readonly [width: number, height: number] {
  if (picture[0] === 0x89) return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
  for (let at = 2; at + 9 < picture.length && picture[at] === 0xff; at += 2 + picture.readUInt16BE(at + 2)) {
    const kind = picture[at + 1] ?? 0;
    // Frames are C0 to CF, but for tables and arithmetic coding's own.
    const frame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (frame) return [picture.readUInt16BE(at + 7), picture.readUInt16BE(at + 5)];
  }
  return [1, 1];
}
