/** The search as the page shows it: what was found with the words marked, what was searched before, and a way on. Pure. */
import type { ListChoices, ListedRow, Named } from '@gelin/contract/listing';
import { STATUS_WORDS } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/search';

export interface SearchState {
  /** `resting` until something is asked. */
  readonly phase: 'resting' | 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** What stands in the box, and what was asked. */
  readonly words: string;
  readonly asked: string;
  readonly choices: ListChoices | undefined;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly ListedRow[];
  readonly named: readonly Named[];
  readonly cursor: string | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
  readonly recent: readonly string[];
}

export const BEFORE: SearchState = {
  phase: 'resting',
  failure: 'offline',
  words: '',
  asked: '',
  choices: undefined,
  place: '',
  from: '',
  to: '',
  rows: [],
  named: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  recent: [],
};

/** A piece of a text, and whether it was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in pieces, what was looked for apart from the rest. */
export function marked(text: string, words: string): Piece[] {
  const sought = words.split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return [{ text, hit: false }];
  const pattern = sought
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .sort((a, b) => b.length - a.length)
    .join('|');
  return text
    .split(new RegExp(`(${pattern})`, 'giu'))
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The view of a state. */
export function present(state: SearchState) {
  const { phase, failure, words, asked, choices, rows, named, recent } = state;
  const places = [{ id: '', name: w.anyPlace }, ...(choices?.places ?? [])];
  const at = Math.max(
    0,
    places.findIndex(({ id }) => id === state.place),
  );
  const ready = phase === 'ready';
  return {
    phase: phase === 'resting' ? 'ready' : phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    words,
    places: places.length > 2 ? places.map(({ name }) => name) : [],
    place: at,
    placeName: places[at]?.name ?? '',
    from: state.from,
    fromWords: state.from || w.any,
    to: state.to,
    toWords: state.to || w.any,
    resting: phase === 'resting',
    recent: phase === 'resting' ? recent : [],
    named: ready ? named.map(({ kind, id, name }) => ({ id, kind, label: phrases.named(kind, name) })) : [],
    rows: ready ? rows.map((row) => drawn(row, asked)) : [],
    empty: ready && rows.length === 0 && named.length === 0 && state.cursor === undefined,
    tail: ready ? tailOf(state) : '',
  };
}

function drawn({ matter, no = '', icon, category, place, line, status }: ListedRow, asked: string) {
  return {
    matter,
    icon,
    head: marked([no, category].filter(Boolean).join(' '), asked),
    place: marked(place, asked),
    line: marked(line, asked),
    status: STATUS_WORDS[status],
  };
}

function tailOf(state: SearchState): string {
  return tailWords(state, { ...w, loadingMore: w.goingOn, end: state.rows.length > 0 ? w.end : '' });
}
