/** Pictures as cameras write them: with the place where they were taken, in every form that such a note can have. */
import { deflateSync } from 'node:zlib';

/** One grey pixel, as a phone draws it anew. */
export const PLAIN_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
/** What must not be left in any of them: the maker, a description, the place in XMP. */
export const NOTES = ['GELIN-CAMERA', 'exif:GPSLatitude', '114.0712'] as const;

/** EXIF with how the picture is turned, the maker, and where it was taken (28.25° N, 112.9833° E). */
export function exif(turn: number): Buffer {
  const maker = Buffer.from('GELIN-CAMERA\0');
  const degrees = (whole: number, minutes: number) => {
    const six = Buffer.alloc(24);
    [whole, 1, minutes, 1, 0, 1].forEach((value, at) => six.writeUInt32BE(value, at * 4));
    return six;
  };
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const counted = (entries: readonly Buffer[]) =>
    Buffer.concat([Buffer.from([0, entries.length]), ...entries, Buffer.alloc(4)]);
  const places = 8 + 2 + 3 * 12 + 4;
  const rest = places + 2 + 2 * 12 + 4;
  const first = counted([
    entry(0x010f, 2, maker.length, rest),
    entry(0x0112, 3, 1, turn),
    entry(0x8825, 4, 1, places),
  ]);
  const gps = counted([
    entry(0x0002, 5, 3, rest + maker.length),
    entry(0x0004, 5, 3, rest + maker.length + 24),
  ]);
  const head = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  return Buffer.concat([head, first, gps, maker, degrees(28, 15), degrees(112, 59)]);
}

const XMP = Buffer.from('<x:xmpmeta exif:GPSLatitude="28,15N" exif:GPSLongitude="114.0712"/>');

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG with EXIF, XMP, IPTC, a comment, and a film hanging behind it, as cameras make them. */
export function jpegWithPlace(turn = 1): Buffer {
  return Buffer.concat([
    PLAIN_JPEG.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(turn)])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), XMP])),
    segment(0xed, Buffer.from('Photoshop 3.0\0 GELIN-CAMERA')),
    segment(0xfe, Buffer.from('GELIN-CAMERA')),
    PLAIN_JPEG.subarray(2),
    Buffer.from('ftypmp42 114.0712 GELIN-CAMERA'),
  ]);
}

/** Its sum is left at zero: nobody here asks for it. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(content.length, 0);
  named.copy(frame, 4);
  return frame;
}

/** A PNG of one grey pixel, with its place at the very end or without. */
export function png(noted: boolean): Buffer {
  const header = Buffer.from('00000001000000010800000000', 'hex');
  const notes = [
    chunk('eXIf', exif(1)),
    chunk('iTXt', XMP),
    chunk('tEXt', Buffer.from('Author\0GELIN-CAMERA')),
  ];
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    ...(noted ? notes : []),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function riff(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A WebP in its extended form, with its place or without. */
export function webp(noted: boolean): Buffer {
  const flags = Buffer.alloc(10);
  flags[0] = noted ? 0x0c : 0;
  const drawn = riff('VP8L', Buffer.from('2f00000000078810fd8ffe0722a2ff0100', 'hex'));
  const notes = noted ? [riff('EXIF', exif(1)), riff('XMP ', XMP)] : [];
  const body = Buffer.concat([Buffer.from('WEBP'), riff('VP8X', flags), drawn, ...notes]);
  return riff('RIFF', body);
}

/** A box, of which films and HEIC pictures are made. */
export function box(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A HEIC that lists a picture and two notes, and holds them behind its list. */
export function heic(noted: boolean): Buffer {
  const item = (id: number, kind: string) =>
    box('infe', Buffer.concat([Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(`${kind}\0`)]));
  const kinds = noted ? ['hvc1', 'Exif', 'mime'] : ['hvc1'];
  const held = [Buffer.from('PICTURE-ITSELF'), exif(1), XMP].slice(0, kinds.length);
  const listed = (base: number) => {
    let at = base;
    const places = held.map((content, index) => {
      const place = Buffer.from([0, index + 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
      place.writeUInt32BE(at, 6);
      place.writeUInt32BE(content.length, 10);
      at += content.length;
      return place;
    });
    const head = Buffer.from([0, 0, 0, 0, 0x44, 0, 0, kinds.length]);
    const items = kinds.map((kind, index) => item(index + 1, kind));
    const full = Buffer.alloc(4);
    return box(
      'meta',
      Buffer.concat([
        full,
        box('iinf', Buffer.concat([full, Buffer.from([0, kinds.length]), ...items])),
        box('iloc', Buffer.concat([head, ...places])),
      ]),
    );
  };
  const start = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
  const base = start.length + listed(0).length + 8;
  return Buffer.concat([start, listed(base), box('mdat', Buffer.concat(held))]);
}
