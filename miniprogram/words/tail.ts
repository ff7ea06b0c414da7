/** The quiet line at the end of a list by pages: what is going on there, and how to go on. */

export interface TailWords {
  readonly loadingMore: string;
  readonly moreFailed: string;
  readonly more: string;
  readonly end: string;
}

/** The line for where the list stands. */
export function tailWords(
  {
    more,
    cursor,
  }: { readonly more: 'idle' | 'loading' | 'failed'; readonly cursor: string | number | undefined },
  words: TailWords,
): string {
  if (more === 'loading') return words.loadingMore;
  if (more === 'failed') return words.moreFailed;
  return cursor === undefined ? words.end : words.more;
}
