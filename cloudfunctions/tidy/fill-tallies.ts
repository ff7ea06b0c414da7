/**
 * Tallies of days that an older build did not count: each day once, from that of the first matter to that of the last limit,
 * some with each hour. How far it is stands in `counters`; a crash repeats some days, which writes the same.
 */
import { dateOf, daysIn, monthOfDay, type Moment } from '@gelin/domain';
import { townId } from '../shared/repositories/directory.ts';
import { daysFigured } from '../shared/repositories/figured.ts';
import { withLease } from '../shared/repositories/leases.ts';
import { countDay, fillingOfTallies, keepFilling } from '../shared/repositories/tallies.ts';
import { moveMonth } from '../shared/repositories/tally-months.ts';

/** Days of one firing: what fits well into the function's time. */
const DAYS = 40;
/** Days counted at once. */
const ABREAST = 5;
/** Longer than the function may run. */
const LEASE = 60_000;

/** What this build writes is counted by the clock: once all is filled in, an instance need not ask again. */
let complete = false;

/** Nothing is read where all is known to be done. */
export async function fillTallies(now: Moment): Promise<void> {
  if (complete) return;
  const town = townId();
  const { after, done } = await fillingOfTallies();
  if (!done) {
    const span = await daysFigured(town);
    const days = span
      ? daysIn(span)
          .filter((day) => day > after)
          .slice(0, DAYS)
      : [];
    const counted = await withLease(`tallies:${town}`, now, LEASE, () => countAll(town, days, now));
    if (counted === undefined) return;
    const last = days.at(-1) ?? after;
    const over = span === undefined || last >= dateOf(span.to - 1);
    await keepFilling({ after: last, done: over });
    complete = over;
    return;
  }
  complete = true;
}

async function countAll(town: string, days: readonly string[], now: Moment): Promise<true> {
  for (let start = 0; start < days.length; start += ABREAST)
    await Promise.all(days.slice(start, start + ABREAST).map((day) => countDay(town, day, now)));
  for (const month of new Set(days.map(monthOfDay))) await moveMonth(town, month, now);
  return true;
}
