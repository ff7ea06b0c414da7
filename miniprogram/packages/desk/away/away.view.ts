/** 我不在 as drawn: how it is, or the days and the colleague that are picked. Pure. */
import { datePart, dayWords, pickedWords, type Moment } from '@gelin/domain/phone';
import type { Output } from '../../../api/call';
import type { CallFailureCode } from '../../../api/failure';
import { FAILURE_WORDS } from '../../../words/failures';
import { phrases, w } from '../words/away';

export interface AwayState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: CallFailureCode;
  readonly known: Output<'people', 'away'> | null;
  readonly fromDate: string;
  readonly untilDate: string;
  readonly standIn: string;
  readonly busy: boolean;
  /** Why it was not kept; empty while all is well. */
  readonly refusal: string;
  readonly now: Moment;
}

/** The page before anything is known. */
export const BEFORE: AwayState = {
  phase: 'loading',
  failure: 'offline',
  known: null,
  fromDate: '',
  untilDate: '',
  standIn: '',
  busy: false,
  refusal: '',
  now: 0,
};

export function present(state: AwayState) {
  const { phase, failure, known, fromDate, untilDate, standIn, busy, refusal, now } = state;
  const away = known?.away;
  const colleagues = (known?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const note = noteOf(state);
  return {
    phase,
    failure: phase === 'failed' ? FAILURE_WORDS[failure] : '',
    away: away
      ? phrases.away(dayWords(away.from, now), dayWords(away.until - 1, now), away.standIn.name)
      : '',
    stands: (known?.standsInFor ?? []).map(({ name }) => phrases.standsIn(name)).join('\n'),
    colleagues,
    alone: known !== null && colleagues.length === 0,
    fromDate: fromDate || datePart(now),
    fromDateWords: pickedWords(fromDate || datePart(now)),
    untilDate: untilDate || datePart(now),
    untilDateWords: pickedWords(untilDate || datePart(now)),
    standIn,
    busy,
    refusal,
    foot: away
      ? { text: w.back, note: w.backNote, disabled: false }
      : { text: w.go, note: note || w.goNote, disabled: note !== '' },
  };
}

/** What is still missing, in words; empty where it can be kept. */
export function noteOf({ known, fromDate, untilDate, standIn, now }: AwayState): string {
  const [from, until] = [fromDate || datePart(now), untilDate || datePart(now)];
  if (until < from || until < datePart(now)) return w.periodWrong;
  return known?.colleagues.some(({ id }) => id === standIn) ? '' : w.pickStandIn;
}
