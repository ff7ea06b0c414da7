/** A list of matters as the page shows it: chips that keep their state, rows or a map, an empty state with a way on. Pure. */
import type { ListChoices, ListedRow } from '@gelin/contract/listing';
import { LIST_STATES } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/matters';
import { chosenWords, panel } from './matters.facets';
import { BEGINNING, type ListFilter, type SavedFilter } from './matters.filter';

export interface MattersState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly choices: ListChoices | undefined;
  readonly filter: ListFilter;
  readonly rows: readonly ListedRow[];
  readonly cursor: string | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly mode: 'list' | 'map';
  /** The panel of filters is open. */
  readonly choosing: boolean;
  readonly saved: readonly SavedFilter[];
  /** A name is being given. */
  readonly naming: boolean;
  readonly name: string;
  /** What was deleted a moment ago, to be undone. */
  readonly removed: SavedFilter | undefined;
}

export const BEFORE: MattersState = {
  phase: 'loading',
  failure: 'offline',
  choices: undefined,
  filter: BEGINNING,
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  mode: 'list',
  choosing: false,
  saved: [],
  naming: false,
  name: '',
  removed: undefined,
};

const chips = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) =>
  keys.map((value) => ({ value, label: words[value] }));

/** The view of a state. */
export function present(state: MattersState) {
  const { phase, failure, choices, filter, rows, mode, saved, removed } = state;
  const chosen = choices ? chosenWords(filter, choices) : [];
  const timed = filter.from !== undefined || filter.to !== undefined || filter.state === 'over';
  const ready = phase === 'ready';
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    known: choices !== undefined,
    views: chips(choices?.views ?? [], w.views),
    view: filter.view,
    states: chips(LIST_STATES, w.states),
    state: filter.state ?? 'open',
    orders: timed ? [] : chips(['pressing', 'newest'], w.orders),
    order: filter.order ?? 'pressing',
    modes: chips(['list', 'map'], w.modes),
    mode,
    filterWords: phrases.filtered(chosen),
    filtered: chosen.length > 0,
    choosing: state.choosing,
    facets: choices && state.choosing ? panel(filter, choices) : [],
    saved: saved.map(({ name }) => ({ name, remove: phrases.remove(name) })),
    naming: state.naming,
    name: state.name,
    removed: removed ? phrases.removed(removed.name) : '',
    rows: ready && mode === 'list' ? rows.map((row) => ({ row, reason: reasonOf(row) })) : [],
    map: ready && mode === 'map' && rows.length > 0 ? { rows, choices } : null,
    empty: ready && rows.length === 0 && state.cursor === undefined,
    emptyWords: chosen.length > 0 ? w.empty : w.emptyAll,
    tail: ready && mode === 'list' ? tailOf(state) : '',
  };
}

function reasonOf({ stuck }: ListedRow): string {
  return stuck.map((why) => w.stuck[why]).join('，');
}

function tailOf(state: MattersState): string {
  return tailWords(state, { ...w, end: state.rows.length > 0 ? w.end : '' });
}
