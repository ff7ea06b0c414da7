/** Telephones: mobile ones however they are written, landlines with their area code, local ones where words say so. */
import { D, END, GAP, digitsOf, isOneNumber, spaced, SPOKEN, sticky, type MaskRule } from './rule.ts';
import { isBirthday } from './identity.ts';

const ANY = `[0-9０-９${SPOKEN}]`;
const CALLED = /(?:电话|联系|手机|号码|座机|致电|拨打|热线|tel)[^0-9０-９。！？\n]{0,6}$/iu;

const MOBILE = sticky(`(?:(?:00)?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９]${spaced(9)}${END}`);
const LANDLINE = sticky(
  `[0０][1-9１-９]${D}{1,2}[ )）\\-－–—]{0,2}[2-9２-９]${D}{2,3}[ \\-－]?${D}{4}${END}`,
);
const LOCAL = sticky(`[2-9２-９]${D}{2,3}[ \\-－]?${D}{4}${END}`);
const IN_WORDS = sticky(
  `[1１一幺壹]${GAP}[3-9３-９三四五六七八九叁肆伍陆柒捌玖](?:${GAP}${ANY}){9}(?!${ANY})`,
);

export const PHONES: readonly MaskRule[] = [
  { pattern: MOBILE, applies: isOneNumber, keep: [3, 4] },
  { pattern: LANDLINE, applies: () => true, keep: [4, 4] },
  {
    pattern: LOCAL,
    applies: (found, before, after) =>
      CALLED.test(before) && !isBirthday(digitsOf(found)) && !/^\s?[元万块]/u.test(after),
    keep: [0, 4],
  },
  { pattern: IN_WORDS, applies: isOneNumber, keep: [3, 4] },
];
