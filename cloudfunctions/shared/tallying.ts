/** Counting anew: the days whose tallies events have touched, by one function at a time. */
import { monthOfDay, type Moment } from '@gelin/domain';
import { withLease } from './repositories/leases.ts';
import { countDay } from './repositories/tallies.ts';
import { moveMonth } from './repositories/tally-months.ts';

/** Longer than the function may run. */
const LEASE = 60_000;
/** Days counted at once. */
const ABREAST = 5;

/** Counts these days anew; `false` where somebody else is at it, and then it is for another time. */
export async function countDays(days: readonly string[], town: string, now: Moment): Promise<boolean> {
  if (days.length === 0) return true;
  const done = await withLease(`tallies:${town}`, now, LEASE, async () => {
    for (let start = 0; start < days.length; start += ABREAST)
      await Promise.all(days.slice(start, start + ABREAST).map((day) => countDay(town, day, now)));
    const months = [...new Set(days.map(monthOfDay))];
    await Promise.all(months.map((month) => moveMonth(town, month, now)));
    return true;
  });
  return done ?? false;
}
