/** What lacks something as drawn: a place or an office, or somebody with their posts. Pure. */
import type { GapRow } from '@gelin/contract/staff';
import type { StaffingFigure } from '@gelin/domain/phone';
import { NOTHING_YET, type ListState } from '../../../behaviors/list.view';
import { STAFFING_WORDS } from '../../../words/staffing';
import { tailedView } from '../tailed.view';
import { w } from '../words/gaps';

export interface GapsState extends ListState<GapRow> {
  readonly figure: StaffingFigure;
}

export const BEFORE: GapsState = { ...NOTHING_YET, figure: 'vacant' };

/** The view of a state. */
export function present(state: GapsState) {
  const { figure } = state;
  return {
    ...tailedView(state, w, ({ id, name, posts }) => ({ id, name, posts: posts?.join('，') ?? '' })),
    title: STAFFING_WORDS.names[figure],
    means: STAFFING_WORDS.means[figure],
  };
}
