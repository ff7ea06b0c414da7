/**
 * The write path: a matter and its event in one transaction, then what follows from it.
 * A crash after the commit loses nothing: the event is pending, and the clock function finishes it.
 */
import { begin, isDuplicate, type Transaction } from './cloudbase.ts';
import { isConflict, Refusal } from './failures.ts';
import { eventById, recordEvent } from './repositories/events.ts';
import { documentOf, evolved, matterFrom, type MatterDocument } from './repositories/matters.ts';
import { talliesTouched } from './repositories/tallies.ts';
import type { Action, Directory, Matter, MatterEvent } from '@gelin/domain';

const ATTEMPTS = 6;
const BACK_OFF = 15;

/**
 * Opens a transaction while `checks` run: opening costs a round trip. Where a check refuses, nothing stays open and
 * the refusal is thrown; a transaction that cannot be opened is told by whoever waits for it.
 */
export async function openWhile<T>(checks: Promise<T>): Promise<[opening: Promise<Transaction>, checked: T]> {
  const opening = begin();
  opening.catch(() => undefined);
  try {
    return [opening, await checks];
  } catch (refusal) {
    await opening.then((transaction) => transaction.abort()).catch(() => undefined);
    throw refusal;
  }
}

/** A step that was taken, with the matter as it stands then. */
export interface Step {
  readonly matter: MatterDocument;
  readonly event: MatterEvent;
}

/** Writes an event and the matter as it is after it. */
export async function record(
  transaction: Transaction,
  before: MatterDocument,
  event: MatterEvent,
  directory: Directory,
): Promise<Step> {
  const document = evolved(before, event, directory);
  const matter = { _id: before._id, ...document };
  await transaction.put('matters', before._id, document);
  await recordEvent(transaction, event, talliesTouched(matterFrom(before), matterFrom(matter)));
  return { matter, event };
}

/** Writes a matter that comes into being, with the event that brings it. */
export async function bring(
  transaction: Transaction,
  matter: Matter,
  event: MatterEvent,
  bells: readonly string[],
  directory: Directory,
): Promise<Step> {
  const document = { _id: matter.id, ...documentOf(matter, bells, directory) };
  await recordEvent(transaction, event, talliesTouched(undefined, matter));
  await transaction.add('matters', document);
  return { matter: document, event };
}

/**
 * Runs `work` in a transaction of its own and commits. Two at once: one tries again, a little later. For what is safe to do
 * again: a commit whose reply was lost is thrown, and done again by whoever asked.
 */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = await begin();
    try {
      const done = await work(transaction);
      await transaction.commit();
      return done;
    } catch (error) {
      const lives = !isConflict(error);
      if (lives) await transaction.abort().catch(() => undefined);
      if (lives || attempt === ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
}

/** What happened to a command: carried out now, or found carried out by an earlier try with the same key. */
export interface Written {
  readonly event: MatterEvent;
  readonly again: boolean;
}

/**
 * Refuses a key that has led to something else before: what was asked for now has not happened, and never will
 * under this key.
 */
export function refuseOtherWish({ event, again }: Written, matter: string, action: Action): void {
  if (again && (event.matter !== matter || event.action !== action)) throw new Refusal('malformed', 'key');
}

/**
 * Runs `work` in a transaction and commits. Two at once: one tries again, a little later. A key that has been
 * used before, and a commit whose reply was lost, are both answered by reading the event of that key.
 */
export async function writeOnce(
  eventId: string,
  first: Promise<Transaction>,
  work: (transaction: Transaction) => Promise<MatterEvent>,
): Promise<Written> {
  for (let attempt = 1, opening = first; ; attempt += 1, opening = begin()) {
    const transaction = await opening;
    try {
      const event = await work(transaction);
      await transaction.commit();
      return { event, again: false };
    } catch (error) {
      const lives = !isConflict(error);
      if (lives) await transaction.abort().catch(() => undefined);
      if (lives || attempt === ATTEMPTS) return found(eventId, error);
      await pause(attempt);
    }
  }
}

/** The event that an earlier try has left, else the error that stopped this one. */
async function found(eventId: string, error: unknown): Promise<Written> {
  const event = await eventById(eventId);
  if (event) return { event, again: true };
  throw isDuplicate(error)
    ? Object.assign(new Error('conflict'), { code: 'DATABASE_TRANSACTION_CONFLICT' })
    : error;
}

/** Longer each time and never the same for two: the SDK itself would try again at once, and collide again. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BACK_OFF * 2 ** attempt * (0.5 + Math.random())));
}
