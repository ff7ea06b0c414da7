/** A film is kept without where it was taken, of the same length, and without anything moving in it. */
import fc from 'fast-check';
import { boxesIn } from '../../../domain/src/picture/boxes.ts';
import { blanked, blanksOf, filmLooksBare } from '../../../domain/src/picture/film.ts';
import { film, FRAMES, PLACES } from '../../films.ts';
import { box } from '../../pictures.ts';

/** As the server does it, in a copy. */
const bareFilm = (bytes: Uint8Array) => blanked(new Uint8Array(bytes), blanksOf(bytes));
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const looks = (bytes: Buffer) => {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const { at = 0, to = 0 } = boxes.find(({ name }) => name === 'moov') ?? {};
  return filmLooksBare(boxes, bytes.subarray(at, to));
};

test.each([
  ['behind its frames', false],
  ['before its frames', true],
])('a film with its list %s loses every place and keeps its frames where they were', (_where, first) => {
  const sent = film(true, { first });
  for (const place of PLACES) expect(read(sent)).toContain(place);
  expect(looks(sent)).toBe(false);
  const alone = bareFilm(sent);
  for (const place of PLACES) expect(read(alone)).not.toContain(place);
  expect(alone).toHaveLength(sent.length);
  expect(read(alone).indexOf(FRAMES)).toBe(read(sent).indexOf(FRAMES));
  const names = boxesIn(sent, 0, sent.length).map(({ name }) => (name === 'uuid' ? 'free' : name));
  expect(boxesIn(alone, 0, alone.length).map(({ name }) => name)).toEqual(names);
  expect(Buffer.from(bareFilm(alone)).equals(Buffer.from(alone))).toBe(true);
});

test.each([false, true])('a film without notes is the same byte by byte (list first: %s)', (first) => {
  const plain = film(false, { first });
  expect(looks(plain)).toBe(true);
  expect(Buffer.from(bareFilm(plain)).equals(plain)).toBe(true);
});

test.each([
  [0, 8],
  [1, 16],
])(
  'when it was filmed is gone from film, track and medium (version %i), and how long it runs stays',
  (version, size) => {
    const head = (name: string) => {
      const times = Buffer.alloc(size, 0xd5);
      return box(name, Buffer.concat([Buffer.from([version, 0, 0, 7]), times, Buffer.from('length')]));
    };
    const track = box('trak', Buffer.concat([head('tkhd'), box('mdia', head('mdhd'))]));
    const sent = Buffer.concat([
      box('ftyp', Buffer.from('isom')),
      box('moov', Buffer.concat([head('mvhd'), track])),
    ]);
    expect(looks(sent)).toBe(false);
    const alone = Buffer.from(bareFilm(sent));
    expect(alone.includes(0xd5)).toBe(false);
    expect(alone.equals(Buffer.from(sent.map((byte) => (byte === 0xd5 ? 0 : byte))))).toBe(true);
    expect(looks(alone)).toBe(true);
  },
);

test('the film that was given is not touched', () => {
  const sent = film(true);
  bareFilm(sent);
  expect(sent.equals(film(true))).toBe(true);
});

test('whatever the bytes, there is an answer of the same length', () => {
  const name = fc.constantFrom(
    'ftyp',
    'moov',
    'trak',
    'mdia',
    'udta',
    'meta',
    'free',
    'mdat',
    'stco',
    'hdlr',
  );
  const odd = fc.letrec<{ box: Buffer }>((tie) => ({
    box: fc
      .tuple(
        name,
        fc.array(fc.oneof({ maxDepth: 4 }, fc.uint8Array().map(Buffer.from), tie('box')), { maxLength: 3 }),
      )
      .map(([called, content]) => box(called, Buffer.concat(content))),
  })).box;
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), odd), (bytes) => {
      const alone = bareFilm(bytes);
      expect(alone).toHaveLength(bytes.length);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('a film with any byte changed, or broken off anywhere, is still answered with as many bytes', () => {
  const sent = film(true);
  fc.assert(
    fc.property(fc.nat(sent.length - 1), fc.nat(255), fc.nat(sent.length), (at, byte, cut) => {
      const broken = Buffer.from(sent.subarray(0, cut));
      if (at < cut) broken[at] = byte;
      expect(bareFilm(broken)).toHaveLength(cut);
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test('a place in a note of any size is gone, wherever in the list it stands', () => {
  const other = fc.constantFrom('udta', 'meta', 'uuid', 'gps ', 'free', '\u00a9xyz', 'XMP_');
  fc.assert(
    fc.property(other, fc.uint8Array({ maxLength: 50 }), fc.boolean(), (name, before, outside) => {
      const note = box(name, Buffer.concat([Buffer.from(before), Buffer.from(PLACES[0])]));
      const list = box('moov', Buffer.concat([box('mvhd', Buffer.alloc(100)), ...(outside ? [] : [note])]));
      const sent = Buffer.concat([film(false).subarray(0, 24), ...(outside ? [note] : []), list]);
      expect(read(bareFilm(sent))).not.toContain(PLACES[0]);
    }),
    { seed: 5 },
  );
});
