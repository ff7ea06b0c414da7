/** Fetching a list anew: as many pages as were open, or as many matters as a map shows. */
import type { ListChoices, ListedRow } from '@gelin/contract/listing';
import { call } from '../../../api/call';
import { changed, type ListFilter } from './matters.filter';
import type { MattersState } from './matters.view';
import { renewed } from '../../../behaviors/joined';

/** As many as a map shows: more is a cloud of dots. */
const ON_MAP = 200;

/** The filter as this person's posts allow it: what was kept may be from another post. */
export function allowed(filter: ListFilter, { views }: ListChoices): ListFilter {
  return views.includes(filter.view) ? filter : changed(filter, 'view', views[1] ?? 'mine');
}

/** The rows from the first on, and where they end. @throws CallFailure */
export async function loaded(
  filter: ListFilter,
  { pages, mode }: Pick<MattersState, 'pages' | 'mode'>,
): Promise<Pick<MattersState, 'rows' | 'cursor' | 'pages'>> {
  let rows: readonly ListedRow[] = [];
  let cursor: string | undefined;
  let open = 0;
  do {
    const page = await call('matter', 'list', { ...filter, ...(cursor !== undefined && { cursor }) });
    rows = renewed(rows, page.rows);
    ({ cursor } = page);
    open += 1;
  } while (cursor !== undefined && (mode === 'map' ? rows.length < ON_MAP : open < pages));
  return { rows, cursor, pages: open };
}
