/** Events as stored. A `pending` event is its own entry in the outbox: what follows from it may not be done yet. */
import type { MatterEvent } from '@gelin/domain';
import { change, find, get, type Stored, type Transaction } from '../cloudbase.ts';

export type EventDocument = Stored<Omit<MatterEvent, 'id'> & { readonly pending?: true }>;

/** The event in a document. */
function eventFrom({ _id, pending: _, ...event }: EventDocument): MatterEvent {
  return { ...event, id: _id } as MatterEvent;
}

/** Adds an event to a transaction, to be followed up. */
export async function recordEvent(transaction: Transaction, event: MatterEvent): Promise<void> {
  const { id, ...fields } = event;
  await transaction.add('events', { ...fields, _id: id, pending: true });
}

/** The event that a key has led to, or `undefined` where the command was never carried out. */
export async function eventById(id: string): Promise<MatterEvent | undefined> {
  const document = await get<EventDocument>('events', id);
  return document && eventFrom(document);
}

/** A matter's whole history, oldest first. */
export async function historyOf(matter: string): Promise<MatterEvent[]> {
  return (await find<EventDocument>('events', { matter }, { order: { seq: 1 }, limit: 1_000 })).map(
    eventFrom,
  );
}

/** Events of these matters whose consequences nobody has checked yet, each matter's in order. */
export async function pendingEventsOf(matters: readonly string[]): Promise<MatterEvent[]> {
  const where = { pending: true, matter: { $in: matters } };
  const found = await find<EventDocument>('events', where, { order: { matter: 1, seq: 1 }, limit: 1_000 });
  return found.map(eventFrom);
}

/** Takes events out of the outbox. */
export async function settle(ids: readonly string[]): Promise<void> {
  await change('events', { _id: { $in: ids } }, { $unset: { pending: '' } });
}
