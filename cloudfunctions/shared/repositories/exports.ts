/** Files that the office has made of its ledgers (我的文件): what, for whom, how far; gone on with until done, kept a week. */
import { randomUUID } from 'node:crypto';
import type { JournalHead, LedgerSpec, Moment, SummaryKind } from '@gelin/domain';
import type { FileFailure, FileForm, FileState } from '@gelin/contract/office-file';
import { add, change, changeOne, deleteFiles, find, get, remove, type Stored } from '../cloudbase.ts';

/** What a file is made of. */
export interface Wanted {
  /** Its ledger as it was when the file was begun. */
  readonly spec: LedgerSpec;
  readonly month?: string;
  readonly form: FileForm | 'seal';
  readonly photos?: true;
  /** Why names and phones stand in it. */
  readonly contacts?: string;
  /** It is a work summary and no ledger; `whole` with figures and nine ledgers. */
  readonly summary?: SummaryWanted;
}

export interface SummaryWanted {
  readonly desk: string;
  readonly kind: SummaryKind;
  /** When its span begins: made anew on another day it tells of the same. */
  readonly from: Moment;
  readonly cases: readonly { readonly matter: string; readonly words: string }[];
  readonly whole?: true;
}

export interface FileJob extends Wanted {
  readonly town: string;
  /** Member whose it is: nobody else has it. */
  readonly member: string;
  /** Rows are as they stood then; for a month that is over, at its end. */
  readonly at: Moment;
  /** Until when it is kept. */
  readonly until: Moment;
  readonly state: FileState;
  /** When the timer goes on with it if nobody does. */
  readonly turnAt: Moment;
  /** Where its pieces lie: a name that cannot be guessed. */
  readonly folder: string;
  readonly head: JournalHead;
  /** Where reading goes on; absent before the first piece and once all is read. */
  readonly cursor?: string;
  readonly read?: true;
  readonly rows: number;
  /** Storage ids of its pieces, then of itself. */
  readonly pieces: readonly string[];
  readonly file?: string;
  readonly failure?: FileFailure;
  /** How often the timer has begun with it: what kills the function again and again is given up. */
  readonly tries: number;
}
export type FileDocument = Stored<FileJob>;

const WEEK = 7 * 86_400_000;
/** How long somebody who looks at it may be away before the timer goes on. */
const AWAY = 60_000;
const MOST = 50;

/** Writes it down under its id; what an earlier try has begun is answered as it is. */
export async function beginFile(
  id: string,
  begun: Wanted & Pick<FileJob, 'town' | 'member' | 'at' | 'head'>,
): Promise<FileDocument> {
  const job: FileDocument = {
    _id: id,
    ...begun,
    until: begun.at + WEEK,
    state: 'open',
    turnAt: begun.at + AWAY,
    folder: randomUUID(),
    rows: 0,
    pieces: [],
    tries: 0,
    // It has no rows of its own to be read piece by piece.
    ...(begun.summary && { read: true }),
  };
  return (await add('exports', job)) ? job : ((await fileById(id)) ?? job);
}

/** One of them. */
export async function fileById(id: string): Promise<FileDocument | undefined> {
  return get<FileJob>('exports', id);
}

/** Somebody's, the newest first. */
export async function filesOf(member: string): Promise<FileDocument[]> {
  return find<FileJob>('exports', { member }, { order: { at: -1 }, limit: MOST });
}

/** What waits for the timer: one read. */
export async function filesDue(now: Moment, limit: number): Promise<FileDocument[]> {
  const where = { state: 'open', turnAt: { $lte: now } };
  return find<FileJob>('exports', where, { order: { turnAt: 1 }, limit });
}

/** Changes one that is still open and returns it as it is then; `undefined` where it was cancelled meanwhile. */
export async function changeFile(
  id: string,
  now: Moment,
  set: Partial<FileJob>,
  unset: readonly (keyof FileJob)[] = [],
): Promise<FileDocument | undefined> {
  return changeOne<FileDocument>(
    'exports',
    { _id: id, state: 'open' },
    {
      $set: { turnAt: now + AWAY, ...set },
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, ''])) }),
    },
  );
}

/** Deletes what lies in the storage of it, in the order that a crash leaves nothing without a document that names it. */
export async function dropPieces(
  { _id, pieces, file }: FileDocument,
  keep: 'file' | 'nothing',
): Promise<void> {
  await deleteFiles(pieces);
  if (keep === 'nothing' && file !== undefined) await deleteFiles([file]);
  await change(
    'exports',
    { _id },
    { $set: { pieces: [] }, ...(keep === 'nothing' && { $unset: { file: '' } }) },
  );
}

/** Forgets files whose week is over; what fails is tried next time. */
export async function forgetFiles(now: Moment, limit: number): Promise<void> {
  const over = await find<FileJob>('exports', { until: { $lte: now } }, { order: { until: 1 }, limit });
  for (const file of over) {
    try {
      await dropPieces(file, 'nothing');
      await remove('exports', file._id);
    } catch (error) {
      console.error(`file ${file._id}:`, error);
    }
  }
}
