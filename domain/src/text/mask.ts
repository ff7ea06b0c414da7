/** Hides the numbers that lead to a person before anyone but the holder of a matter sees the words. */

const D = '[0-9０-９]';
/** What people put between digits, be it to group them or to get them past a filter. */
const GAP = '[ \\u3000\\t\\-－‐–—_.·*＊]{0,2}';
const END = `(?!${D})`;

const sticky = (source: string): RegExp => new RegExp(source, 'yu');
const spaced = (count: number): string => `(?:${GAP}${D}){${count}}`;

const ID_18 = sticky(`[1-9１-９]${spaced(16)}${GAP}[0-9０-９XxＸｘ]${END}`);
const ID_15 = sticky(`[1-9１-９]${spaced(14)}${END}`);
const CARD = sticky(`[1-9１-９](?:${GAP}${D}){14,18}${END}`);
const MOBILE = sticky(`(?:(?:00)?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９]${spaced(9)}${END}`);
const LANDLINE = sticky(
  `[0０][1-9１-９]${D}{1,2}[ )）\\-－–—]{0,2}[2-9２-９]${D}{2,3}[ \\-－]?${D}{4}${END}`,
);
const LOCAL = sticky(`[2-9２-９]${D}{2,3}[ \\-－]?${D}{4}${END}`);
const LONG = sticky(`${D}{11,}`);
const IN_WORDS = sticky(
  '[一幺][三四五六七八九][零〇○一二三四五六七八九幺]{9}(?![零〇○一二三四五六七八九幺])',
);
const PLATE = sticky(
  '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-zＡ-Ｚ][·•. ]?(?=[A-Za-z]{0,5}[0-9０-９])[A-HJ-NP-Za-hj-np-z0-9０-９]{4,5}[A-HJ-NP-Za-hj-np-z0-9０-９挂学警](?![A-Za-z0-9０-９])',
);
const CALLED = /(?:电话|联系|手机|号码|座机|致电|拨打|热线|tel)[^0-9０-９。！？\n]{0,6}$/iu;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /[0-9０-９]/u.test(character);
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9Xx]/gu, '');

/** A day of a calendar as it stands in an ID number. */
function isBirthday(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year >= '1900' && year <= '2099' && month >= '01' && month <= '12' && day >= '01' && day <= '31';
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Digits grouped as numbers are: in one piece, in groups of three and more, or torn into ones and twos. */
function isOneNumber(text: string): boolean {
  const sizes = text.split(/[^0-9０-９XxＸｘ]+/u).map((piece) => piece.length);
  return sizes.length === 1 || sizes.every((size) => size >= 3) || sizes.every((size) => size <= 2);
}

/** Dates and years in a row look like numbers and are not. */
const isCalendar = (text: string): boolean =>
  text.split(/[^0-9０-９]+/u).every((piece) => /^(?:19|20)\d{2}$/u.test(piece.normalize('NFKC')));

/** Keeps so many digits at either end; what is between them keeps its length and loses its digits. */
function cover(text: string, head: number, tail: number): string {
  const seen = [...text];
  const digits = seen.flatMap((character, at) => (/[-\s－‐–—_.·•*＊+()（）]/u.test(character) ? [] : [at]));
  const hidden = new Set(digits.slice(head, digits.length - tail));
  return seen.map((character, at) => (hidden.has(at) ? '*' : character)).join('');
}

interface Rule {
  readonly pattern: RegExp;
  readonly applies: (found: string, before: string) => boolean;
  readonly keep: readonly [head: number, tail: number];
}

const RULES: readonly Rule[] = [
  {
    pattern: ID_18,
    applies: (found) => isOneNumber(found) && isBirthday(digitsOf(found).slice(6, 14)),
    keep: [3, 2],
  },
  {
    pattern: ID_15,
    applies: (found) => isOneNumber(found) && isBirthday(`19${digitsOf(found).slice(6, 12)}`),
    keep: [3, 2],
  },
  {
    pattern: CARD,
    applies: (found) => isOneNumber(found) && !isCalendar(found) && isLuhn(digitsOf(found)),
    keep: [0, 4],
  },
  { pattern: MOBILE, applies: isOneNumber, keep: [3, 4] },
  { pattern: LANDLINE, applies: () => true, keep: [4, 4] },
  {
    pattern: LOCAL,
    applies: (found, before) => CALLED.test(before) && !isBirthday(digitsOf(found)),
    keep: [0, 4],
  },
  { pattern: LONG, applies: () => true, keep: [3, 2] },
  { pattern: IN_WORDS, applies: () => true, keep: [3, 4] },
  { pattern: PLATE, applies: () => true, keep: [2, 2] },
];

function maskAt(text: string, at: number): { readonly masked: string; readonly length: number } | undefined {
  for (const { pattern, applies, keep } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && applies(found, text.slice(Math.max(0, at - 14), at)))
      return { masked: cover(found, ...keep), length: found.length };
  }
  return undefined;
}

/**
 * The text with mobile and landline numbers, ID numbers, bank cards, number plates and other long runs of
 * digits made unreadable: 138****5678. Years, dates, prices and house numbers stay. Masking twice changes nothing.
 */
export function maskPersonal(text: string): string {
  let masked = '';
  for (let at = 0; at < text.length;) {
    const inside = isDigit(text[at]) && isDigit(text[at - 1]);
    const hit = inside ? undefined : maskAt(text, at);
    masked += hit?.masked ?? text[at];
    at += hit?.length ?? 1;
  }
  return masked;
}
