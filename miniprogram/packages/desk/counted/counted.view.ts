/** The matters behind a figure of a village's desk as drawn. Pure. */
import { VILLAGE_FIGURES, type VillageFigure } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { present as buttons } from '../../../components/action-bar/action-bar.view';
import { moreWords } from '../../../words/tail';
import { w } from '../words/village';

export type BehindRow = Output<'work', 'villageMatters'>['rows'][number];

export interface BehindState extends Paged<BehindRow> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly figure: VillageFigure;
  readonly name: string;
}

export const BEFORE: BehindState = {
  phase: 'loading',
  failure: 'offline',
  figure: 'open',
  name: '',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
};

/** What the address asks for. */
export function figureOf(asked: string | undefined): VillageFigure {
  return VILLAGE_FIGURES.find((figure) => figure === asked) ?? 'open';
}

/** The view of a state. */
export function present({ phase, failure, figure, name, rows, cursor, more }: BehindState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    empty: rows.length === 0 && !cursor,
    title: [name, w.figures[figure]].filter(Boolean).join(' · '),
    means: w.means[figure],
    rows: rows.map((row) => ({
      ...row,
      why: row.stuck.map((why) => w.stuck[why]).join('、'),
      // What may be done may all stand on the matter's own page.
      acts: buttons({ actions: row.actions, compact: true, most: 3, running: null }).buttons.length > 0,
    })),
    moreWords: moreWords({ more, cursor }, w),
  };
}
