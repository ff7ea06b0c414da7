/** Remembering how far I have read a group, a little later than it was read, and letting the list of groups wait for it. */
import type { Moment } from '@gelin/domain/phone';
import { call } from '../../api/call';

/** Messages come in bursts; how long to wait for the next, in milliseconds. */
const LATER = 2_000;

const timers = new Map<string, number>();
const told = new Map<string, Moment>();
let sending: Promise<unknown> = Promise.resolve();

/** Notes that the group is read up to the moment `until`. Nothing is sent twice. */
export function noteSeen(group: string, until: Moment): void {
  if (until <= (told.get(group) ?? 0)) return;
  told.set(group, until);
  const timer = timers.get(group);
  if (timer !== undefined) clearTimeout(timer);
  timers.set(
    group,
    setTimeout(() => tell(group), LATER),
  );
}

/** Sends what is noted now, and is done when it has arrived or failed. */
export async function seenSettled(): Promise<void> {
  for (const group of [...timers.keys()]) tell(group);
  await sending;
}

function tell(group: string): void {
  const timer = timers.get(group);
  if (timer !== undefined) clearTimeout(timer);
  timers.delete(group);
  sending = Promise.all([
    sending,
    // Not told is not lost: the next reading tells more.
    call('group', 'seen', { group }).catch(() => told.delete(group)),
  ]);
}
