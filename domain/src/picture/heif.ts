/**
 * HEIF and AVIF (ISO/IEC 23008-12): what a file holds is listed in its `meta` box. Items of the kinds Exif and mime (XMP) are
 * made blank where they lie, so that nothing else moves.
 */
import { boxesIn, type Box } from './boxes.ts';
import { letters, number, says } from './bytes.ts';

const BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif'];

export const isHeif = (bytes: Uint8Array): boolean =>
  says(bytes, 4, 'ftyp') && BRANDS.includes(letters(bytes, 8));

/** The items that hold notes. */
function notesIn(bytes: Uint8Array, { from, to }: Box): Set<number> {
  const wide = (bytes[from] ?? 0) > 0;
  const entries = boxesIn(bytes, from + (wide ? 8 : 6), to).filter(({ name }) => name === 'infe');
  const notes = entries.filter((entry) =>
    ['Exif', 'mime'].includes(letters(bytes, entry.from + kindAt(bytes, entry))),
  );
  return new Set(notes.map((entry) => number(bytes, entry.from + 4, bytes[entry.from] === 3 ? 4 : 2)));
}

const kindAt = (bytes: Uint8Array, { from }: Box) => (bytes[from] === 3 ? 10 : 8);

/** Where these items lie in the file; `base` is where what lies within the `meta` box itself begins. */
function placesOf(bytes: Uint8Array, { from }: Box, items: ReadonlySet<number>, base: number) {
  const version = bytes[from] ?? 0;
  const sizes = [bytes[from + 4] ?? 0, bytes[from + 5] ?? 0];
  const [offsetSize, lengthSize] = [(sizes[0] ?? 0) >> 4, (sizes[0] ?? 0) & 15];
  const [baseSize, indexSize] = [(sizes[1] ?? 0) >> 4, version > 0 ? (sizes[1] ?? 0) & 15 : 0];
  const idSize = version < 2 ? 2 : 4;
  const places: { readonly from: number; readonly to: number }[] = [];
  let at = from + 6;
  const read = (size: number) => number(bytes, (at += size) - size, size);
  for (let left = read(idSize); left > 0 && at < bytes.length; left -= 1) {
    const item = read(idSize);
    const inMeta = version > 0 && (read(2) & 15) === 1;
    read(2);
    const start = read(baseSize);
    for (let extents = read(2); extents > 0 && at < bytes.length; extents -= 1) {
      read(indexSize);
      const first = start + read(offsetSize) + (inMeta ? base : 0);
      const length = read(lengthSize);
      if (items.has(item)) places.push({ from: first, to: first + length });
    }
  }
  return places;
}

/** The same picture with blanks for its notes; `undefined` for what does not say what it holds. */
export function bareHeif(bytes: Uint8Array): Uint8Array | undefined {
  const meta = boxesIn(bytes, 0, bytes.length).find(({ name }) => name === 'meta');
  if (!meta) return undefined;
  const inside = new Map(boxesIn(bytes, meta.from + 4, meta.to).map((box) => [box.name, box]));
  const [items, places] = [inside.get('iinf'), inside.get('iloc')];
  if (!items || !places) return undefined;
  const bare = new Uint8Array(bytes);
  for (const { from, to } of placesOf(bytes, places, notesIn(bytes, items), inside.get('idat')?.from ?? 0))
    bare.fill(0, from, to);
  return bare;
}
