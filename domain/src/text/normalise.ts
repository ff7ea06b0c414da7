/** Brings what people type to one form, so that words can be found in it. */

/** Blanks, control and format characters, asterisks and underlines: what people (or filters) put inside words. */
const INSIDE_WORDS = /[\s\p{Cc}\p{Cf}*＊_]+/gu;

/**
 * Full-width to half-width (NFKC), lower case, and nothing left between the characters of a word; what meets then is composed (NFC).
 * For finding words only: what is shown to people is always what they wrote.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(INSIDE_WORDS, '').normalize('NFC');
}
