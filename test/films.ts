/** Films as phones write them: with the place in `udta`, in `meta`, in a track of what was sensed, and in room left over. */
import { box } from './pictures.ts';

/** What must not be left in any of them. */
export const PLACES = ['+28.2500+112.9833/', 'com.apple.quicktime.location.ISO6709', 'GELIN-SENSED'] as const;
/** What must be left in all of them. */
export const FRAMES = 'THE-FRAMES-THEMSELVES';

const full = Buffer.alloc(4);

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
  return bytes;
}

/** A track of one chunk with samples of these lengths. */
function track(
  handler: string,
  offset: number,
  sizes: readonly number[],
  notes: readonly Buffer[] = [],
): Buffer {
  const table = box(
    'stbl',
    Buffer.concat([
      box('stsc', Buffer.concat([full, numbers(1, 1, sizes.length, 1)])),
      box('stsz', Buffer.concat([full, numbers(0, sizes.length, ...sizes)])),
      box('stco', Buffer.concat([full, numbers(1, offset)])),
    ]),
  );
  const handled = box('hdlr', Buffer.concat([full, full, Buffer.from(handler), Buffer.alloc(13)]));
  const media = box('mdia', Buffer.concat([box('mdhd', Buffer.alloc(24)), handled, box('minf', table)]));
  return box('trak', Buffer.concat([box('tkhd', Buffer.alloc(84)), media, ...notes]));
}

/** A film of one track; `noted`: with the place in every form; `first`: with its list before the frames, as for streaming. */
export function film(noted: boolean, { first = false } = {}): Buffer {
  const sensed = 'GELIN-SENSED +28.2500+112.9833/';
  const start = box('ftyp', Buffer.from('mp42\0\0\0\0isommp42'));
  const frames = box('mdat', Buffer.from(noted ? FRAMES + sensed : FRAMES));
  const place = box('\u00a9xyz', Buffer.from('\0\x12\x15\xc7+28.2500+112.9833/'));
  const listed = (at: number) => {
    const notes = [
      box('udta', place),
      box('meta', Buffer.concat([box('keys', Buffer.from(PLACES[1])), box('ilst', Buffer.from(PLACES[0]))])),
      box('uuid', Buffer.from(`0123456789abcdef<x>${PLACES[0]}</x>`)),
      track('meta', at + FRAMES.length, [12, sensed.length - 12]),
    ];
    return box(
      'moov',
      Buffer.concat([
        box('mvhd', Buffer.alloc(100)),
        track('vide', at, [FRAMES.length], noted ? [box('udta', place)] : []),
        ...(noted ? notes : []),
      ]),
    );
  };
  const room = noted
    ? [box('free', Buffer.from(`GPS ${PLACES[0]}`)), box('uuid', Buffer.from(PLACES[0]))]
    : [];
  const before = first ? listed(0).length : 0;
  const list = listed(start.length + before + 8);
  return Buffer.concat(first ? [start, list, frames, ...room] : [start, frames, list, ...room]);
}
