/** A voice as drawn: the longer it is the wider, with what it does now. Pure. */
import { VOICE_SECONDS, type Voice } from '@gelin/domain/phone';
import type { Sounding } from '../../store/sounding';
import { VOICE_SAYS, VOICE_WORDS } from '../../words/voice';

export interface Bubble {
  readonly id: string;
  readonly icon: string;
  /** rpx, before the type scale. */
  readonly width: number;
  readonly seconds: string;
  readonly label: string;
  readonly on: boolean;
  /** How much was heard, in percent. */
  readonly heard: number;
  readonly failure: string;
}

const NARROWEST = 200;
const WIDEST = 440;

export function bubbleOf({ id, seconds }: Voice, now: Sounding | undefined): Bubble {
  const mine = now?.id === id ? now : undefined;
  const on = mine?.phase === 'playing' || mine?.phase === 'loading';
  const second = Math.min(mine?.second ?? 0, seconds);
  return {
    id,
    icon: on ? 'pause-circle-filled' : 'play-circle-filled',
    width: NARROWEST + Math.round(((WIDEST - NARROWEST) * Math.min(seconds, VOICE_SECONDS)) / VOICE_SECONDS),
    seconds: VOICE_SAYS.seconds(mine ? seconds - second : seconds),
    label: on ? VOICE_SAYS.pause(seconds) : VOICE_SAYS.play(seconds),
    on,
    heard: Math.round((second / seconds) * 100),
    failure: mine?.phase === 'failed' ? VOICE_WORDS.failed : '',
  };
}
