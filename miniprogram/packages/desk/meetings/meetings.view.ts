/** A village's meetings as drawn: the stuck matters to choose from, and the meetings before. Pure. */
import { momentWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import type { Paged } from '../../../behaviors/next-page';
import { FAILURE_WORDS } from '../../../words/failures';
import { moreWords } from '../../../words/tail';
import { says, w } from '../words/meetings';
import { w as village } from '../words/village';

type Row = Output<'work', 'meetings'>['rows'][number];
type Stuck = Output<'work', 'villageMatters'>['rows'][number];

export interface MeetingsState extends Paged<Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly stuck: readonly Stuck[];
  readonly chosen: string;
  readonly starting: boolean;
  readonly refusal: string;
  readonly now: Moment;
}

export const BEFORE: MeetingsState = {
  phase: 'loading',
  failure: 'offline',
  stuck: [],
  chosen: '',
  rows: [],
  cursor: undefined,
  pages: 1,
  more: 'idle',
  starting: false,
  refusal: '',
  now: 0,
};

/** The view of a state. */
export function present({
  phase,
  failure,
  stuck,
  chosen,
  rows,
  cursor,
  more,
  starting,
  refusal,
  now,
}: MeetingsState) {
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    lasting: phase === 'failed' && (failure === 'notYours' || isLasting(failure)),
    stuck: stuck.map(({ matter, category, place, stuck: why }) => ({
      value: matter,
      label: `${category} · ${place}（${why.map((each) => village.stuck[each]).join('、')}）`,
    })),
    chosen,
    rows: rows.map(({ id, at, by, points, closed }) => ({
      id,
      when: momentWords(at, now),
      by,
      note: `${says.points(points)} · ${closed ? w.closed : w.open}`,
    })),
    moreWords: moreWords({ more, cursor }, w),
    starting,
    refusal,
  };
}
