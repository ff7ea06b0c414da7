/** Whether a text for everybody is the town's own, and not what somebody reported said once more. */
import { maskPersonal } from './mask.ts';

/** So many characters in a row are no accident any more; a short report may be said again by nobody either. */
const IN_A_ROW = 14;
const SHORT = 8;

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

/** Whether the text repeats a stretch of what was reported, or the whole of it where that is short. */
export function repeats(text: string, reported: string): boolean {
  const own = bare(text);
  const theirs = [...bare(reported)];
  if (theirs.length < SHORT) return false;
  const length = Math.min(IN_A_ROW, theirs.length);
  return theirs.some(
    (_, from) => from + length <= theirs.length && own.includes(theirs.slice(from, from + length).join('')),
  );
}

/** Whether somebody could be reached or recognised by a number in it. */
export function hasPersonal(text: string): boolean {
  return maskPersonal(text) !== text;
}
