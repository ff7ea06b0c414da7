/** A running clock in words, with what colour and icon it deserves. */
import { clockState, limitWords, type Clock, type Moment } from '@gelin/domain/phone';

export interface LimitView {
  readonly words: string;
  readonly icon: string;
  readonly tone: 'quiet' | 'warning' | 'urgent';
}

const LOOKS = {
  running: { icon: 'time', tone: 'quiet' },
  dueSoon: { icon: 'alarm', tone: 'warning' },
  overdue: { icon: 'error-circle', tone: 'urgent' },
} as const;

/** "最晚 今天 17:30 前受理"; `null` where no clock runs. */
export function limitView(clock: Clock | null, now: Moment): LimitView | null {
  if (!clock) return null;
  return { words: limitWords(clock.dueAt, clock.stage, now), ...LOOKS[clockState(clock, now)] };
}
