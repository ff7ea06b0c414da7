/** Leases: who may do alone for a while what must not be done by two. One who dies gives it up by time. */
import { randomUUID } from 'node:crypto';
import { add, change, changeOne } from '../cloudbase.ts';

interface Lease {
  readonly holder: string;
  readonly until: number;
}

/** A lease that is held: what its document remembers, and a way to write that down. */
export interface Held<Note> {
  readonly note: Partial<Note>;
  /** Writes it as long as the lease is held; `false` where it is lost, and then nothing may be done any more. */
  keep(note: Note): Promise<boolean>;
  /** Has it written when the lease is given back, in the same request. */
  leave(note: Note): void;
}

/**
 * Does `work` under the lease of that name and gives it back; `undefined`, and nothing is done, where somebody else
 * holds it. Never waits. `life` in milliseconds must be longer than the function may run.
 */
export async function withLease<T, Note extends object = object>(
  name: string,
  now: number,
  life: number,
  work: (held: Held<Note>) => Promise<T>,
): Promise<T | undefined> {
  const holder = randomUUID();
  const note = await taken<Note>(name, holder, now, life);
  if (!note) return undefined;
  let left: Partial<Note> = {};
  const leave = (last: Note) => void (left = { ...left, ...last });
  const keep = async (kept: Note) => (await change('leases', { _id: name, holder }, { $set: kept })) > 0;
  try {
    return await work({ note, keep, leave });
  } finally {
    // What cannot be given back runs out.
    await change('leases', { _id: name, holder }, { $set: { ...left, until: 0 } }).catch((error: unknown) =>
      console.warn(`lease ${name} is left to run out:`, error),
    );
  }
}

/** Takes it where it is free or has run out: one atomic step. A request that arrives twice finds itself the holder. */
async function taken<Note>(
  name: string,
  holder: string,
  now: number,
  life: number,
): Promise<Partial<Note> | undefined> {
  const lease: Lease = { holder, until: now + life };
  const free = { _id: name, $or: [{ until: { $lt: now } }, { holder }] };
  const found = await changeOne<Partial<Note>>('leases', free, { $set: lease });
  if (found) return found;
  return (await add('leases', { _id: name, ...lease })) ? {} : undefined;
}
