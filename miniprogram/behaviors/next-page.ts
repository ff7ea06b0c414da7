/** Going on in a list as its end is reached: one page more, unless the list has begun anew meanwhile. */
import type { Stage } from './stage';

/** What a list by pages knows. */
export interface Paged<Row, Cursor = string> {
  readonly rows: readonly Row[];
  /** Where the next page begins; absent at the end. */
  readonly cursor: Cursor | undefined;
  /** How many pages are open, to be fetched anew together. */
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
}

interface Page<Row, Cursor> {
  readonly rows: readonly Row[];
  readonly cursor?: Cursor | undefined;
}

/** Fetches the next page and puts it behind the rows, as `joined` does; a failure is told in the list's last line. */
export async function nextPage<Row, Cursor = string>(
  list: Stage<Paged<Row, Cursor>>,
  ask: (cursor: Cursor) => Promise<Page<Row, Cursor>>,
  joined: (known: readonly Row[], arriving: readonly Row[]) => readonly Row[],
): Promise<void> {
  const { cursor, more, rows, pages } = list.state;
  if (cursor === undefined || more === 'loading') return;
  list.change({ more: 'loading' });
  try {
    const page = await ask(cursor);
    // First pages that came meanwhile have their own continuation: this one no longer fits.
    if (list.state.rows !== rows) return;
    list.change({ rows: joined(rows, page.rows), cursor: page.cursor, pages: pages + 1, more: 'idle' });
  } catch {
    list.change({ more: 'failed' });
  }
}

/** What is fetched anew of a list by pages. */
interface Opened<P extends Page<unknown, string>> {
  /** With what came beside the rows. */
  readonly first: P;
  readonly last: P;
  readonly rows: P['rows'];
  readonly cursor: P['cursor'];
}

/** As many pages as were open, one behind the other as `joined` does: what is done disappears wherever it stood. */
export async function openPages<P extends Page<unknown, string>>(
  pages: number,
  ask: (cursor?: string) => Promise<P>,
  joined: (known: P['rows'], arriving: P['rows']) => P['rows'],
): Promise<Opened<P>> {
  const first = await ask();
  let last = first;
  let rows = joined([], first.rows);
  for (let open = 1; open < pages && last.cursor; open += 1) {
    last = await ask(last.cursor);
    rows = joined(rows, last.rows);
  }
  return { first, last, rows, cursor: last.cursor };
}
