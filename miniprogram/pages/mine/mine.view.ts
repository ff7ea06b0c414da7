/** What the list of one's own matters shows. */
import type { CallFailureCode } from '../../api/failure';
import type { Output } from '../../api/call';
import type { Outgoing } from '../../store/outgoing';
import type { OwnLetter } from '../../store/own-letters';
import { FAILURE_WORDS } from '../../words/failures';
import { MINE_SAYS as says, MINE_WORDS as w } from '../../words/mine';
import { letterRow } from '../matter/own-letters/own-letters.view';
import { aloudOf } from './mine.aloud';
import { FILTERS, passes, type MineFilter } from './mine.filter';
import { waitingRow } from './mine.waiting';

type MatterPage = Output<'matter', 'mine'>;
export type MatterRow = MatterPage['rows'][number];

export interface MineState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** Written without a network and not out yet. */
  readonly waiting: readonly Outgoing[];
  /** My steps on matters that wait too. */
  readonly letters: readonly OwnLetter[];
  readonly online: boolean;
  readonly rows: readonly MatterRow[];
  /** The rows are as last seen: they could not be had anew. */
  readonly stale: boolean;
  /** Where the next page begins; absent at the end. */
  readonly cursor: string | undefined;
  readonly tail: 'resting' | 'loading' | 'failed';
  readonly filter: MineFilter;
  /** Matters that this phone follows by a number. */
  readonly numbers: number;
}

export const BEFORE: MineState = {
  phase: 'loading',
  failure: 'offline',
  waiting: [],
  letters: [],
  online: true,
  rows: [],
  stale: false,
  cursor: undefined,
  tail: 'resting',
  filter: 'all',
  numbers: 0,
};

/** As many as fill a screen: with fewer under a filter the next page is fetched at once. */
const SCREEN = 6;

/** Whether what is shown leaves room although there is more. */
export function hasRoom({ rows, filter, cursor }: MineState): boolean {
  return cursor !== undefined && rows.filter(({ status }) => passes(status, filter)).length < SCREEN;
}

/** The view of a state. */
export function present(state: MineState) {
  const { phase, failure, waiting, letters, online, rows, stale, cursor, tail, filter, numbers } = state;
  const tails = {
    resting: cursor || stale || rows.length === 0 ? '' : w.end,
    loading: w.more,
    failed: w.moreFailed,
  };
  const shown = rows.filter(({ status }) => passes(status, filter));
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    aloud: aloudOf(rows),
    empty: rows.length === 0,
    stale: stale ? w.stale : '',
    filter,
    chips: FILTERS.map((value) => ({ value, label: w.filters[value] })),
    none: rows.length > 0 && shown.length === 0 && !cursor ? w.none[filter] : '',
    numbers: numbers > 0 ? says.numbers(numbers) : w.numbers,
    waiting: [
      ...waiting.map((one) => waitingRow(one, online)),
      ...letters.map((one) => ({ ...letterRow(one, online), also: '', opens: true })),
    ],
    rows: shown.map((row) => ({
      matter: row.matter,
      row,
      reason: row.actions.includes('rate') ? w.rate : row.no ? says.number(row.no) : '',
    })),
    tail,
    tailWords: tails[tail],
  };
}
