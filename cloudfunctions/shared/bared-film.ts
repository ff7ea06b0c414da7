/**
 * A film kept without what the phone wrote beside it. Mostly the heads of its boxes and its `moov` box show that there is
 * nothing; only where they do not, the whole is read, up to 50 MB, and blanked where it lies in memory.
 */
import { blanked, blanksOf, BOX_HEAD, boxFrom, filmLooksBare, type Box } from '@gelin/domain';
import { keptInstead } from './bared.ts';

/** Phones write three to six boxes; more than these are not asked for one by one. */
const MOST_BOXES = 8;
/** A film of 30 seconds has a `moov` of some 20 KB. */
const MOST_MOOV = 1024 * 1024;

/** The id of the film alone, of so many bytes: the same where nothing stood beside it. */
export async function baredFilm(id: string, url: string, size: number): Promise<string> {
  if (await showsBare(url, size)) return id;
  const film = await read(url, 0, size);
  const blanks = blanksOf(film);
  if (blanks.length === 0) return id;
  const { buffer, byteOffset, byteLength } = blanked(film, blanks);
  return keptInstead(id, Buffer.from(buffer, byteOffset, byteLength));
}

async function showsBare(url: string, size: number): Promise<boolean> {
  const boxes: Box[] = [];
  for (let at = 0; at < size; at = boxes.at(-1)?.to ?? size) {
    const box = boxFrom(await read(url, at, Math.min(at + BOX_HEAD, size)), at, size);
    if (!box || box.to > size || boxes.length === MOST_BOXES) return false;
    boxes.push(box);
  }
  const moov = boxes.find(({ name }) => name === 'moov');
  if (!moov || moov.to - moov.at > MOST_MOOV) return false;
  return filmLooksBare(boxes, await read(url, moov.at, moov.to));
}

async function read(url: string, from: number, to: number): Promise<Uint8Array> {
  const reply = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` } });
  if (!reply.ok) throw new Error(`a film cannot be read: ${reply.status}`);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  // A storage that knows no ranges answers with the whole.
  return reply.status === 206 ? bytes : bytes.subarray(from, to);
}
