/** Lets the clock function finish what is pending. */
import { databaseAt } from './verify/stored.ts';

/** What nobody has followed up for half of that is the clock's; what it could not finish comes again after it. */
const MINUTE = 61_000;
/** More than any number of pending events takes; what is pending for ever is a fault. */
const MOST = 300;

/** A minute and a tick, over and over, until no event is pending. Throws where that does not come to an end. */
export async function settle(serviceUrl: string, tickAfter: (ms: number) => Promise<void>): Promise<void> {
  const events = databaseAt(serviceUrl).collection('events');
  for (let minutes = 1; minutes <= MOST; minutes += 1) {
    await tickAfter(MINUTE);
    const { total } = await events.where({ pending: true }).count();
    if (total === 0) return;
  }
  throw new Error(`events are still pending after ${String(MOST)} minutes`);
}
