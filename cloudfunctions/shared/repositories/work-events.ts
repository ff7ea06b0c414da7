/** What happened in tasks, patrols, meetings and checks: appended with the change it makes, and never changed. */
import type { WorkEventHead } from '@gelin/domain';
import { find, get, isDuplicate, remove, type Transaction } from '../cloudbase.ts';
import { inTransaction } from '../write.ts';

/** A step that was carried out, now or by an earlier try with the same key. */
export interface DoneOnce<Event> {
  readonly event: Event;
  readonly again: boolean;
}

/** What has happened in a subject, oldest first. */
export async function workEventsOf<Event extends WorkEventHead>(
  subject: string,
  limit: number,
): Promise<Event[]> {
  const found = await find<Omit<Event, 'id'>>('workEvents', { subject }, { order: { at: 1 }, limit });
  return found.map(({ _id, ...event }) => ({ ...event, id: _id }) as unknown as Event);
}

/** Deletes what has happened in a subject that is kept no longer. */
export async function removeWorkEvents(subject: string): Promise<void> {
  const events = await find('workEvents', { subject }, { limit: 1_000, projection: { subject: 1 } });
  for (const { _id } of events) await remove('workEvents', _id);
}

async function workEventById<Event extends WorkEventHead>(id: string): Promise<Event | undefined> {
  const found = await get<Omit<Event, 'id'>>('workEvents', id);
  if (!found) return undefined;
  const { _id, ...event } = found;
  return { ...event, id: _id } as unknown as Event;
}

/**
 * Runs `work` in a transaction that also appends the event it returns. A key that was used before, and a commit whose
 * reply was lost, are both answered by reading the event of that key.
 */
export async function appendOnce<Event extends WorkEventHead>(
  id: string,
  work: (transaction: Transaction) => Promise<Event>,
): Promise<DoneOnce<Event>> {
  try {
    const event = await inTransaction(async (transaction) => {
      const { id: _id, ...fields } = await work(transaction);
      await transaction.add('workEvents', { _id, ...fields });
      return { ...fields, id: _id } as unknown as Event;
    });
    return { event, again: false };
  } catch (error) {
    const event = await workEventById<Event>(id);
    if (event) return { event, again: true };
    throw isDuplicate(error)
      ? Object.assign(new Error('conflict'), { code: 'DATABASE_TRANSACTION_CONFLICT' })
      : error;
  }
}
