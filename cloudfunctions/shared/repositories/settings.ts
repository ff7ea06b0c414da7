/** A town's settings as stored: only the sections it decides differently, and the log of every change to them. */
import { ownSections, settingsOver, SHIPPED, type OwnSettings, type Settings } from '@gelin/domain';
import type { SettingsLogRow } from '@gelin/contract/town';
import { begin, find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { Refusal } from '../failures.ts';

/** Settings, and how often they have been changed: 0 where a town has never said anything. */
export interface VersionedSettings {
  readonly version: number;
  readonly settings: Settings;
  /** The import of lists that holds since: see `staged.ts`. */
  readonly applied?: string;
}

export type SettingsDocument = Stored<OwnSettings & { readonly version: number; readonly applied?: string }>;
export type ChangeDocument = Stored<
  SettingsLogRow & {
    readonly town: string;
    readonly why?: string;
    /** The version whose change this one puts back. */
    readonly undoes?: number;
  }
>;

/** What a stored document makes of the settings that ship; those themselves where there is none. */
export function settingsFrom(document: SettingsDocument | undefined): VersionedSettings {
  if (!document) return { version: 0, settings: SHIPPED };
  const { _id, version, applied, ...own } = document;
  return { version, settings: settingsOver(own), ...(applied !== undefined && { applied }) };
}

/** What the town works by, as it is stored this moment. */
export async function settingsOf(town: string): Promise<VersionedSettings> {
  return settingsFrom(await get<Omit<SettingsDocument, '_id'>>('settings', town));
}

/** The change that a key has led to, or `undefined` where it never did. */
export async function changeById(id: string): Promise<ChangeDocument | undefined> {
  return get<Omit<ChangeDocument, '_id'>>('changes', id);
}

/** The change that led to this version. */
export async function changeOf(town: string, version: number): Promise<ChangeDocument | undefined> {
  return (await find<Omit<ChangeDocument, '_id'>>('changes', { town, version }, { limit: 1 }))[0];
}

/** The changes that led to versions before `version`, newest first. */
export async function changesBefore(
  town: string,
  version: number | undefined,
  limit: number,
): Promise<ChangeDocument[]> {
  const where = { town, ...(version !== undefined && { version: { $lt: version } }) };
  return find('changes', where, { order: { version: -1 }, limit });
}

/**
 * Writes the settings and the entry of the log that says so, both or neither; refused as stale where somebody was
 * faster. A commit whose reply is lost, and a second sending of the same key, are answered by reading the entry.
 */
export async function replaceSettings(settings: Settings, change: ChangeDocument): Promise<ChangeDocument> {
  const transaction = await begin();
  try {
    await replaceIn(transaction, settings, change);
    await transaction.commit();
    return change;
  } catch (error) {
    await transaction.abort().catch(() => undefined);
    const written = await changeById(change._id);
    if (written) return written;
    throw error;
  }
}

async function replaceIn(transaction: Transaction, settings: Settings, change: ChangeDocument) {
  const before = await transaction.get<Omit<SettingsDocument, '_id'>>('settings', change.town);
  if ((before?.version ?? 0) !== change.version - 1) throw new Refusal('stale', 'version');
  const applied = before?.applied;
  const kept = { version: change.version, ...(applied !== undefined && { applied }) };
  await transaction.put('settings', change.town, { ...kept, ...ownSections(settings) });
  await transaction.add('changes', change);
}

/** Writes an entry about something that is not in the file; it counts as a version all the same, so that it has a place. */
export async function logIn(transaction: Transaction, entry: Omit<ChangeDocument, 'version'>): Promise<void> {
  const held = await transaction.get<Omit<SettingsDocument, '_id'>>('settings', entry.town);
  const { _id, version: before, ...own } = { _id: entry.town, version: 0, ...held };
  const version = before + 1;
  await transaction.put('settings', _id, { version, ...own });
  await transaction.add('changes', { ...entry, version });
}
