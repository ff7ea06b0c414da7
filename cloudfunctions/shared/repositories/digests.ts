/** Digests as stored: what each says, the matters behind its figures, and up to which slot a town's are done. */
import {
  digestId,
  type ByFigure,
  type DigestFigure,
  type DigestSpan,
  type GroupDigest,
  type Moment,
  type Settings,
} from '@gelin/domain';
import { add, change, find, put, removeAll, type Stored } from '../cloudbase.ts';
import { settingsFrom, type SettingsDocument } from './settings.ts';

/** Beside what it says, the ids behind each figure, by unit. Never changes once it is there. */
export interface DigestDocument extends GroupDigest {
  readonly slot: Moment;
  readonly since: Moment;
}

/** A group's digest as it is stored. */
export function digestDocument(digest: GroupDigest, { since, at }: DigestSpan): Stored<DigestDocument> {
  return { _id: digestId(digest.group, at), slot: at, since, ...digest };
}

/** Where the settings lie, so that an idle firing reads both at once. */
const doneId = (town: string) => `digests:${town}`;

/** The last slot whose digests are all there, if any; and since when something of them may wait for a robot, if it may. */
export interface Done {
  readonly slot?: Moment;
  readonly mirroring?: Moment;
}

/** The town's settings, and up to where its digests are done: one read. */
export async function settingsAndDone(town: string): Promise<{ settings: Settings; done: Done | undefined }> {
  const found = await find<object>('settings', { _id: { $in: [town, doneId(town)] } });
  const own = found.find(({ _id }) => _id === town) as SettingsDocument | undefined;
  const done = found.find(({ _id }) => _id !== town) as Stored<Done> | undefined;
  return { settings: settingsFrom(own).settings, done };
}

/** Remembers up to where the digests are done, and that they may wait for their robots. */
export async function keepDone(town: string, done: Required<Done>): Promise<void> {
  await put('settings', doneId(town), done);
}

/** Has the next firing send what waits for a robot, whether or not a slot is done yet. */
export async function keepMirroring(town: string, since: Moment): Promise<void> {
  const said = { mirroring: since };
  const keep = () => change('settings', { _id: doneId(town) }, { $set: said });
  if ((await keep()) === 0 && !(await add('settings', { _id: doneId(town), ...said }))) await keep();
}

/** Nothing waits for a robot any more, unless somebody has said since that something does. */
export async function keepMirrored(town: string, since: Moment): Promise<void> {
  await change('settings', { _id: doneId(town), mirroring: since }, { $unset: { mirroring: true } });
}

/**
 * Keeps a slot's digests and returns them as they stand: where a crash has left some, those hold, so that every list is
 * the one its figure was counted from. `groups` are all that may have one.
 */
export async function keepDigests(
  documents: readonly Stored<DigestDocument>[],
  groups: readonly string[],
  slot: Moment,
): Promise<readonly Stored<DigestDocument>[]> {
  if (documents.length === 0 || (await add('digests', documents))) return documents;
  const ids = groups.map((group) => digestId(group, slot));
  const left = await find<DigestDocument>('digests', { _id: { $in: ids } }, { limit: ids.length });
  const there = new Set(left.map(({ _id }) => _id));
  const missing = documents.filter(({ _id }) => !there.has(_id));
  for (const document of missing) await add('digests', document);
  return [...left, ...missing];
}

/** A digest with what of its lists was asked for. */
export type DigestList = Stored<
  Pick<DigestDocument, 'group' | 'slot' | 'rows' | 'total'> & {
    readonly listed?: Partial<ByFigure<Readonly<Record<string, readonly string[]>>>>;
  }
>;

/** One figure of a digest, of one unit or of all; the other lists are left where they are. */
export async function digestList(
  id: string,
  figure: DigestFigure,
  unit: string | undefined,
): Promise<DigestList | undefined> {
  const list = ['listed', figure, ...(unit === undefined ? [] : [unit])].join('.');
  const projection = { group: 1, slot: 1, rows: 1, total: 1, [list]: 1 } as const;
  const [found] = await find<DigestList>('digests', { _id: id }, { limit: 1, projection });
  return found;
}

/** A digest stands in its group for good; the lists behind its figures are kept for a year. */
const LISTED = 365 * 86_400_000;

/** Forgets the lists behind digests of more than a year ago; as many as `limit`, the oldest first. */
export async function forgetDigests(now: Moment, limit: number): Promise<void> {
  const where = { slot: { $lte: now - LISTED } };
  const old = await find('digests', where, { order: { slot: 1 }, limit, projection: { slot: 1 } });
  await removeAll(
    'digests',
    old.map(({ _id }) => _id),
  );
}
