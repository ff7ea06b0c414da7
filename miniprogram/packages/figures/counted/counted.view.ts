/** The matters that a figure counts, as they are listed. Pure. */
import type { ListedRow } from '@gelin/contract/listing';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/figures';
import type { CountedChoice } from './counted.choice';

/** Where the list goes on: ids that were told and not fetched yet, then where the server goes on. */
export interface Ahead {
  readonly ids: readonly string[];
  readonly cursor: string | undefined;
}

export interface CountedState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly choice: CountedChoice | undefined;
  readonly rows: readonly ListedRow[];
  readonly cursor: Ahead | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
  /** How many of those so far only the centre may open. */
  readonly withheld: number;
}

export const BEFORE: CountedState = {
  phase: 'loading',
  failure: 'offline',
  choice: undefined,
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  withheld: 0,
};

/** The view of a state. */
export function present(state: CountedState) {
  const { phase, failure, choice, rows, withheld } = state;
  const isReady = phase === 'ready';
  return {
    phase,
    failure: phase !== 'failed' ? '' : choice ? FAILURE_WORDS[failure] : w.gone,
    lasting: choice === undefined,
    means: choice?.means ?? '',
    rows: isReady ? rows : [],
    empty: isReady && rows.length === 0 && withheld === 0 && state.cursor === undefined,
    tail: isReady ? tailWords({ ...state, cursor: state.cursor && 'more' }, w) : '',
    withheld: withheld > 0 ? phrases.withheld(withheld) : '',
  };
}
