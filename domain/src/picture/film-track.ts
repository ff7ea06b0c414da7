/**
 * The tracks of a film that are neither seen nor heard: what a phone sensed second by second (places, directions, faces). Their
 * samples lie among the pictures and are found by the track's own tables (ISO/IEC 14496-12 §8.7).
 */
import { boxesIn, type Box } from './boxes.ts';
import { letters, number } from './bytes.ts';

/** Pictures, sound, hints, time codes, and words to read. */
const SHOWN: readonly string[] = ['vide', 'auxv', 'soun', 'hint', 'tmcd', 'text', 'sbtl', 'subt', 'clcp'];

function within(bytes: Uint8Array, holder: Box | undefined, name: string): Box | undefined {
  return holder && boxesIn(bytes, holder.from, holder.to).find((box) => box.name === name);
}

/** Whether a track says by its handler that it is nothing to be shown. */
export function isSensed(bytes: Uint8Array, track: Box): boolean {
  const handler = within(bytes, within(bytes, track, 'mdia'), 'hdlr');
  return handler !== undefined && !SHOWN.includes(letters(bytes, handler.from + 8));
}

/** Where the samples of a track lie. Tables that lead to more than the file is long are not believed any further. */
export function samplesOf(bytes: Uint8Array, track: Box): { from: number; to: number; box: false }[] {
  const table = within(bytes, within(bytes, within(bytes, track, 'mdia'), 'minf'), 'stbl');
  const [short, long] = [within(bytes, table, 'stco'), within(bytes, table, 'co64')];
  const offsets = numbersIn(bytes, short ?? long, 8, short ? 4 : 8);
  const perChunk = chunksOf(bytes, within(bytes, table, 'stsc'));
  const sizeOf = sizesOf(bytes, within(bytes, table, 'stsz'));
  const places: { from: number; to: number; box: false }[] = [];
  let [sample, left] = [0, bytes.length];
  for (const [index, from] of offsets.entries()) {
    const count = perChunk(index + 1);
    const size = Math.min(sizeOf(sample, count), bytes.length - from);
    if (size > left) break;
    if (size > 0) places.push({ from, to: from + size, box: false });
    left -= Math.max(size, 0);
    sample += count;
  }
  return places;
}

/** The first number of each entry of a table, as many as it says and has room for; `every` bytes an entry, `size` bytes a number. */
function numbersIn(
  bytes: Uint8Array,
  box: Box | undefined,
  after: number,
  every: number,
  size = every,
): number[] {
  if (!box) return [];
  const first = box.from + after;
  const room = Math.max(0, Math.floor((box.to - first) / every));
  const said = number(bytes, first - 4, 4);
  return Array.from({ length: Math.min(room, said) }, (_, each) => number(bytes, first + each * every, size));
}

/** How many samples the chunk of this number holds: as the last entry that begins before it says. */
function chunksOf(bytes: Uint8Array, box: Box | undefined): (chunk: number) => number {
  const firsts = numbersIn(bytes, box, 8, 12, 4);
  let reached = 0;
  return (chunk) => {
    while ((firsts[reached + 1] ?? Infinity) <= chunk) reached += 1;
    return box && firsts.length > 0 ? number(bytes, box.from + 8 + reached * 12 + 4, 4) : 0;
  };
}

/** How long so many samples from one on are together. */
function sizesOf(bytes: Uint8Array, box: Box | undefined): (sample: number, count: number) => number {
  const same = box ? number(bytes, box.from + 4, 4) : 0;
  const sizes = same > 0 ? [] : numbersIn(bytes, box, 12, 4);
  return (sample, count) =>
    same > 0 ? same * count : sizes.slice(sample, sample + count).reduce((sum, each) => sum + each, 0);
}
