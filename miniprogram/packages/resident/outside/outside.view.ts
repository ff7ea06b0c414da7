/** What an outside party sees of the matter it was asked about, and its reply. Pure. */
import type { Output } from '../../../api/call';
import { momentWords, type Moment, type Photo } from '@gelin/domain/phone';
import { sentences } from '../../../words/aloud';
import { phrases, w } from '../words/outside';

export interface OutsideState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  /** The link has ended: trying again would not help. */
  readonly lasting: boolean;
  readonly asked: Output<'matter', 'outside'> | undefined;
  readonly text: string;
  readonly photos: readonly string[];
  readonly waiting: number;
  readonly sending: boolean;
  readonly problem: string;
  /** Counts replies that were sent, so that the fields begin empty again. */
  readonly turn: number;
  readonly now: Moment;
}

export const blank = (): OutsideState => ({
  phase: 'loading',
  failure: '',
  lasting: false,
  asked: undefined,
  text: '',
  photos: [],
  waiting: 0,
  sending: false,
  problem: '',
  turn: 0,
  now: 0,
});

/** The view of a state. */
export function present(state: OutsideState) {
  const { phase, failure, lasting, asked, text, waiting, sending, problem, turn, now } = state;
  const written = text.trim() !== '';
  const until = asked ? phrases.until(momentWords(asked.until, now)) : '';
  return {
    phase,
    failure,
    lasting,
    aloud: asked
      ? sentences(
          `${asked.asks.name}${w.asks}`,
          asked.task,
          until,
          asked.category,
          asked.text,
          asked.place,
          asked.open ? undefined : w.over,
        )
      : '',
    to: asked ? phrases.to(asked.name) : '',
    asks: asked?.asks.name ?? '',
    phone: asked?.asks.phone ?? '',
    call: asked?.asks.phone ? phrases.call(asked.asks.name) : '',
    task: asked?.task ?? '',
    until,
    category: asked?.category ?? '',
    place: asked?.place ?? '',
    text: asked?.text ?? '',
    photos: asked?.photos ?? ([] as readonly Photo[]),
    replies: (asked?.replies ?? []).map(({ at, text: said, photos }) => ({
      at,
      when: phrases.at(momentWords(at, now)),
      text: said,
      photos,
    })),
    open: asked?.open === true,
    over: asked?.open === false,
    // The fields are drawn anew after each reply: they read what they begin with once.
    turns: [turn],
    note: waiting > 0 ? w.waiting : written ? '' : w.unwritten,
    disabled: waiting > 0 || !written,
    sending,
    problem,
  };
}
