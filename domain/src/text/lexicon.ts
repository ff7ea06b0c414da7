/** Finds many words in a text in one pass, without segmenting it: Chinese is written without blanks. */

/** Words of two or more characters, indexed by their first two. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly byStart: ReadonlyMap<string, readonly number[]>;
}

/** Indexes words; those shorter than two characters are left out. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const byStart = new Map<string, number[]>();
  words.forEach((word, index) => {
    if (word.length < 2) return;
    const start = word.slice(0, 2);
    const same = byStart.get(start);
    if (same) same.push(index);
    else byStart.set(start, [index]);
  });
  return { words, byStart };
}

/** Which words occur in a normalised text, and where each occurs first: index of the word → position. */
export function findWords(text: string, lexicon: Lexicon): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const starting = lexicon.byStart.get(text.slice(at, at + 2));
    if (starting === undefined) continue;
    for (const index of starting)
      if (!found.has(index) && text.startsWith(lexicon.words[index] ?? '', at)) found.set(index, at);
  }
  return found;
}
