/** Hides what leads to a person before anyone but the holder of a matter reads the words: numbers, plates and doors. */
import { DOORS } from './personal/door.ts';
import { IDENTITIES_AND_CARDS, LONG_RUNS } from './personal/identity.ts';
import { PHONES } from './personal/phone.ts';
import { PLATES } from './personal/plate.ts';
import type { MaskRule } from './personal/rule.ts';

/** The longest that a number could be taken for goes first. */
const RULES: readonly MaskRule[] = [...IDENTITIES_AND_CARDS, ...PHONES, ...LONG_RUNS, ...PLATES, ...DOORS];
/** As much as any rule looks at before what it found, and after it. */
const LOOKED_BACK = 32;
const LOOKED_ON = 4;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9０-９]/u.test(character);

/** What stands between the signs of a number: it is never counted and never hidden. */
const BETWEEN = /[-\s－‐–—_.·•‧・*＊+()（）]/u;

/** Keeps so many signs at either end; what is between them keeps its length and can no longer be read. */
function cover(text: string, head: number, tail: number): string {
  const seen = [...text];
  const signs = seen.flatMap((character, at) => (BETWEEN.test(character) ? [] : [at]));
  const hidden = new Set(signs.slice(head, signs.length - tail));
  return seen.map((character, at) => (hidden.has(at) ? '*' : character)).join('');
}

function maskAt(text: string, at: number): { readonly masked: string; readonly length: number } | undefined {
  for (const { pattern, applies, keep } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const end = at + found.length;
    if (applies(found, text.slice(Math.max(0, at - LOOKED_BACK), at), text.slice(end, end + LOOKED_ON)))
      return { masked: cover(found, ...keep), length: found.length };
  }
  return undefined;
}

/** Where something that leads to a person can begin: most of a text is words. */
const BEGINS =
  /[0-9０-９零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]/u;

/**
 * The text with mobile and landline numbers, ID numbers, bank cards, number plates, room numbers and other long runs of
 * digits made unreadable: 138****5678, 3栋2单元***室. Years, dates, prices and house numbers stay. Masking twice
 * changes nothing.
 */
export function maskPersonal(text: string): string {
  let masked = '';
  for (let at = 0; at < text.length;) {
    const inside = isDigit(text[at]) && isDigit(text[at - 1]);
    const hit = inside || !BEGINS.test(text[at] ?? '') ? undefined : maskAt(text, at);
    masked += hit?.masked ?? text[at];
    at += hit?.length ?? 1;
  }
  return masked;
}
