/** How a running clock stands; no calendar needed, so the phone can ask too. */
import type { Clock, Moment } from '../matter/matter.ts';

/** `dueSoon` from 75 % of its time on, `overdue` from 100 %. */
export function clockState(
  clock: Pick<Clock, 'startedAt' | 'dueAt'>,
  now: Moment,
): 'running' | 'dueSoon' | 'overdue' {
  if (now >= clock.dueAt) return 'overdue';
  return now - clock.startedAt >= 0.75 * (clock.dueAt - clock.startedAt) ? 'dueSoon' : 'running';
}
