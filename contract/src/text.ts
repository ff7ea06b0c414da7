/** Words that people type, paste or dictate, as every call takes them in. */
import * as z from 'zod';

/** Control characters but newline and tab, halves of characters that a cut has left behind, and the two that no XML may hold. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The text without what cannot be shown or stored; line ends of every kind become one kind. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** Words cleaned and trimmed, of at most `limit` UTF-16 units; more is `textTooLong`. */
export function wordsSchema(limit: number) {
  return z.string().overwrite(cleaned).trim().max(limit, 'textTooLong');
}

/** The same where something must be said: nothing is `textEmpty`. */
export function writtenSchema(limit: number) {
  return z.string().overwrite(cleaned).trim().min(1, 'textEmpty').max(limit, 'textTooLong');
}
