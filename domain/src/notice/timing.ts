/** When a notice may go out: quiet hours, digests, and how long to wait before trying again. */
import { dayStart } from '../deadline/calendar.ts';
import type { Moment } from '../matter/matter.ts';
import type { GroupRules, NoticeRules } from '../settings/settings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** `HH:MM` as milliseconds since midnight. */
export function ofDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

/** `now`, or the end of the quiet hours that `now` falls into (UTC+8; they may run over midnight). */
export function afterQuiet(now: Moment, { quiet }: Pick<GroupRules, 'quiet'>): Moment {
  const [from, to] = [ofDay(quiet.from), ofDay(quiet.to)];
  const start = dayStart(now);
  const time = now - start;
  if (from <= to) return from <= time && time < to ? start + to : now;
  if (time >= from) return start + DAY + to;
  return time < to ? start + to : now;
}

/** The next digest after `now`; `now` where the town has none. */
export function nextDigest(now: Moment, { digests }: Pick<GroupRules, 'digests'>): Moment {
  const start = dayStart(now);
  const times = digests.map((time) => start + ofDay(time)).sort((a, b) => a - b);
  const [first] = times;
  if (first === undefined) return now;
  return times.find((time) => time > now) ?? first + DAY;
}

/**
 * When a delivery that has been tried `attempts` times is tried again, or `undefined` when that was the last time.
 * `retryAfter` (milliseconds) is what the channel itself asked for: it is never tried sooner.
 */
export function nextTry(
  attempts: number,
  now: Moment,
  { backOff }: Pick<NoticeRules, 'backOff'>,
  retryAfter = 0,
): Moment | undefined {
  const minutes = backOff[attempts - 1];
  return minutes === undefined ? undefined : now + Math.max(minutes * MINUTE, retryAfter);
}
