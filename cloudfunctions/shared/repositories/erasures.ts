/** That something was erased: which matter and when, never for whom. Holds what is still to go elsewhere. */
import { change, deleteFiles, find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { photosShown } from './matters.ts';
import { forgetMatter } from './messages.ts';
import { concealRelease } from './releases.ts';

export interface Erasure {
  readonly _id: string;
  readonly matter: string;
  readonly at: number;
  /** Files that could not be part of the transaction; gone from here once they are gone from the storage. */
  readonly files?: readonly string[];
}
/** `unfinished` until the files are gone, and what groups held of the words. */
type ErasureDocument = Stored<Omit<Erasure, '_id'> & { readonly unfinished?: true }>;

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
 * matter. Safe to do again at any time. A file that another matter still shows stays until that one is erased.
 */
export async function finishErasure({ _id, matter, files = [] }: Erasure): Promise<void> {
  const shown = files.length > 0 ? await photosShown(files) : new Set();
  await Promise.all([
    deleteFiles(files.filter((file) => !shown.has(file))),
    forgetMatter(matter),
    concealRelease(matter),
  ]);
  await change('erasures', { _id }, { $unset: { files: '', unfinished: '' } });
}

/** Finishes what a crash has left behind: one read where there is nothing. What fails again is tried next time. */
export async function finishErasures(limit: number): Promise<void> {
  const left = await find<ErasureDocument>('erasures', { unfinished: true }, { limit });
  for (const erasure of left) {
    await finishErasure(erasure).catch((error: unknown) => console.error(`erasure ${erasure._id}:`, error));
  }
}
