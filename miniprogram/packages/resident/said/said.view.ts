/** What I said on one matter as drawn: taken away as a file, deleted once it is over, and what stays. Pure. */
import { dayWords, OPEN, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import { isLasting, type CallFailureCode } from '../../../api/failure';
import { sentences } from '../../../words/aloud';
import { FAILURE_WORDS } from '../../../words/failures';
import { STAY_WORDS, w as my } from '../words/my-data';
import { SAID_WORDS as w } from '../words/said';

export interface SaidState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode | undefined;
  readonly matter: Output<'matter', 'read'> | undefined;
  readonly now: Moment;
  readonly busy: 'no' | 'copying' | 'erasing';
  /** The copy on this phone, once it is made. */
  readonly copy: { readonly path: string; readonly name: string } | undefined;
  /** What to say of what was done last, or why it was not, and where on the page. */
  readonly said: { readonly at: 'copy' | 'erase'; readonly words: string } | undefined;
  /** It was deleted just now. */
  readonly gone: boolean;
}

export const BEFORE: SaidState = {
  phase: 'loading',
  failure: undefined,
  matter: undefined,
  now: 0,
  busy: 'no',
  copy: undefined,
  said: undefined,
  gone: false,
};

/** The office's own record of it stays, whoever reported. */
const STAYS = [STAY_WORDS.figures, STAY_WORDS.journal, STAY_WORDS.answers];

/** The view of a state. */
export function present({ phase, failure, matter, now, busy, copy, said, gone }: SaidState) {
  const over = matter !== undefined && !OPEN.includes(matter.status);
  return {
    phase,
    failure: failure === undefined ? '' : FAILURE_WORDS[failure],
    lasting: failure !== undefined && isLasting(failure),
    aloud: gone
      ? sentences(w.gone, w.goneText)
      : sentences(w.copyText, w.eraseText, !over && w.open, my.staysTitle, ...STAYS),
    title: matter ? `${dayWords(matter.reportedAt, now)} ${matter.category.name}` : '',
    line: matter?.text ?? '',
    over,
    busy: busy !== 'no',
    copying: busy === 'copying',
    erasing: busy === 'erasing',
    copyReady: copy !== undefined,
    said: said ?? null,
    stays: STAYS,
    gone,
  };
}
