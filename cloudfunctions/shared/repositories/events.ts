/**
 * Events as stored. A `pending` event is its own entry in the outbox: what follows from it may not be done yet.
 * Each is sealed for the journal when it is recorded.
 */
import { commitmentOf, type MatterEvent, type Seal } from '@gelin/domain';
import { change, changeOne, find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { freshSalt, sha256 } from '../digest.ts';

/** What stands beside an event until it is followed up. */
interface Outbox {
  readonly pending?: true;
  /** The tallies that count otherwise since then, by their ids. */
  readonly tallies?: readonly string[];
}

export type EventDocument = Stored<Omit<MatterEvent, 'id'> & Seal & Outbox>;

/** The event in a document. */
export function eventFrom({
  _id,
  pending: _p,
  tallies: _t,
  salt: _s,
  commitment: _c,
  ...event
}: EventDocument): MatterEvent {
  return { ...event, id: _id } as MatterEvent;
}

function sealOf(event: MatterEvent): Required<Seal> {
  const salt = freshSalt();
  return { salt, commitment: commitmentOf(event, salt, sha256) };
}

/** Adds an event to a transaction, to be followed up; `tallies` count otherwise since. */
export async function recordEvent(
  transaction: Transaction,
  event: MatterEvent,
  tallies: readonly string[],
): Promise<void> {
  const { id, ...fields } = event;
  const outbox = { pending: true, ...(tallies.length > 0 && { tallies }) };
  await transaction.add('events', { ...fields, _id: id, ...sealOf(event), ...outbox });
}

/** The event's commitment; one from before there was a journal is sealed now, once. */
export async function commitmentIn(document: EventDocument): Promise<string> {
  if (document.commitment !== undefined) return document.commitment;
  const seal = sealOf(eventFrom(document));
  const unsealed = { _id: document._id, commitment: { $exists: false } };
  if (await changeOne('events', unsealed, { $set: seal })) return seal.commitment;
  const sealed = await get<EventDocument>('events', document._id);
  if (sealed?.commitment === undefined) throw new Error(`event ${document._id} cannot be sealed`);
  return sealed.commitment;
}

/** The events of these matters before a number each, as stored. */
export async function eventsBefore(
  steps: readonly { readonly matter: string; readonly seq: number }[],
): Promise<EventDocument[]> {
  if (steps.length === 0) return [];
  const where = { $or: steps.map(({ matter, seq }) => ({ matter, seq: { $lt: seq } })) };
  return find<EventDocument>('events', where, { limit: 1_000 });
}

/** The events of these matters that have a number each. */
export async function eventsAt(
  steps: readonly { readonly matter: string; readonly seq: number }[],
): Promise<MatterEvent[]> {
  if (steps.length === 0) return [];
  const where = { $or: steps.map(({ matter, seq }) => ({ matter, seq })) };
  return (await find<EventDocument>('events', where, { limit: steps.length })).map(eventFrom);
}

/** The event that a key has led to, or `undefined` where the command was never carried out. */
export async function eventById(id: string): Promise<MatterEvent | undefined> {
  const document = await get<EventDocument>('events', id);
  return document && eventFrom(document);
}

/** A matter's whole history, oldest first. */
export async function historyOf(matter: string): Promise<MatterEvent[]> {
  return (await historyStored(matter)).map(eventFrom);
}

/** The same as it is stored. */
export async function historyStored(matter: string): Promise<EventDocument[]> {
  return find<EventDocument>('events', { matter }, { order: { seq: 1 }, limit: 1_000 });
}

/** As many as one reading gives. */
export const PENDING_AT_ONCE = 1_000;

/** Events of these matters whose consequences nobody has checked yet, each matter's in order; more may be left where there are `PENDING_AT_ONCE`. */
export async function pendingEventsOf(matters: readonly string[]): Promise<EventDocument[]> {
  const where = { pending: true, matter: { $in: matters } };
  return find<EventDocument>('events', where, { order: { matter: 1, seq: 1 }, limit: PENDING_AT_ONCE });
}

/** The tallies, by id, that some event still has to be counted in; `undefined` where too many wait to say. */
export async function talliesWaiting(): Promise<ReadonlySet<string> | undefined> {
  const options = { limit: 1_000, projection: { tallies: 1 } } as const;
  const found = await find<Pick<EventDocument, 'tallies'>>('events', { pending: true }, options);
  return found.length === 1_000 ? undefined : new Set(found.flatMap(({ tallies = [] }) => tallies));
}

/** Writes an event anew whose words were erased: its salt goes with them, its commitment stays. */
export async function overwriteEvent(
  transaction: Transaction,
  document: EventDocument,
  { id, ...event }: MatterEvent,
): Promise<void> {
  const { commitment, pending, tallies } = document;
  const kept = {
    ...(commitment !== undefined && { commitment }),
    ...(pending && { pending }),
    ...(tallies && { tallies }),
  };
  await transaction.put('events', id, { ...event, ...kept });
}

/** Takes events out of the outbox. */
export async function settle(ids: readonly string[]): Promise<void> {
  await change('events', { _id: { $in: ids } }, { $unset: { pending: '', tallies: '' } });
}

/** Matters whose histories one request reads: a life has some ten events. */
const HISTORIES = 50;
const MOST_EVENTS = 1_000;

/** The whole histories of these matters, each oldest first. */
export async function historiesOf(
  matters: readonly string[],
): Promise<ReadonlyMap<string, readonly MatterEvent[]>> {
  const histories = new Map<string, MatterEvent[]>();
  const chunks = Array.from({ length: Math.ceil(matters.length / HISTORIES) }, (_, at) =>
    matters.slice(at * HISTORIES, (at + 1) * HISTORIES),
  );
  for (let from = 0; from < chunks.length; from += ABREAST)
    await Promise.all(chunks.slice(from, from + ABREAST).map((chunk) => readInto(histories, chunk)));
  return histories;
}

const ABREAST = 5;

async function readInto(histories: Map<string, MatterEvent[]>, matters: readonly string[]): Promise<void> {
  const where = { matter: { $in: matters } };
  const found = await find<EventDocument>('events', where, {
    order: { matter: 1, seq: 1 },
    limit: MOST_EVENTS,
  });
  if (found.length === MOST_EVENTS) {
    for (const matter of matters) histories.set(matter, await historyOf(matter));
    return;
  }
  for (const document of found) {
    const own = histories.get(document.matter) ?? [];
    own.push(eventFrom(document));
    histories.set(document.matter, own);
  }
}

/** These events as they are stored. */
export async function eventsStored(ids: readonly string[]): Promise<EventDocument[]> {
  const found: EventDocument[] = [];
  for (let from = 0; from < ids.length; from += MOST_EVENTS) {
    const where = { _id: { $in: ids.slice(from, from + MOST_EVENTS) } };
    found.push(
      ...((await find<Omit<EventDocument, '_id'>>('events', where, {
        limit: MOST_EVENTS,
      })) as EventDocument[]),
    );
  }
  return found;
}

/** The event in a document with what binds its line to it. */
export function sealedEventFrom(document: EventDocument): MatterEvent & Seal {
  const { salt, commitment } = document;
  return {
    ...eventFrom(document),
    ...(salt !== undefined && { salt }),
    ...(commitment !== undefined && { commitment }),
  };
}

/** Of these steps those that wait for nothing any more. */
export async function settledAfter(
  steps: readonly { readonly matter: string; readonly seq: number }[],
): Promise<{ readonly id: string; readonly matter: string }[]> {
  if (steps.length === 0) return [];
  const where = { $or: steps.map(({ matter, seq }) => ({ matter, seq })) };
  const found = await find<EventDocument>('events', where, { limit: steps.length });
  return found.filter(({ pending }) => !pending).map(({ _id, matter }) => ({ id: _id, matter }));
}
