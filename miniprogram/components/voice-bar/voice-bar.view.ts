/** The bar for speaking as drawn: what it waits for, how long one has spoken, and how to end it. Pure. */
import { VOICE_SECONDS } from '@gelin/domain/phone';
import type { VoiceTrouble } from '../../api/voice-trouble';
import { VOICE_SAYS as says, VOICE_WORDS as w } from '../../words/voice';

export interface BarState {
  readonly phase: 'resting' | 'starting' | 'recording' | 'ending';
  /** A finger lies on it; otherwise it was tapped, and is tapped again to end it. */
  readonly held: boolean;
  /** The finger has slid away: letting go throws it away. */
  readonly leaving: boolean;
  readonly second: number;
  /** What to say of the last time. */
  readonly trouble: VoiceTrouble | 'allowed' | '';
}

export const RESTING: BarState = {
  phase: 'resting',
  held: false,
  leaving: false,
  second: 0,
  trouble: '',
};

/** The last seconds are counted down. */
const LAST = 10;

export interface BarView {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly leaving: boolean;
  readonly canCancel: boolean;
  readonly note: string;
  readonly settings: boolean;
}

export function present({ phase, held, leaving, second, trouble }: BarState): BarView {
  const left = VOICE_SECONDS - second;
  const counted = left <= LAST ? says.left(left) : says.recording(second);
  const going = held ? w.release : w.tapAgain;
  return {
    label: {
      resting: w.hold,
      starting: w.starting,
      recording: leaving ? w.leave : counted,
      ending: w.ending,
    }[phase],
    hint: { resting: w.tapToo, starting: going, recording: going, ending: '' }[phase],
    on: phase === 'recording',
    leaving: phase === 'recording' && leaving,
    canCancel: !held && (phase === 'recording' || phase === 'starting'),
    note: trouble === '' ? '' : trouble === 'allowed' ? w.allowed : w.troubles[trouble],
    settings: trouble === 'refused',
  };
}
