/** Leases: who may do alone for a while what must not be done by two. One who dies gives it up by time. */
import { randomUUID } from 'node:crypto';
import { add, change, changeOne } from '../cloudbase.ts';

interface Lease {
  readonly holder: string;
  readonly until: number;
}

/**
 * Does `work` under the lease of that name and gives it back; `undefined`, and nothing is done, where somebody else
 * holds it. Never waits. `life` in milliseconds must be longer than the function may run.
 */
export async function withLease<T>(
  name: string,
  now: number,
  life: number,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const holder = randomUUID();
  if (!(await taken(name, holder, now, life))) return undefined;
  try {
    return await work();
  } finally {
    // What cannot be given back runs out.
    await change('leases', { _id: name, holder }, { $set: { until: 0 } }).catch((error: unknown) =>
      console.warn(`lease ${name} is left to run out:`, error),
    );
  }
}

/** Takes it where it is free or has run out: one atomic step. A request that arrives twice finds itself the holder. */
async function taken(name: string, holder: string, now: number, life: number): Promise<boolean> {
  const lease: Lease = { holder, until: now + life };
  const free = { _id: name, $or: [{ until: { $lt: now } }, { holder }] };
  if (await changeOne<Lease>('leases', free, { $set: lease })) return true;
  return add('leases', { _id: name, ...lease });
}
