/**
 * JPEG (ITU T.81): segments from the first marker to the end of the picture. Notes stand in APP1 (EXIF, XMP), APP13 (IPTC),
 * other APPn and comments; colour needs APP0 (JFIF), APP2 (ICC) and APP14 (Adobe) and keeps them.
 */
import { number, says, together } from './bytes.ts';

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const START_OF_SCAN = 0xda;
const END = 0xd9;

export const isJpeg = (bytes: Uint8Array): boolean => number(bytes, 0, 3) === 0xffd8ff;

/** The segments as far as the bytes go, the picture's own data with the scan that it belongs to; what follows the end is left out. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly whole: boolean } {
  const segments: Segment[] = [];
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return { segments, whole: false };
    const marker = bytes[at + 1] ?? 0;
    // Any number of 0xff may fill the room before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === END) return { segments, whole: true };
    else {
      const length = number(bytes, at + 2, 2);
      const head = at + 2 + length;
      if (length < 2 || head > bytes.length) return { segments, whole: false };
      const to = marker === START_OF_SCAN ? endOfScan(bytes, head) : head;
      segments.push({ marker, from: at, to });
      at = to;
    }
  }
  return { segments, whole: false };
}

/** A scan goes on over stuffed bytes (ff00) and restarts (ffd0–ffd7). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function isNote(bytes: Uint8Array, { marker, from, to }: Segment): boolean {
  if (marker === 0xfe) return true;
  if (marker < 0xe1 || marker > 0xef) return false;
  if (marker === 0xe2) return !says(bytes, from + 4, 'ICC_PROFILE');
  if (marker === 0xee) return !says(bytes, from + 4, 'Adobe');
  return !(
    marker === 0xe1 &&
    to - from === TURN.length &&
    turnOf(bytes, from) !== 1 &&
    saysOnlyTurn(bytes, from)
  );
}

/** EXIF with one entry and nothing else: how the picture is to be turned. */
const TURN = Uint8Array.from([
  0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0,
  0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0,
]);
const TURN_AT = 29;

function saysOnlyTurn(bytes: Uint8Array, from: number): boolean {
  return TURN.every((byte, at) => at === TURN_AT || bytes[from + at] === byte);
}

/** How a picture is to be turned (EXIF 0112), 1 where it stands as it is. */
function turnOf(bytes: Uint8Array, from: number): number {
  const base = from + 10;
  if (!says(bytes, from + 4, 'Exif')) return 1;
  const little = says(bytes, base, 'II');
  const read = (at: number, size: number) =>
    little
      ? Array.from({ length: size }, (_, each) => (bytes[at + each] ?? 0) * 256 ** each).reduce(
          (a, b) => a + b,
          0,
        )
      : number(bytes, at, size);
  const entries = base + read(base + 4, 4);
  for (let each = 0; each < Math.min(read(entries, 2), 100); each += 1) {
    const entry = entries + 2 + each * 12;
    if (read(entry, 2) === 0x0112) {
      const turn = read(entry + 8, 2);
      return turn >= 1 && turn <= 8 ? turn : 1;
    }
  }
  return 1;
}

/** Whether the head of a file shows that there are no notes: it reaches as far as the picture itself. */
export function jpegLooksBare(head: Uint8Array): boolean {
  const { segments, whole } = segmentsOf(head);
  const reached = whole || segments.some(({ marker }) => marker === START_OF_SCAN);
  return reached && !segments.some((segment) => isNote(head, segment));
}

/** The picture without its notes and without what hangs behind it; how it is turned is kept. `undefined` for what is no whole picture. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const { segments, whole } = segmentsOf(bytes);
  const drawn = segments.some(({ marker }) => marker === START_OF_SCAN);
  if (!whole && !drawn) return undefined;
  const notes = segments.filter((segment) => isNote(bytes, segment));
  const turn = notes.map(({ from }) => turnOf(bytes, from)).find((each) => each !== 1);
  const turned = turn === undefined ? [] : [TURN.map((byte, at) => (at === TURN_AT ? turn : byte))];
  const kept = segments.filter((segment) => !notes.includes(segment));
  return together([
    bytes.subarray(0, 2),
    ...turned,
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
    Uint8Array.from([0xff, END]),
  ]);
}
