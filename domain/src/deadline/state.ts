/** How a clock stands; no calendar needed, so the phone can ask too. */
import type { Clock, Moment } from '../matter/matter.ts';

/** `dueSoon` from 75 % of its working time on, `overdue` from 100 %, `stopped` while it stands. */
export function clockState(
  clock: Pick<Clock, 'soonAt' | 'dueAt' | 'stoppedAt'>,
  now: Moment,
): 'running' | 'dueSoon' | 'overdue' | 'stopped' {
  if (clock.stoppedAt !== undefined) return 'stopped';
  if (now >= clock.dueAt) return 'overdue';
  return now >= clock.soonAt ? 'dueSoon' : 'running';
}
