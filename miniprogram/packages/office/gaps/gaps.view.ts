/** What lacks something as drawn: a place or an office, or somebody with their posts. Pure. */
import type { GapRow } from '@gelin/contract/staff';
import type { StaffingFigure } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { STAFFING_WORDS } from '../../../words/staffing';
import { tailWords } from '../../../words/tail';
import { w } from '../words/gaps';

export interface GapsState extends Paged<GapRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly figure: StaffingFigure;
}

export const BEFORE: GapsState = {
  phase: 'loading',
  failure: 'offline',
  figure: 'vacant',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
};

/** The view of a state. */
export function present(state: GapsState) {
  const { phase, failure, figure, rows } = state;
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    title: STAFFING_WORDS.names[figure],
    means: STAFFING_WORDS.means[figure],
    empty: phase === 'ready' && rows.length === 0,
    rows: rows.map(({ id, name, posts }) => ({ id, name, posts: posts?.join('，') ?? '' })),
    tail: phase === 'ready' && rows.length > 0 ? tailWords(state, w) : '',
  };
}
