/** Pairs of characters by which words are found again: Chinese has no blanks that an index could go by. */

/** Pairs kept of one text; what comes after them is found by the pairs before. */
const KEPT = 240;

/** Runs of letters and digits, half-width and in lower case. */
function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The distinct pairs of neighbouring characters in the text, in order, at most 240; a single character has none. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of runsOf(text)) {
    const characters = [...run];
    for (let at = 1; at < characters.length && grams.size < KEPT; at += 1)
      grams.add(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`);
  }
  return [...grams];
}

/** Whether every one of the words, as they are typed into a search, stands in the text. */
export function holdsWords(text: string, words: string): boolean {
  const within = text.normalize('NFKC').toLowerCase();
  return runsOf(words).every((run) => within.includes(run));
}
