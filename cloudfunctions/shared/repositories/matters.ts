/** Matters as stored: the matter itself with the few fields that its lists are ordered by. */
import {
  evolve,
  ledgersOf,
  SEVERITIES,
  type LedgerKey,
  type Matter,
  type MatterEvent,
  type Settings,
} from '@gelin/domain';
import { position } from '../position.ts';
import { find, get, type FindOptions, type Stored, type Transaction, type Where } from '../cloudbase.ts';

/** What a document has beside the matter. */
interface Ordering {
  /** Sorts by severity, then by limit: lists show what presses first. */
  readonly pressing: string;
  readonly ledgers: readonly LedgerKey[];
  /** The signal that rings for whoever reported it; shared by many, so that it names nobody. */
  readonly bell: string;
}
export type MatterDocument = Stored<Omit<Matter, 'id'> & Ordering>;

/** The document of a matter. */
export function documentOf(matter: Matter, bell: string, settings: Settings): Omit<MatterDocument, '_id'> {
  const { id, ...fields } = matter;
  // What has no clock waits for somebody else and comes last.
  const rank = matter.clock ? SEVERITIES.length - 1 - SEVERITIES.indexOf(matter.severity) : 9;
  const pressing = `${rank}:${position(matter.clock?.dueAt ?? 0, id)}`;
  return { ...fields, pressing, ledgers: ledgersOf(matter, settings), bell };
}

/** The matter in a document. */
export function matterFrom(document: MatterDocument): Matter {
  const { _id, pressing: _pressing, ledgers: _ledgers, bell: _bell, ...matter } = document;
  return { ...matter, id: _id };
}

/** One matter by id. */
export async function matterById(id: string): Promise<MatterDocument | undefined> {
  return get('matters', id);
}

/** Several matters by id, in no particular order. */
export async function mattersById(ids: readonly string[]): Promise<Matter[]> {
  if (ids.length === 0) return [];
  return (await find<MatterDocument>('matters', { _id: { $in: ids } }, { limit: ids.length })).map(
    matterFrom,
  );
}

/** The matters that match; the query must run on an index of database.json. */
export async function findMatters(where: Where, options: FindOptions): Promise<MatterDocument[]> {
  return find<MatterDocument>('matters', where, options);
}

/** Writes the matter as it is after one more event; returns what stands there then. */
export async function advance(
  transaction: Transaction,
  before: MatterDocument,
  event: MatterEvent,
  settings: Settings,
): Promise<MatterDocument> {
  const document = documentOf(evolve(matterFrom(before), event), before.bell, settings);
  await transaction.put('matters', before._id, document);
  return { _id: before._id, ...document };
}

/** One matter as a transaction sees it. */
export async function matterIn(transaction: Transaction, id: string): Promise<MatterDocument | undefined> {
  return transaction.get('matters', id);
}
