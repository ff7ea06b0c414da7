/**
 * The door behind which somebody lives: the room is hidden, building and stairs stay, so that the place can still be
 * found. A house number on a road is a place and stays.
 */
import { D, END, sticky, type MaskRule } from './rule.ts';

const S = '[ \\u3000]?';
const SPOKEN_ROOM = '[一二三四五六七八九][零〇○一二三四五六七八九十]{2,3}';
/** Floor and number: 501, 1204. */
const ROOM = `(?:[1-9１-９]|[1-5１-５]${D})${D}{2}`;

/** A building, or its stairs, just before; with the stairs as a number between: 5栋2-501. */
const HOUSE = '(?:栋|幢|号楼|单元|座|#|＃)';
const AFTER_HOUSE = new RegExp(`${HOUSE}${S}(?:${D}{1,2}${S}[-－—–]${S})?$`, 'u');
/** 3栋101、102和201: the doors after the first. */
const AFTER_DOOR = new RegExp(
  `(?:${HOUSE}${S}|${D}{1,2}[-－—–])${D}{3,4}${S}[室房]?(?:[、,，/和及]${D}{3,4}${S}[室房]?)*[、,，/和及]$`,
  'u',
);
/** 5-2-501: building, stairs, room. */
const AFTER_PAIR = new RegExp(`(?:^|[^0-9０-９\\-－—–.])${D}{1,3}[-－—–]${D}{1,2}[-－—–]$`, 'u');
/** What is counted or measured is no door. */
const COUNTED =
  /^\s?(?:[年元块万千百米平户人个多余名套间层栋亩辆件吨%％.]|家(?![里中的住])|公里|[-－—–]?[0-9０-９]|[kKmM㎡])/u;
/** 室, 房 and what begins with it and is no room. */
const ROOM_WORD = `${S}(?:号房(?!地产)|号室|室(?!外|内|温)|房(?![价产屋贷租地源管改号型费款东车子补]))`;

const NAMED = sticky(`${D}{3,4}${END}(?=${ROOM_WORD})`);
const BARE = sticky(`${ROOM}${END}`);
const IN_WORDS = sticky(`${SPOKEN_ROOM}(?=${S}(?:号房|室|房(?!价|产|屋|子)))`);

const isInside = (before: string): boolean => /[0-9０-９.]$/u.test(before);

export const DOORS: readonly MaskRule[] = [
  { pattern: NAMED, applies: (_, before) => !isInside(before), keep: [0, 0] },
  {
    pattern: BARE,
    applies: (_, before, after) =>
      [AFTER_HOUSE, AFTER_PAIR, AFTER_DOOR].some((led) => led.test(before)) && !COUNTED.test(after),
    keep: [0, 0],
  },
  { pattern: IN_WORDS, applies: () => true, keep: [0, 0] },
];
