/** Words on a paper: never wider or higher than their box, for a name of ten characters must not run off a board. */
import { REGULAR, type Paper } from './paper.ts';

export interface WordsBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** As large as it may be, in points; smaller where it does not fit. */
  readonly size: number;
  /** Absent: one line. */
  readonly height?: number;
  readonly font?: string;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** No smaller than this share of the size; what is longer still ends in …. */
const SMALLEST = 0.6;
/** Between lines, in parts of the size. */
const GAP = 0.35;

/** Writes the words into their box and returns where they end, as a y. */
export function write(paper: Paper, words: string, box: WordsBox): number {
  const { x, y, width, align = 'left', font = REGULAR, color = '#1f2933' } = box;
  paper.font(font).fillColor(color);
  const size = fitting(paper, words, box);
  paper.fontSize(size);
  const height = box.height ?? size * 1.5;
  const lineGap = size * GAP;
  paper.text(words, x, y, {
    width,
    height,
    align,
    lineGap: box.height === undefined ? 0 : lineGap,
    lineBreak: box.height !== undefined,
    ellipsis: true,
  });
  const taken =
    box.height === undefined
      ? size * 1.45
      : Math.min(height, paper.heightOfString(words, { width, lineGap }));
  return y + taken;
}

function fitting(paper: Paper, words: string, { width, height, size }: WordsBox): number {
  paper.fontSize(size);
  // A line is as wide as it is large; only several lines break anew at each size.
  if (height === undefined)
    return Math.max(size * SMALLEST, size * Math.min(1, width / paper.widthOfString(words)));
  const steps = [1, 0.9, 0.8, 0.7, SMALLEST].map((share) => size * share);
  return (
    steps.find((points) => {
      paper.fontSize(points);
      return paper.heightOfString(words, { width, lineGap: points * GAP }) <= height;
    }) ?? size * SMALLEST
  );
}
