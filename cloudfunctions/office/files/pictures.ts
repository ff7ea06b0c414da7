/** The small pictures beside the rows of a file: two of each matter at most, how it was and how it became; none of a restricted one, nor of a service (代办). */
import type { Matter, Photo } from '@gelin/domain';
import { printable } from '../../shared/pdf/picture.ts';
import { mattersById } from '../../shared/repositories/matters.ts';

/** Bytes of one picture, and of all: what the function can hold. */
const LARGEST = 600 * 1024;
const ALL = 24 * 1024 * 1024;
const OF_ONE = 2;

/** What stands in the cell of a row. */
export interface RowPictures {
  readonly shown: readonly Buffer[];
  /** Another was there to be shown and is too large, one too many for the file, or cannot be drawn. */
  readonly left: boolean;
}

/** In the order of these matters. */
export async function picturesFor(ids: readonly string[]): Promise<RowPictures[]> {
  const matters = new Map((await mattersById(ids)).map((matter) => [matter.id as string, matter]));
  const rows: RowPictures[] = [];
  let room = ALL;
  for (const id of ids) {
    const row = await picturesOf(matters.get(id), room);
    room -= row.shown.reduce((sum, { length }) => sum + length, 0);
    rows.push(row);
  }
  return rows;
}

/** One of before and one of after; where one of them is missing, two of the other. */
async function picturesOf(matter: Matter | undefined, room: number): Promise<RowPictures> {
  if (!matter || matter.audience === 'restricted' || matter.service) return { shown: [], left: false };
  const before = [...matter.photos];
  const after = [...(matter.answer?.photos ?? [])];
  const shown: Buffer[] = [];
  let left = false;
  let free = room;
  const showOf = async (photos: Photo[]) => {
    for (let photo = photos.shift(); photo && shown.length < OF_ONE; photo = photos.shift()) {
      const content = free > 0 ? await printable(photo.id, Math.min(LARGEST, free)) : undefined;
      if (!content) {
        left = true;
        continue;
      }
      shown.push(content);
      free -= content.length;
      return;
    }
  };
  for (const photos of [before, after, before, after]) await showOf(photos);
  return { shown, left };
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
