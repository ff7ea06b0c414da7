/** Writes one first-level group with its leaves tersely: what most leaves share is said once, words are one line. */
import type { Category, CategoryGroup } from './category.ts';

/** What the leaves of a group have in common unless one of them says otherwise. */
export type Shared = Omit<Category, 'code' | 'name' | 'words' | 'limits'>;

/** One leaf as it is written down: `words` parted by blanks, and only what differs from the group. */
export type Row = Partial<Shared> & Pick<Category, 'code' | 'name' | 'limits'> & { readonly words: string };

/** A first-level group together with its leaves. */
export interface Grouped {
  readonly group: CategoryGroup;
  readonly leaves: readonly Category[];
}

/** Spreads what a group shares over its rows; a row wins over the group. */
export function grouped(group: CategoryGroup, shared: Shared, rows: readonly Row[]): Grouped {
  return { group, leaves: rows.map((row) => ({ ...shared, ...row, words: row.words.split(' ') })) };
}
