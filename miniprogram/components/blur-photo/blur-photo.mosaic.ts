/**
 * What a finger covers: squares of one colour, so large and so rounded that neither a face nor a plate can be made out or
 * reckoned back. Pure; the component paints it.
 */

/** A picture in squares. */
export interface Mosaic {
  readonly width: number;
  readonly height: number;
  /** Side of a square in the picture's pixels. */
  readonly side: number;
  /** What each drawing of the finger has covered first: squares by number, row after row. */
  readonly strokes: readonly (readonly number[])[];
}

/** Squares along the longer side: fine enough to follow a finger. */
const ALONG = 24;
/** So many squares, across and down, have one colour: what is written on a plate is a few blocks and no more. */
const BLOCK = 4;
/** Fine enough to see where a house ends, too coarse to tell letters by. */
const STEP = 32;
/** Largest side of the picture that is worked on, in pixels: what phones send. */
const LARGEST = 1_600;

/** The picture as it is worked on, with nothing covered. */
export function mosaicOf(width: number, height: number): Mosaic {
  const scale = Math.min(1, LARGEST / Math.max(width, height, 1));
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return {
    width: wide,
    height: high,
    side: Math.max(8, Math.ceil(Math.max(wide, high) / ALONG)),
    strokes: [],
  };
}

/** A finger is put down: from here on it is another stroke. */
export function begun(mosaic: Mosaic): Mosaic {
  return { ...mosaic, strokes: [...mosaic.strokes, []] };
}

/** The finger has come from one place to another, in the picture's pixels. @returns the squares that are covered now and were not */
export function drawn(
  mosaic: Mosaic,
  from: Point,
  to: Point,
): { readonly mosaic: Mosaic; readonly fresh: readonly number[] } {
  const covered = new Set(mosaic.strokes.flat());
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (mosaic.side / 2)));
  const under = new Set<number>();
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps;
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    for (const square of squaresAt(mosaic, at)) if (!covered.has(square)) under.add(square);
  }
  const fresh = [...under];
  const strokes = mosaic.strokes.map((stroke, at) =>
    at === mosaic.strokes.length - 1 ? [...stroke, ...fresh] : stroke,
  );
  return { mosaic: { ...mosaic, strokes }, fresh };
}

/** Without the last stroke. */
export function undone(mosaic: Mosaic): Mosaic {
  return { ...mosaic, strokes: mosaic.strokes.slice(0, -1) };
}

/** Whether anything is covered. */
export function isCovered({ strokes }: Mosaic): boolean {
  return strokes.some((stroke) => stroke.length > 0);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const columnsOf = ({ width, side }: Mosaic) => Math.ceil(width / side);

/** A finger is broader than a square: those around the one beneath it, too. */
const AROUND = [-1, 0, 1] as const;

function squaresAt(mosaic: Mosaic, { x, y }: Point): number[] {
  const { width, height, side } = mosaic;
  return AROUND.flatMap((down) =>
    AROUND.flatMap((across) => {
      const [left, top] = [x + across * side, y + down * side];
      if (left < 0 || top < 0 || left >= width || top >= height) return [];
      return [Math.floor(top / side) * columnsOf(mosaic) + Math.floor(left / side)];
    }),
  );
}

/** Where a square lies; those at the edge are cut. */
export function areaOf(mosaic: Mosaic, square: number): Area {
  const column = square % columnsOf(mosaic);
  const row = Math.floor(square / columnsOf(mosaic));
  return cut(mosaic, column * mosaic.side, row * mosaic.side, mosaic.side);
}

/** The block that a square has its colour of: its number, and where it lies. */
export function blockOf(mosaic: Mosaic, square: number): { readonly block: number; readonly area: Area } {
  const columns = columnsOf(mosaic);
  const column = Math.floor((square % columns) / BLOCK);
  const row = Math.floor(Math.floor(square / columns) / BLOCK);
  const side = mosaic.side * BLOCK;
  return { block: row * columns + column, area: cut(mosaic, column * side, row * side, side) };
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cut({ width, height }: Mosaic, x: number, y: number, side: number): Area {
  return { x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) };
}

/** The one colour of a block: the middle of its pixels (RGBA), rounded. */
export function colourOf(pixels: ArrayLike<number>): string {
  const sums = [0, 0, 0];
  const count = Math.max(1, Math.floor(pixels.length / 4));
  for (let at = 0; at < count * 4; at += 4)
    for (const part of [0, 1, 2] as const) sums[part] = (sums[part] ?? 0) + (pixels[at + part] ?? 0);
  const [red, green, blue] = sums.map((sum) => Math.min(255, Math.round(sum / count / STEP) * STEP));
  return `rgb(${red},${green},${blue})`;
}
