/** That something was erased: which matter and when, never for whom. Holds the files that are still to go. */
import { change, deleteFiles, find, get, type Stored, type Transaction } from '../cloudbase.ts';
import { photosShown } from './matters.ts';

export interface Erasure {
  readonly _id: string;
  readonly matter: string;
  readonly at: number;
  /** Files that could not be part of the transaction; gone from here once they are gone from the storage. */
  readonly files?: readonly string[];
}
type ErasureDocument = Stored<Omit<Erasure, '_id'> & { readonly unfinished?: true }>;

/** The erasure under this id, if it was carried out. */
export async function erasureById(id: string): Promise<Erasure | undefined> {
  return get<ErasureDocument>('erasures', id);
}

/** Records an erasure in its own transaction. */
export async function recordErasure(transaction: Transaction, erasure: Erasure): Promise<void> {
  const { files = [], ...fields } = erasure;
  await transaction.add('erasures', files.length > 0 ? { ...fields, files, unfinished: true } : fields);
}

/**
 * Deletes the files of an erasure; those that are gone already do not matter. Safe to do again at any time. What
 * another matter still shows stays until that one is erased.
 */
export async function finishErasure({ _id, files = [] }: Erasure): Promise<void> {
  if (files.length === 0) return;
  const shown = await photosShown(files);
  await deleteFiles(files.filter((file) => !shown.has(file)));
  await change('erasures', { _id }, { $unset: { files: '', unfinished: '' } });
}

/** Finishes what a crash has left behind: one read where there is nothing. What fails again is tried next time. */
export async function finishErasures(limit: number): Promise<void> {
  const left = await find<ErasureDocument>('erasures', { unfinished: true }, { limit });
  for (const erasure of left) {
    await finishErasure(erasure).catch((error: unknown) => console.error(`erasure ${erasure._id}:`, error));
  }
}
