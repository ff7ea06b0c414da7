/** What the page for finding a chief shows: results as one types, and the map where there is one. Pure. */
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { foundName, type ChosenPlace } from '../../../store/place-choice';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { areaMap, type DrawnGrid } from '../areas';
import { FIND_SAYS as says, FIND_WORDS as w } from '../words/find';

export type FoundRow = Output<'town', 'find'>['rows'][number];

/** Not asked yet, under way, failed, without result for a reason, or what was found. */
export type Search =
  | { readonly is: 'idle' | 'asking' | 'nowhere' | 'outside' | 'denied' | 'notOurs' }
  | { readonly is: 'failed'; readonly code: CallFailureCode }
  | { readonly is: 'found'; readonly rows: readonly FoundRow[] };

export interface FindState {
  /** To look at a chief, or to bring a place back to whoever asked. */
  readonly bringsBack: boolean;
  readonly words: string;
  readonly search: Search;
  readonly grids: readonly DrawnGrid[];
}

export const BEFORE: FindState = { bringsBack: false, words: '', search: { is: 'idle' }, grids: [] };

/** The view of a state. */
export function present({ search, grids }: FindState) {
  const rows = search.is === 'found' ? search.rows : [];
  return {
    rows: rows.map(rowView),
    aloud: aloudOf(search),
    said: saidOf(search),
    asking: search.is === 'asking',
    failed: search.is === 'failed',
    settings: search.is === 'denied',
    hint: search.is === 'idle' ? w.hint : '',
    map: areaMap(grids),
  };
}

function rowView({ unit, name, within, by, chief }: FoundRow) {
  const answers = chief ? `${w.chief} ${chief}` : w.vacant;
  const title = by ?? name;
  const place = [within, by ? name : ''].filter(Boolean).join(' ');
  return { unit, title, place, answers, aria: `${title}，${place}，${answers}` };
}

function saidOf(search: Search): string {
  if (search.is === 'failed') return FAILURE_WORDS[search.code];
  if (search.is === 'found') return says.count(search.rows.length);
  return search.is === 'idle' ? '' : w[search.is];
}

/** Before anything is looked for, how one looks; then what was found. */
function aloudOf(search: Search): string {
  if (search.is === 'idle') return sentences(w.searchAria, w.hint);
  if (search.is === 'asking') return '';
  const rows = search.is === 'found' ? search.rows : [];
  return sentences(saidOf(search), ...rows.slice(0, HEARD).map((row) => rowView(row).aria));
}
/** A list that is longer than this is not listened to. */
const HEARD = 5;

/** What goes back to whoever asked for a place: the name it was found by is kept as the spot. */
export function choiceOf({ search }: FindState, unit: string): ChosenPlace | undefined {
  const row = search.is === 'found' ? search.rows.find((one) => one.unit === unit) : undefined;
  if (!row) return undefined;
  return { unit, name: foundName(row), ...(row.by && { words: row.by }) };
}
