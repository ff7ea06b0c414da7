/**
 * A film (MP4, QuickTime) without what the phone wrote beside it: where and when it was taken, with what, what was sensed meanwhile.
 * Boxes that a player does not need are made blank where they lie (`free`), so that nothing moves and the length stays.
 */
import { boxesIn, boxFrom, BOX_HEAD, type Box } from './boxes.ts';
import { isSensed, samplesOf } from './film-track.ts';

/** A place to be made blank; with room for a head it becomes a box called `free`, which players pass over. */
export interface Blank {
  readonly from: number;
  readonly to: number;
  /** Whether a box begins here; else only its content is blanked. */
  readonly box: boolean;
}

/** What a player needs, by what holds it (ISO/IEC 14496-12, QuickTime File Format). All else is a note: udta, meta, uuid, gps… */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'styp', 'pdin', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'ssix', 'prft'],
  moov: ['mvhd', 'trak', 'mvex', 'iods', 'pssh'],
  trak: ['tkhd', 'edts', 'mdia', 'tref', 'trgr', 'load', 'clip', 'matt', 'tapt'],
  mdia: ['mdhd', 'hdlr', 'minf', 'elng'],
  moof: ['mfhd', 'traf', 'pssh'],
};
/** The heads of a film, a track and its medium: they say when each was made. */
const TIMED: readonly string[] = ['mvhd', 'tkhd', 'mdhd'];
/** Room left over, which may hold anything: dashcams keep the way there. */
const ROOM: readonly string[] = ['free', 'skip', 'wide'];

/** These very bytes, blanked there. */
export function blanked(bytes: Uint8Array, blanks: readonly Blank[]): Uint8Array {
  for (const { from, to } of blanks) bytes.fill(0, from, to);
  for (const { from, to, box } of blanks) {
    if (!box || to - from < 8) continue;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(from, to - from);
    bytes.set(FREE, from + 4);
  }
  return bytes;
}
const FREE = Uint8Array.from([0x66, 0x72, 0x65, 0x65]);

/** What of a film is to be made blank; none where nothing stands beside it. */
export function blanksOf(bytes: Uint8Array): Blank[] {
  return notesIn(bytes, { name: '', at: 0, from: 0, to: bytes.length });
}

function notesIn(bytes: Uint8Array, holder: Box): Blank[] {
  if (TIMED.includes(holder.name)) return timesIn(bytes, holder);
  const needed = NEEDED[holder.name];
  if (!needed) return [];
  const boxes = boxesIn(bytes, holder.from, holder.to);
  const found = boxes.flatMap((box) => {
    if (ROOM.includes(box.name)) return blank(bytes, box.from, box.to, false);
    if (!needed.includes(box.name)) return blank(bytes, box.at, box.to, true);
    return box.name === 'trak' && isSensed(bytes, box)
      ? [...samplesOf(bytes, box), { from: box.at, to: box.to, box: true }]
      : notesIn(bytes, box);
  });
  return [...found, ...remainder(bytes, boxes.at(-1)?.to ?? holder.from, holder, needed)];
}

/** When it was filmed and last changed: two times behind version and flags, of four bytes each, or of eight (ISO/IEC 14496-12 §8.2.2). */
function timesIn(bytes: Uint8Array, { from, to }: Box): Blank[] {
  const times = from + 4;
  return blank(bytes, times, Math.min(times + (bytes[from] === 1 ? 16 : 8), to), false);
}

/** What follows where no box can be read: a needed one that breaks off stays, anything else is a note. */
function remainder(bytes: Uint8Array, from: number, { to }: Box, needed: readonly string[]): Blank[] {
  const cut = boxFrom(bytes.subarray(from, Math.min(from + BOX_HEAD, to)), from, to);
  if (!cut || !needed.includes(cut.name)) return blank(bytes, from, to, true);
  return notesIn(bytes, { ...cut, from: Math.min(cut.from, to), to });
}

/** Nothing where all is blank already. */
function blank(bytes: Uint8Array, from: number, to: number, box: boolean): Blank[] {
  return bytes.subarray(from, to).some((byte) => byte !== 0) ? [{ from, to, box }] : [];
}

/**
 * Whether a film can be told to have nothing beside it by the boxes that it is made of and its `moov` box alone, whose bytes
 * these are; what else holds tracks or room has to be read whole.
 */
export function filmLooksBare(boxes: readonly Box[], moov: Uint8Array): boolean {
  return (
    boxes.every(
      ({ name, from, to }) => ['ftyp', 'mdat', 'moov'].includes(name) || (ROOM.includes(name) && from === to),
    ) && blanksOf(moov).length === 0
  );
}
