/** How Chinese words are said: in pinyin without tones, whole and by initials. */
import { pinyin } from 'pinyin-pro';

/** Words with their sound, so that neither needs to be worked out twice. */
export interface Spelled {
  /** As they were given. */
  readonly text: string;
  /** One for each character; what is not Chinese stands for itself. */
  readonly syllables: readonly string[];
  /** "zhoujiayuanzi". */
  readonly letters: string;
  /** "zjyz". */
  readonly initials: string;
}

/**
 * Spells words that are normalised already. Characters with several readings get the one that they have in these
 * words; a surname in front is read as one ("曾" is zeng); ü is v, as it is typed.
 */
export function spell(text: string): Spelled {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, surname: 'head' });
  return {
    text,
    syllables,
    letters: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

/** Whether the words were typed in letters alone: pinyin or initials. */
export function isLatin({ text }: Spelled): boolean {
  return /^[a-z]+$/.test(text);
}
