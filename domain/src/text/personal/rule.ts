/** What every rule of masking is made of: how it finds something, and how much of it stays to be read. */

/** One kind of thing that leads to a person. */
export interface MaskRule {
  /** Sticky: it is tried where the reading stands. */
  readonly pattern: RegExp;
  /** Whether what was found is one, by itself and by the few characters before and after it. */
  readonly applies: (found: string, before: string, after: string) => boolean;
  /** How many characters stay at either end. */
  readonly keep: readonly [head: number, tail: number];
}

/** Digits as people type them. */
export const D = '[0-9０-９]';
/** Digits written out, to read aloud or to get past a filter. */
export const SPOKEN = '零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';
/** What people put between digits, be it to group them or to get them past a filter. */
export const GAP = '[ \\u3000\\t\\-－‐–—_.·*＊]{0,2}';
export const END = `(?!${D})`;

export const sticky = (source: string): RegExp => new RegExp(source, 'yu');
export const spaced = (count: number): string => `(?:${GAP}${D}){${count}}`;
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9Xx]/gu, '');

/** Digits grouped as numbers are: in one piece, in groups of three and more, or torn into ones and twos. */
export function isOneNumber(text: string): boolean {
  const sizes = text.split(new RegExp(`[^0-9０-９XxＸｘ${SPOKEN}]+`, 'u')).map((piece) => piece.length);
  return sizes.length === 1 || sizes.every((size) => size >= 3) || sizes.every((size) => size <= 2);
}
