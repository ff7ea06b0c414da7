/** What a reporter can do with a matter that is on its way: add, press once a day, withdraw. Pure. */
import { dayWords, momentWords, OPEN } from '@gelin/domain/phone';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { OWN_SAYS as says, OWN_WORDS as w } from '../../../words/own';
import type { MatterView } from '../matter.view';

export interface DeedsState {
  readonly matter: MatterView | null;
  readonly now: number;
  /** The box for adding is open. */
  readonly adding: boolean;
  readonly running: 'urge' | 'withdraw' | null;
  readonly failure: CallFailureCode | undefined;
}

export const BEFORE: DeedsState = {
  matter: null,
  now: 0,
  adding: false,
  running: null,
  failure: undefined,
};

/** The view of a state. */
export function present({ matter, now, adding, running, failure }: DeedsState) {
  const may = (action: 'add' | 'urge' | 'withdraw') => matter?.actions.includes(action) === true;
  return {
    any: may('add') || may('urge') || may('withdraw'),
    // What was asked is answered in its own box, right under the question.
    add: may('add') && !matter?.asked,
    adding,
    urge: may('urge'),
    urged: matter && !may('urge') ? urgedToday(matter, now) : '',
    withdraw: may('withdraw'),
    withdrawNote: matter?.hazard ? w.withdrawHazardNote : w.withdrawNote,
    busy: running !== null,
    failure: failure === undefined ? '' : says.failed(FAILURE_WORDS[failure]),
  };
}

/** That it was pressed for today already, and when it can be again; '' where it was not. */
function urgedToday({ status, timeline }: MatterView, now: number): string {
  const last = timeline.find(({ action }) => action === 'urge');
  const today = last && dayWords(last.at, now) === dayWords(now, now);
  return today && OPEN.includes(status) ? says.urgedAt(momentWords(last.at, now)) : '';
}
