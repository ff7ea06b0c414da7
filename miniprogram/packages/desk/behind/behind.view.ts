/** The matters behind a figure: those that count, and for a share those that do not. Pure. */
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { hasCardButtons } from '../../../components/action-bar/action-bar.view';
import { FAILURE_WORDS } from '../../../words/failures';
import { tailWords } from '../../../words/tail';
import { phrases, w } from '../words/figures';
import { w as village } from '../words/village';
import type { BehindChoice } from '../../../store/behind-choice';
import { idsOf, type BehindRow, type Side } from './behind.source';

export interface BehindState extends Paged<BehindRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  /** Nothing was chosen on this phone. */
  readonly gone: boolean;
  readonly title: string;
  readonly means: string;
  readonly choice: BehindChoice | undefined;
  readonly side: Side;
}

export const BEFORE: BehindState = {
  phase: 'loading',
  failure: 'offline',
  gone: false,
  title: '',
  means: '',
  choice: undefined,
  side: 'yes',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
};

/** Buttons beside each other in a row. */
const MOST = 3;

/** The view of a state. */
export function present(state: BehindState) {
  const { phase, failure, gone, title, means, choice, side, rows, cursor } = state;
  const counts = countsOf(choice);
  return {
    phase,
    failure: phase !== 'failed' ? '' : gone ? w.gone : FAILURE_WORDS[failure],
    lasting: phase === 'failed' && (gone || failure === 'notYours' || isLasting(failure)),
    title,
    means,
    sides:
      choice?.others === undefined
        ? []
        : (['yes', 'no'] as const).map((value) => ({
            value,
            label: phrases.chip(w.counting[value], counts[value]),
          })),
    side,
    most: MOST,
    rows: phase === 'ready' ? rows.map(rowView) : [],
    empty: phase === 'ready' && rows.length === 0 && cursor === undefined,
    tail: phase === 'ready' ? tailOf(state, beyondOf(state, counts[side])) : '',
  };
}

function countsOf(choice: BehindChoice | undefined): Readonly<Record<Side, number>> {
  return { yes: choice?.count ?? 0, no: (choice?.of ?? 0) - (choice?.count ?? 0) };
}

/** How many count that are not listed: beyond what was told, or for the centre alone. */
function beyondOf({ choice, side, rows, cursor }: BehindState, count: number): number {
  if (choice?.asked) return cursor === undefined ? count - rows.length : 0;
  return choice ? count - idsOf(choice, side).length : 0;
}

function rowView(row: BehindRow) {
  return {
    ...row,
    why: row.stuck.map((why) => village.stuck[why]).join('、'),
    acts: hasCardButtons(row.actions),
  };
}

function tailOf(state: BehindState, beyond: number): string {
  const end = state.rows.length > 0 ? w.end : '';
  const left = state.choice?.asked ? phrases.withheld(beyond) : phrases.beyond(beyond);
  return tailWords(state, { ...w, end: beyond > 0 ? left : end });
}
