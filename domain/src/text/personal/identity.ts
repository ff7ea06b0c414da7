/** ID numbers, bank cards, and any other run of digits that is longer than what people count. */
import { D, END, GAP, digitsOf, isOneNumber, spaced, sticky, type MaskRule } from './rule.ts';

const ID_18 = sticky(`[1-9１-９]${spaced(16)}${GAP}[0-9０-９XxＸｘ]${END}`);
const ID_15 = sticky(`[1-9１-９]${spaced(14)}${END}`);
const CARD = sticky(`[1-9１-９](?:${GAP}${D}){14,18}${END}`);
const LONG = sticky(`${D}{11,}`);

/** A day of a calendar as it stands in an ID number. */
export function isBirthday(digits: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return year >= '1900' && year <= '2099' && month >= '01' && month <= '12' && day >= '01' && day <= '31';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last sign is the one that the first seventeen make (GB 11643-1999, ISO 7064 MOD 11-2). */
function isChecked(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** In one piece, or in fours as on the card, of which the last may be shorter. */
const isGrouped = (text: string): boolean =>
  isOneNumber(text) ||
  text
    .split(/[^0-9０-９]+/u)
    .every((piece, at, pieces) => (at === pieces.length - 1 ? piece.length <= 4 : piece.length === 4));

/** Dates and years in a row look like numbers and are not. */
const isCalendar = (text: string): boolean =>
  text.split(/[^0-9０-９]+/u).every((piece) => /^(?:19|20)\d{2}$/u.test(piece.normalize('NFKC')));

/** A mistyped number still says when somebody was born: the sum is asked only where the digits are grouped unlike one. */
const isId = (found: string): boolean => {
  const digits = digitsOf(found);
  return isBirthday(digits.slice(6, 14)) && (isOneNumber(found) || isChecked(digits));
};

export const IDENTITIES_AND_CARDS: readonly MaskRule[] = [
  { pattern: ID_18, applies: isId, keep: [3, 2] },
  {
    pattern: ID_15,
    applies: (found) => isOneNumber(found) && isBirthday(`19${digitsOf(found).slice(6, 12)}`),
    keep: [3, 2],
  },
  {
    pattern: CARD,
    applies: (found) => isGrouped(found) && !isCalendar(found) && isLuhn(digitsOf(found)),
    keep: [0, 4],
  },
];

export const LONG_RUNS: readonly MaskRule[] = [{ pattern: LONG, applies: () => true, keep: [3, 2] }];
