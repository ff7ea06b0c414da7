/** The matters behind a figure: those that count, and for a share those that do not. Pure. */
import type { ListedRow } from '@gelin/contract/listing';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/figures';
import type { BehindChoice } from './behind.choice';

export const PAGE = 30;

export interface BehindState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly choice: BehindChoice | undefined;
  readonly side: 'yes' | 'no';
  readonly rows: readonly ListedRow[];
  /** Where the next page begins among the ids. */
  readonly cursor: string | undefined;
  readonly pages: number;
  readonly more: 'idle' | 'loading' | 'failed';
}

export const BEFORE: BehindState = {
  phase: 'loading',
  failure: 'offline',
  choice: undefined,
  side: 'yes',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
};

/** The ids that are looked at. */
export function idsOf({ choice, side }: Pick<BehindState, 'choice' | 'side'>): readonly string[] {
  return (side === 'yes' ? choice?.ids : choice?.others) ?? [];
}

/** The view of a state. */
export function present(state: BehindState) {
  const { phase, failure, choice, side, rows } = state;
  const counts = { yes: choice?.count ?? 0, no: (choice?.of ?? 0) - (choice?.count ?? 0) };
  const beyond = counts[side] - idsOf(state).length;
  return {
    phase,
    failure: phase !== 'failed' ? '' : choice ? FAILURE_WORDS[failure] : w.gone,
    lasting: choice === undefined,
    sides:
      choice?.others === undefined
        ? []
        : (['yes', 'no'] as const).map((value) => ({
            value,
            label: phrases.chip(w.counting[value], counts[value]),
          })),
    side,
    means: choice?.means ?? '',
    rows: phase === 'ready' ? rows : [],
    empty: phase === 'ready' && rows.length === 0,
    tail: phase === 'ready' ? tailOf(state, beyond) : '',
  };
}

function tailOf(state: BehindState, beyond: number): string {
  const end = state.rows.length > 0 ? w.end : '';
  return tailWords(state, { ...w, end: beyond > 0 ? phrases.beyond(beyond) : end });
}
