/**
 * How well what somebody typed fits a name, from 0 to 100: the words themselves first, then what sounds the same (voice
 * input writes other characters), then pinyin and initials, then one slip.
 */
import { isLatin, type Spelled } from '../../text/spelling.ts';
import { withinOneSlip } from './one-slip.ts';

/** From where on something is worth showing. */
export const LIKE = 45;

/** Shorter words differ by one character from too many others. */
const SLIP_CHARACTERS = 3;
const SLIP_LETTERS = 5;

/** 100 where they are the same, 0 where they have nothing in common that counts. */
export function likeness(said: Spelled, name: Spelled): number {
  if (said.text.length === 0) return 0;
  if (said.text === name.text) return 100;
  if (isLatin(said)) return Math.max(byLetters(said, name), byInitials(said.text, name.initials));
  return Math.max(byWords(said.text, name.text), bySound(said, name), bySlip(said, name));
}

/** Typed to the end or not yet, or said with more around it. */
function byWords(said: string, name: string): number {
  const share = said.length / name.length;
  if (name.startsWith(said)) return 80 + 15 * share;
  if (name.includes(said)) return 70 + 15 * share;
  return name.length > 1 && said.includes(name) ? 46 + 40 / share : 0;
}

/** 周佳园子 for 周家院子; 北jie for 北街. */
function bySound(said: Spelled, name: Spelled): number {
  if (said.letters === name.letters) return 88;
  if (said.syllables.length < 2) return 0;
  const [asked, there] = [spaced(said), spaced(name)];
  if (there.startsWith(asked)) return 66 + (15 * asked.length) / there.length;
  if (there.includes(asked)) return 56 + (15 * asked.length) / there.length;
  return name.syllables.length > 1 && asked.includes(there) ? 46 + (20 * there.length) / asked.length : 0;
}

/** Blanks keep 西安 from being found in 现. */
const spaced = ({ syllables }: Spelled): string => ` ${syllables.join(' ')} `;

function bySlip(said: Spelled, name: Spelled): number {
  const asked = [...said.text];
  if (asked.length < SLIP_CHARACTERS) return 0;
  const there = [...name.text];
  if (there.length >= SLIP_CHARACTERS && withinOneSlip(asked, there)) return 64 + asked.length / 10;
  // Not typed to the end, with a slip in what is there.
  return there.length > asked.length && withinOneSlip(asked, there.slice(0, asked.length)) ? 50 : 0;
}

function byLetters({ text }: Spelled, { letters, syllables }: Spelled): number {
  if (letters === text) return 96;
  const share = text.length / letters.length;
  if (letters.startsWith(text)) return 76 + 12 * share;
  if (text.length > 2 && startsAtSyllable(letters, syllables, text)) return 60 + 12 * share;
  return text.length >= SLIP_LETTERS && withinOneSlip([...text], [...letters]) ? 58 : 0;
}

function startsAtSyllable(letters: string, syllables: readonly string[], text: string): boolean {
  let at = 0;
  for (const syllable of syllables) {
    if (letters.startsWith(text, at)) return true;
    at += syllable.length;
  }
  return false;
}

function byInitials(text: string, initials: string): number {
  if (text === initials) return 86;
  if (text.length < 2) return 0;
  const share = text.length / initials.length;
  if (initials.startsWith(text)) return 62 + 14 * share;
  return initials.includes(text) ? 48 + 10 * share : 0;
}
