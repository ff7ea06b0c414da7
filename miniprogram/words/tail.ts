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

/** The same where nothing is said at the end, nor while more is fetched: a button, and only while there is more. */
export function moreWords(
  { more, cursor }: Parameters<typeof tailWords>[0],
  words: Pick<TailWords, 'more' | 'moreFailed'>,
): string {
  if (!cursor) return '';
  return more === 'failed' ? words.moreFailed : words.more;
}
