/** Files that lie in the storage for a while (copies of somebody's own data, ledgers, boards, papers, lists sent up): where and until when, never whose. */
import { randomUUID } from 'node:crypto';
import type { Moment } from '@gelin/domain';
import { add, change, deleteFiles, find, get, remove, storeFile, type Stored } from '../cloudbase.ts';
import { derivedId } from '../context.ts';

export type CopyDocument = Stored<{
  /** Where it lies: a name that cannot be guessed. */
  readonly path: string;
  readonly until: Moment;
  /** The storage's id, once it is stored. */
  readonly file?: string;
}>;

/** The copy under this id, as it was begun first: whoever tries again goes on with the same place. */
export async function beginCopy(copy: CopyDocument): Promise<CopyDocument> {
  if (await add('copies', copy)) return copy;
  return (await get<CopyDocument>('copies', copy._id)) ?? copy;
}

/** A ledger, a board or a paper that was asked for is fetched at once; for a week it can be fetched again. */
const WEEK = 7 * 86_400_000;

/** Stores what was made for somebody under a path that cannot be guessed, for a week; returns the storage's id. */
export async function storeForAWeek(
  folder: 'exports' | 'boards' | 'papers',
  ending: 'xlsx' | 'csv' | 'pdf',
  content: Buffer,
  now: Moment,
): Promise<string> {
  const name = randomUUID();
  const path = `${folder}/${name}.${ending}`;
  return storeCopy(await beginCopy({ _id: name, path, until: now + WEEK }), content);
}

/** A file that somebody has sent up and that is not to outlive a week, whatever becomes of it. Said again, it stays as it was said first. */
export async function deleteLater(file: string, now: Moment): Promise<void> {
  await add('copies', { _id: derivedId('sent up', file), path: '', until: now + WEEK, file });
}

/** Stores it in its place; returns the storage's id. */
export async function storeCopy({ _id, path }: CopyDocument, content: Buffer): Promise<string> {
  const file = await storeFile(path, content);
  await change('copies', { _id }, { $set: { file } });
  return file;
}

/** Deletes those whose day is over; what fails is tried next time. */
export async function deleteCopies(now: Moment, limit: number): Promise<void> {
  const over = await find<CopyDocument>('copies', { until: { $lte: now } }, { order: { until: 1 }, limit });
  for (const copy of over)
    await deleteCopy(copy).catch((error: unknown) => console.error(`copy ${copy._id}:`, error));
}

/** One that may be stored although nobody wrote down its id is written over with nothing first: that tells the id. */
async function deleteCopy({ _id, path, file }: CopyDocument): Promise<void> {
  await deleteFiles([file ?? (await storeFile(path, Buffer.from(' ')))]);
  await remove('copies', _id);
}
