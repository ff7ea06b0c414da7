/** What is written to one's own matter: whether it can be sent, what is still missing, and the step it makes. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import { isNothing, NOTHING, type Written } from '../../../store/own-written';
import { FAILURE_WORDS } from '../../../words/failures';
import { OWN_SAYS as says, OWN_WORDS as w } from '../../../words/own';

export interface ReplyState {
  readonly action: 'add' | 'reopen';
  readonly written: Written;
  /** Photos on their way or not got through. */
  readonly waiting: number;
  readonly sending: boolean;
  readonly failure: CallFailureCode | undefined;
}

export const BEFORE: ReplyState = {
  action: 'add',
  written: NOTHING,
  waiting: 0,
  sending: false,
  failure: undefined,
};

/** The view of a state. */
export function present(state: ReplyState) {
  const { failure, sending, waiting, written } = state;
  const lack = lackOf(state);
  const onTheWay = waiting > 0 || written.unsentVoice !== null;
  return {
    sending,
    disabled: !isSendable(state),
    note: lack || (onTheWay ? w.filesWaiting : ''),
    failure: failure === undefined ? '' : says.kept(FAILURE_WORDS[failure]),
    spoken: state.action === 'add',
  };
}

/** Whether pressing sends it. */
export function isSendable(state: ReplyState): boolean {
  return !state.sending && lackOf(state) === '';
}

/** What is missing, in words; '' where nothing is. */
function lackOf({ action, written, waiting }: ReplyState): string {
  // One that is still being made smaller lies nowhere yet.
  if (waiting > written.unsent.length) return w.photosWaiting;
  if (action === 'reopen') return written.text.trim() === '' ? w.reasonMissing : '';
  return isNothing(written) ? w.wordsMissing : '';
}
