/**
 * Makes a file bit by bit: rows in pieces that lie in the storage under names made of the job, then one pass that puts them
 * together. Killed anywhere, the next invocation goes on; a piece that is made again is the same, for rows are as they stood at one moment.
 */
import { gzipSync } from 'node:zlib';
import { ledgerTown, type LedgerLine, type SealedRow } from '@gelin/domain';
import type { FileFailure } from '@gelin/contract/office-file';
import { deleteFiles, storeFile } from '../../shared/cloudbase.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { changeFile, dropPieces, fileById, type FileDocument } from '../../shared/repositories/exports.ts';
import { withLease } from '../../shared/repositories/leases.ts';
import { memberById } from '../../shared/repositories/members.ts';
import { assembled } from './assembled.ts';
import { packed } from './packed.ts';
import { linesFrom, readingOf, type Reader } from './lines.ts';

/** Longer than the function may run, in milliseconds. */
const LEASE = 70_000;
/** Documents of one request; two histories of it fit in another. */
const READ = 900;
/** Rows of a piece, and how long reading for one may take: what a kill costs at most. */
const PIECE = 4_500;
const PIECE_TIME = 6_000;
/** Putting together may take half a minute: not begun late. */
const LATE = 8_000;
/** The most rows of a file that is drawn, of one with pictures, and of one with names. */
export const MOST = { drawn: 2_000, pictured: 100, named: 300 } as const;

/** How long a call may work on it. */
export interface Spare {
  readonly now: number;
  /** In milliseconds. */
  readonly budget: number;
}

/** Goes on with a file for a while; where somebody else is at it, says how far it is. `undefined` where there is none. */
export async function goOnWith(id: string, { now, budget }: Spare): Promise<FileDocument | undefined> {
  const began = performance.now();
  const gone = () => performance.now() - began;
  const worked = await withLease(`file:${id}`, now, LEASE, async () => {
    let job = await fileById(id);
    while (job?.state === 'open' && gone() < budget) {
      if (job.read && gone() > LATE) break;
      job = await step(job, now, () => gone() < budget);
    }
    return job;
  });
  return worked ?? fileById(id);
}

async function step(
  job: FileDocument,
  now: number,
  hasTime: () => boolean,
): Promise<FileDocument | undefined> {
  const [directory, member] = await Promise.all([directoryAt(now), memberById(job.member)]);
  if (!member || ledgerTown(member.posts) !== job.town) return given(job, now, 'notYours');
  const reader: Reader = { directory, member, now };
  return job.read ? finished(job, reader) : readOn(job, reader, hasTime);
}

/** Piece after piece while there is time: the next is being read while one is stored. */
async function readOn(
  begun: FileDocument,
  reader: Reader,
  hasTime: () => boolean,
): Promise<FileDocument | undefined> {
  const reading = await readingOf(begun);
  // No more is read than shows that it is too much.
  const most = mostRows(begun);
  const limit = most === undefined ? READ : Math.min(READ, most + 1);
  let job: FileDocument | undefined = begun;
  let lines: (LedgerLine | SealedRow)[] = [];
  let since = performance.now();
  for await (const { lines: found, next } of linesFrom(begun, reading, begun.cursor, limit, reader)) {
    lines.push(...found);
    if (most !== undefined && job.rows + lines.length > most) return given(job, reader.now, 'tooManyRows');
    const goesOn = next !== undefined && lines.length < PIECE && performance.now() - since < PIECE_TIME;
    if (goesOn) continue;
    job = await withPiece(job, lines, next);
    if (job?.state !== 'open' || job.read || !hasTime()) return job;
    lines = [];
    since = performance.now();
  }
  return job;
}

/** The job with one piece more; `undefined` where it was cancelled meanwhile. */
async function withPiece(
  job: FileDocument,
  lines: readonly (LedgerLine | SealedRow)[],
  cursor: string | undefined,
): Promise<FileDocument | undefined> {
  const path = `exports/${job.folder}/${String(job.pieces.length).padStart(4, '0')}.gz`;
  const content = gzipSync(lines.map((line) => packed(line)).join(''), { level: 1 });
  const stored = await storeFile(path, content);
  const changed = await changeFile(
    job._id,
    Date.now(),
    {
      rows: job.rows + lines.length,
      pieces: [...job.pieces, stored],
      tries: 0,
      ...(cursor === undefined ? { read: true } : { cursor }),
    },
    cursor === undefined ? ['cursor'] : [],
  );
  if (!changed) await deleteFiles([stored]);
  return changed;
}

async function finished(job: FileDocument, reader: Reader): Promise<FileDocument | undefined> {
  const content = await assembled(job, reader);
  const file = content && (await storeFile(`exports/${job.folder}/file.${job.form}`, content));
  const changed = await changeFile(job._id, Date.now(), {
    state: 'done',
    ...(file !== undefined && { file }),
  });
  if (!changed) {
    if (file !== undefined) await deleteFiles([file]);
    return fileById(job._id);
  }
  await dropPieces(changed, 'file');
  return changed;
}

function mostRows({ form, photos, contacts }: FileDocument): number | undefined {
  if (contacts !== undefined) return MOST.named;
  if (photos) return MOST.pictured;
  return form === 'docx' || form === 'pdf' ? MOST.drawn : undefined;
}

/** It is given up, and says why. */
export async function given(
  job: FileDocument,
  now: number,
  failure: FileFailure,
): Promise<FileDocument | undefined> {
  const changed = await changeFile(job._id, now, { state: 'failed', failure });
  if (changed) await dropPieces(changed, 'nothing');
  return changed ?? fileById(job._id);
}
