/** Boxes, of which films and HEIF pictures are made (ISO/IEC 14496-12 §4.2): a size, a name, and what is in it. */
import { letters, number } from './bytes.ts';

/** Where a box stands: `at` its head begins, `from` its content, `to` behind it. */
export interface Box {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** As many bytes as say how large a box is and what it is called. */
export const BOX_HEAD = 16;

/** What a box's head says of it, `head` standing at `at` in a file or box that goes to `end`; `undefined` for a size that cannot be. */
export function boxFrom(head: Uint8Array, at: number, end: number): Box | undefined {
  if (head.length < 8) return undefined;
  const said = number(head, 0, 4);
  const wide = said === 1;
  const size = wide ? number(head, 8, 8) : said === 0 ? end - at : said;
  const from = at + (wide ? 16 : 8);
  return at + size < from ? undefined : { name: letters(head, 4), at, from, to: at + size };
}

/** The boxes between two places, as far as they can be read; one that goes on behind `end` is not among them. */
export function boxesIn(bytes: Uint8Array, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end;) {
    const box = boxFrom(bytes.subarray(at, Math.min(at + BOX_HEAD, end)), at, end);
    if (!box || box.to > end) break;
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}
