/** How well numbers are hidden that were set into texts: how many of each kind can still be read, how many harmless ones cannot. */
import { maskPersonal } from '@gelin/domain';
import { chanceOf, type Chance } from '../../runtime/replay/chance.ts';
import { harmless } from './harmless.ts';
import { isReadable, KINDS, made, type Kind } from './numbers.ts';

export interface Measured {
  readonly made: Readonly<Record<Kind, number>>;
  /** With what can still be read. */
  readonly readable: readonly (readonly [Kind, string])[];
  readonly harmless: number;
  /** Those that were hidden although they lead to nobody. */
  readonly hidden: readonly string[];
}

/** What people write before a number; most often nothing. */
const BEFORE = ['', '', '', '，', '：', '是', '找', '（', '\n', ' '];

/** Sets one of each kind, and as many harmless ones, into each of the texts, at a place that is made by chance. */
export function measureMasking(texts: readonly string[], seed: number): Measured {
  const chance = chanceOf(seed);
  const counted = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const readable: (readonly [Kind, string])[] = [];
  const hidden: string[] = [];
  for (const text of texts) {
    for (const kind of KINDS) {
      const number = made(kind, chance);
      counted[kind] += 1;
      if (isReadable(masked(text, number.text, chance), number)) readable.push([kind, number.text]);
      const other = harmless(chance);
      if (masked(text, other, chance) !== other) hidden.push(other);
    }
  }
  return { made: counted, readable, harmless: texts.length * KINDS.length, hidden };
}

/** What the number looks like once the whole text was masked. */
function masked(text: string, number: string, chance: Chance): string {
  const seen = [...text];
  const at = placeIn(seen, chance);
  const head = seen.slice(0, at).join('') + chance.pick(BEFORE);
  return maskPersonal(head + number + seen.slice(at).join('')).slice(
    head.length,
    head.length + number.length,
  );
}

/** Between two characters of which neither could be part of a number, nor says what a number is. */
function placeIn(seen: readonly string[], chance: Chance): number {
  for (let tries = 0; tries < 50; tries += 1) {
    const at = Math.floor(chance.next() * (seen.length + 1));
    if (isPlain(seen[at - 1]) && isPlain(seen[at]) && isPlain(seen[at + 1])) return at;
  }
  return seen.length;
}

const isPlain = (character = '。'): boolean =>
  /[\u4e00-\u9fff，。！？、；]/u.test(character) &&
  !/[零〇一二三四五六七八九十百千万亿栋幢座楼室房号单元年月日路元块米平户人个多余名套间层家]/u.test(
    character,
  );
