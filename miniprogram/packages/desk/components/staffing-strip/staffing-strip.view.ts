/** The figures of posts and people as tiles. Pure. */
import type { StaffingRow } from '@gelin/contract/staff';
import type { StaffingFigure } from '@gelin/domain/phone';
import { STAFFING_WORDS } from '../../../../words/staffing';
import { w } from '../../words/figures';
import { phrases } from '../../words/staffing';
import type { Tile } from '../figure-tiles/figure-tiles';

export interface StaffingState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly figures: readonly StaffingRow[];
}

export const BEFORE: StaffingState = { phase: 'loading', figures: [] };

/** The view of a state. */
export function present({ phase, figures }: StaffingState) {
  return {
    line: phase === 'failed' ? w.failed : phase === 'loading' && figures.length === 0 ? w.loading : '',
    fails: phase === 'failed',
    tiles: figures.map(tileOf),
  };
}

function tileOf({ figure, count, of }: StaffingRow): Tile<StaffingFigure> {
  return {
    figure,
    name: STAFFING_WORDS.names[figure],
    value: String(count),
    note: phrases.of(of),
    means: STAFFING_WORDS.means[figure],
  };
}
