/** What is written to one's own matter: whether it can be sent, what is still missing, and the step it makes. Pure. */
import type { CallFailureCode } from '../../../api/failure';
import { NOTHING, type Written } from '../../../store/own-step';
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
  const { failure, sending } = state;
  return {
    sending,
    disabled: !isSendable(state),
    note: lackOf(state),
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
  const { text, photos, unsent, voice, unsentVoice } = written;
  if (waiting > 0) return w.photosWaiting;
  if (unsentVoice) return w.voiceWaiting;
  const said = text.trim() !== '';
  if (action === 'reopen') return said ? '' : w.reasonMissing;
  return said || voice !== null || photos.length + unsent.length > 0 ? '' : w.wordsMissing;
}

/** The step as the contract wants it, of what misses nothing. */
export function stepOf({ action, written }: ReplyState) {
  const { photos, voice } = written;
  const text = written.text.trim();
  if (action === 'reopen') return { action, reason: text, photos: [...photos] };
  return { action, text, photos: [...photos], ...(voice && { voice }) };
}
