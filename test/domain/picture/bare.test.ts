/** A picture is kept without what a camera writes beside it: where it was taken, when, with what. */
import { bare, looksBare } from '../../../domain/src/picture/bare.ts';
import { exif, heic, jpegWithPlace, NOTES, PLAIN_JPEG, png, webp } from '../../pictures.ts';

const read = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

test.each([
  ['JPEG', jpegWithPlace()],
  ['JPEG that is to be turned', jpegWithPlace(6)],
  ['PNG', png(true)],
  ['WebP', webp(true)],
  ['HEIC', heic(true)],
])('a %s loses its maker and its place, and is bare afterwards', (_kind, picture) => {
  for (const note of NOTES) expect(read(picture)).toContain(note);
  expect(looksBare(picture)).toBe(false);
  const alone = bare(picture);
  for (const note of NOTES) expect(read(alone)).not.toContain(note);
  expect(read(alone)).not.toContain(exif(1).subarray(-24).toString('latin1'));
  expect(Buffer.from(bare(alone!)!).equals(Buffer.from(alone!))).toBe(true);
});

test.each([
  ['JPEG', PLAIN_JPEG],
  ['PNG', png(false)],
  ['WebP', webp(false)],
  ['HEIC', heic(false)],
])('a %s without notes stays as it is', (_kind, picture) => {
  expect(Buffer.from(bare(picture)!).equals(picture)).toBe(true);
});

test('of a JPEG and a PNG nothing but the picture is left', () => {
  expect(Buffer.from(bare(jpegWithPlace())!).equals(PLAIN_JPEG)).toBe(true);
  expect(Buffer.from(bare(png(true))!).equals(png(false))).toBe(true);
  expect(Buffer.from(bare(webp(true))!).equals(webp(false))).toBe(true);
  expect(read(bare(heic(true)))).toContain('PICTURE-ITSELF');
});

test('a picture that lies on its side is still turned, and says nothing else', () => {
  const alone = Buffer.from(bare(jpegWithPlace(6))!);
  expect(alone.subarray(2, 4).toString('hex')).toBe('ffe1');
  expect(alone.subarray(6, 10).toString()).toBe('Exif');
  expect(alone.readUInt16BE(30)).toBe(6);
  expect(alone).toHaveLength(PLAIN_JPEG.length + 36);
  expect(looksBare(alone)).toBe(true);
});

test('that a phone’s JPEG has nothing to take out is seen from its first bytes', () => {
  expect(looksBare(PLAIN_JPEG.subarray(0, 160))).toBe(true);
  expect(looksBare(PLAIN_JPEG.subarray(0, 60))).toBe(false);
  const profile = Buffer.from('ffe2000e4943435f50524f46494c4500', 'hex');
  const coloured = Buffer.concat([PLAIN_JPEG.subarray(0, 2), profile, PLAIN_JPEG.subarray(2)]);
  expect(Buffer.from(bare(coloured)!).equals(coloured)).toBe(true);
});

test.each([
  ['a text', Buffer.from('hello')],
  ['a JPEG that breaks off', jpegWithPlace().subarray(0, 40)],
  ['a PNG that breaks off', png(true).subarray(0, 50)],
  ['a film', Buffer.from('00000018667479706d703432', 'hex')],
  ['a HEIC without its list', heic(true).subarray(0, 30)],
])('%s is no picture of which it could be told', (_what, bytes) => {
  expect(bare(bytes)).toBeUndefined();
});
