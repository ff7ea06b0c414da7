/** Leases: who may do alone for a while what must not be done by two. One who dies gives it up by time. */
import { randomUUID } from 'node:crypto';
import { add, change, changeOne, find } from '../cloudbase.ts';

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

/** Leases that are held together: what the document of each remembers beside the lease, by name. */
export interface HeldLeases<Note> {
  readonly notes: ReadonlyMap<string, Partial<Note>>;
  /** Writes something into some of them; `false` where one is lost, and then nothing may be done any more. */
  write(names: readonly string[], operators: object): Promise<boolean>;
}

/**
 * Does `work` under as many of these leases as are free, and gives them back: the same few requests however many. Never
 * waits; what somebody else holds is not among the notes. `life` as above.
 */
export async function withLeases<T, Note extends object>(
  names: readonly string[],
  now: number,
  life: number,
  work: (held: HeldLeases<Note>) => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  const notes = await takenOf<Note>(names, { holder, until: now + life }, now);
  const write = async (some: readonly string[], operators: object) =>
    (await change('leases', { _id: { $in: some }, holder }, operators)) === some.length;
  try {
    return await work({ notes, write });
  } finally {
    if (notes.size > 0)
      await write([...notes.keys()], { $set: { until: 0 } }).catch((error: unknown) =>
        console.warn('leases are left to run out:', error),
      );
  }
}

/** Takes what is free, then reads what is held and what it remembers; what was never held is made. */
async function takenOf<Note>(
  names: readonly string[],
  lease: Lease,
  now: number,
): Promise<ReadonlyMap<string, Partial<Note>>> {
  await change('leases', { _id: { $in: names }, until: { $lt: now } }, { $set: lease });
  const found = await find<Lease & Partial<Note>>('leases', { _id: { $in: names } }, { limit: names.length });
  const notes = new Map<string, Partial<Note>>(
    found.filter(({ holder }) => holder === lease.holder).map((document) => [document._id, document]),
  );
  const known = new Set(found.map(({ _id }) => _id));
  const missing = names.filter((name) => !known.has(name));
  // Made by somebody else at this very moment: theirs. Which of several it was shows next time.
  if (
    missing.length > 0 &&
    (await add(
      'leases',
      missing.map((_id) => ({ _id, ...lease })),
    ))
  )
    for (const name of missing) notes.set(name, {});
  return notes;
}
