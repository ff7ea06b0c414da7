/**
 * What was deleted: of which matter, when, why and by which rule, never for whom. The list is what the office shows of it
 * (删除登记); an entry also holds what is still to go elsewhere.
 */
import type { Moment, Term } from '@gelin/domain';
import { change, deleteFiles, find, get, remove, type Stored, type Transaction } from '../cloudbase.ts';
import { photosShown } from './matters.ts';
import { forgetMatter } from './messages.ts';
import { concealRelease } from './releases.ts';

/** Asked for by the reporter, carried out by the clock, or a picture whose bare form went when it was covered (遮挡). */
export type Why = 'request' | 'term' | 'covered';

export interface Erasure {
  readonly _id: string;
  readonly town: string;
  readonly matter: string;
  /** The matter's number, where it has one. */
  readonly no?: string;
  readonly at: Moment;
  readonly why: Why;
  /** Where the clock did it: by which term. */
  readonly rule?: Term;
  /** Files that could not be part of the transaction; gone from here once they are gone from the storage. */
  readonly files?: readonly string[];
}
/** `unfinished` until the files are gone, and what groups held of the words. */
type ErasureDocument = Stored<Omit<Erasure, '_id'> & { readonly unfinished?: true }>;

/** Followers that are forgotten in one go. */
const FOLLOWERS = 50;

/** The erasure under this id, if it was carried out. */
export async function erasureById(id: string): Promise<Erasure | undefined> {
  return get<ErasureDocument>('erasures', id);
}

/** Records an erasure in its own transaction. */
export async function recordErasure(transaction: Transaction, erasure: Erasure): Promise<void> {
  const { files = [], ...fields } = erasure;
  await transaction.add('erasures', { ...fields, ...(files.length > 0 && { files }), unfinished: true });
}

/**
 * Deletes the files of an erasure, and the words by which groups would find the matter; what is gone already does not
 * matter. Safe to do again at any time. A file that another matter still shows stays until that one is erased, or
 * covered there too. What the clock erases is forgotten with everybody who met it too.
 */
export async function finishErasure({ _id, matter, why, files = [] }: Erasure): Promise<void> {
  const shown = files.length > 0 ? await photosShown(files) : new Set();
  await Promise.all([
    deleteFiles(files.filter((file) => !shown.has(file))),
    ...(why === 'covered' ? [] : [forgetMatter(matter), concealRelease(matter)]),
    why === 'term' ? forgetFollowers(matter) : undefined,
  ]);
  await change('erasures', { _id }, { $unset: { files: '', unfinished: '' } });
}

async function forgetFollowers(matter: string): Promise<void> {
  for (;;) {
    const left = await find('reporters', { matter }, { limit: FOLLOWERS, projection: { matter: 1 } });
    await Promise.all(left.map(({ _id }) => remove('reporters', _id)));
    if (left.length < FOLLOWERS) return;
  }
}

/** The same for a caller whose work is already committed: a failure here is told to the log and left to the timer. */
export async function finishOrLeave(erasure: Erasure): Promise<void> {
  await finishErasure(erasure).catch((error: unknown) => console.warn('left to the timer:', error));
}

/** Finishes what a crash has left behind: one read where there is nothing. What fails again is tried next time. */
export async function finishErasures(limit: number): Promise<void> {
  const left = await find<ErasureDocument>('erasures', { unfinished: true }, { limit });
  for (const erasure of left) {
    await finishErasure(erasure).catch((error: unknown) => console.error(`erasure ${erasure._id}:`, error));
  }
}

/** What was deleted in a town, the oldest first, a page at a time after the last one seen. */
export async function erasuresOf(
  town: string,
  after: Pick<Erasure, '_id' | 'at'> | undefined,
  limit: number,
): Promise<Erasure[]> {
  const later = after && {
    $or: [{ at: { $gt: after.at } }, { at: after.at, _id: { $gt: after._id } }],
  };
  return find<ErasureDocument>('erasures', { town, ...later }, { order: { at: 1, _id: 1 }, limit });
}
