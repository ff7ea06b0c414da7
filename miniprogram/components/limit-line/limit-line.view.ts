/** A running clock in words, with what colour and icon it deserves. */
import { clockState, limitWords, type Clock, type Moment } from '@gelin/domain/phone';
import { LIMIT_WORDS } from '../../words/limit';

export interface LimitView {
  readonly words: string;
  readonly icon: string;
  readonly tone: 'quiet' | 'warning' | 'urgent';
}

const LOOKS = {
  running: { icon: 'time', tone: 'quiet' },
  dueSoon: { icon: 'alarm', tone: 'warning' },
  overdue: { icon: 'error-circle', tone: 'urgent' },
  stopped: { icon: 'pause-circle', tone: 'quiet' },
} as const;

/** "最晚 今天 17:30 前受理", or that it stands; `null` where there is no clock. */
export function limitView(clock: Clock | null, now: Moment): LimitView | null {
  if (!clock) return null;
  const state = clockState(clock, now);
  const words = state === 'stopped' ? LIMIT_WORDS.stopped : limitWords(clock.dueAt, clock.stage, now);
  return { words, ...LOOKS[state] };
}
