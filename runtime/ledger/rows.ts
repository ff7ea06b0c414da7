/** The journal of a town as it is stored, line by line with its event, through the official SDK. */
import type tcb from '@cloudbase/node-sdk';
import {
  NO_LINES,
  type JournalHead,
  type JournalLink,
  type JournalRow,
  type MatterEvent,
  type Seal,
} from '@gelin/domain';

export type Database = ReturnType<ReturnType<typeof tcb.init>['database']>;

/** As many as the platform reads at once. */
const PAGE = 1_000;

type Stored<T> = T & { readonly _id: string };
type StoredEvent = Stored<Omit<MatterEvent, 'id'> & Seal & { readonly pending?: true }>;

/** A town's lines in order from the first, each with its event, `null` where there is none. The next page is read ahead. */
export async function* journalRows(database: Database, town: string): AsyncGenerator<JournalRow> {
  let reading = pageAfter(database, town, `${town}:`);
  for (;;) {
    const { rows, last } = await reading;
    if (last !== undefined) {
      reading = pageAfter(database, town, last);
      // Whoever stops reading at a broken line does not wait for what was read ahead.
      reading.catch(() => undefined);
    }
    yield* rows;
    if (last === undefined) return;
  }
}

interface Page {
  readonly rows: readonly JournalRow[];
  /** Where the next page begins; absent at the end. */
  readonly last: string | undefined;
}

async function pageAfter(database: Database, town: string, after: string): Promise<Page> {
  const where = { _id: { $gt: after, $lt: `${town};` } };
  const lines = await read<Stored<JournalLink>>(database, 'journal', where, { order: { _id: 1 } });
  if (lines.length === 0) return { rows: [], last: undefined };
  const ids = lines.map(({ event }) => String(event));
  const events = await read<StoredEvent>(database, 'events', { _id: { $in: ids } });
  const byId = new Map(events.map((event) => [event._id, eventIn(event)]));
  const rows = lines.map(({ _id, ...link }): JournalRow => ({ link, event: byId.get(link.event) ?? null }));
  return { rows, last: lines.length < PAGE ? undefined : lines.at(-1)?._id };
}

function eventIn({ _id, pending: _pending, ...event }: StoredEvent): MatterEvent & Seal {
  return { ...event, id: _id } as MatterEvent & Seal;
}

/** The head of the journal as it stands, unverified. */
export async function journalHead(database: Database, town: string): Promise<JournalHead> {
  const where = { _id: { $gt: `${town}:`, $lt: `${town};` } };
  const [last] = await read<JournalHead>(database, 'journal', where, { order: { _id: -1 }, limit: 1 });
  return last ?? NO_LINES;
}

export interface MatterReach {
  readonly _id: string;
  readonly town: string;
  readonly seq: number;
}

/** How far each matter has come by its own account, page after page. */
export async function* mattersReached(database: Database): AsyncGenerator<MatterReach> {
  for (let after = ''; ;) {
    const options = { order: { _id: 1 }, projection: { town: 1, seq: 1 } };
    const page = await read<MatterReach>(database, 'matters', { _id: { $gt: after } }, options);
    yield* page;
    after = page.at(-1)?._id ?? '';
    if (page.length < PAGE) return;
  }
}

/** An event of the matter after a number that waits for nothing any more, and yet has no line; `undefined`: none. */
export async function unlinedEvent(
  database: Database,
  matter: string,
  seq: number,
): Promise<string | undefined> {
  const events = await read<StoredEvent>(database, 'events', { matter, seq: { $gt: seq } });
  for (const { _id } of events.filter((event) => !event.pending)) {
    // It may have got its line after the journal was read to its end.
    if ((await read(database, 'journal', { event: _id })).length === 0) return _id;
  }
  return undefined;
}

async function read<T>(
  database: Database,
  collection: string,
  where: object,
  options: object = {},
): Promise<T[]> {
  const { data } = await database
    .collection(collection)
    .options({ raw: true, limit: PAGE, ...options })
    .where(where)
    .get();
  return data as T[];
}
