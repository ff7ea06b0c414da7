/** The rows of a file, read piece by piece and made ready: what its owner may read. */
import {
  besideLine,
  definitionOf,
  matterLines,
  monthSpan,
  namingOf,
  sealedBeside,
  sealedRow,
  type Directory,
  type LedgerLine,
  type MonthSpan,
  type SealedRow,
} from '@gelin/domain';
import { sha256 } from '../../shared/digest.ts';
import type { FileDocument } from '../../shared/repositories/exports.ts';
import type { MemberDocument } from '../../shared/repositories/members.ts';
import { sealId, sealOf } from '../../shared/repositories/seals.ts';
import { besidePiece } from '../beside.ts';
import { readableBy } from '../keeping.ts';
import { piece, type Reading } from '../reading.ts';

/** For whom it is read. */
export interface Reader {
  readonly directory: Directory;
  readonly member: MemberDocument;
  readonly now: number;
}

export interface Lines {
  readonly lines: readonly (LedgerLine | SealedRow)[];
  readonly next?: string | undefined;
}

/** What a file reads: the whole ledger as it stood when it was begun, a month as it stood at its end, a sealed one as it was sealed. */
export async function readingOf({
  town,
  spec,
  month,
  at,
  form,
}: FileDocument): Promise<Reading & { readonly span?: MonthSpan }> {
  const span = month === undefined ? undefined : monthSpan(month);
  const sealed = month !== undefined && form !== 'seal' && (await sealOf(town, spec.key, month));
  return {
    town,
    spec: sealed ? sealed.spec : spec,
    before: Math.min(at + 1, span?.to ?? Infinity),
    ...(span && { span }),
    ...(sealed && { seal: sealId(town, spec.key, sealed.month) }),
  };
}

/** All rows from a place on, of at most `limit` documents a time: while some are made ready, the next are being read. */
export async function* linesFrom(
  job: FileDocument,
  reading: Reading,
  cursor: string | undefined,
  limit: number,
  reader: Reader,
): AsyncGenerator<Lines> {
  const readAt = (place: string | undefined) => read(job, reading, place, limit, reader);
  for (let ahead: Promise<Read> | undefined = readAt(cursor); ahead;) {
    const { next, ready }: Read = await ahead;
    ahead = next === undefined ? undefined : readAt(next);
    // Whoever has enough takes no more: a failure that nobody waits for is none.
    ahead?.catch(() => undefined);
    yield { lines: await ready(), next };
  }
}

/** What was read, and how lines are made of it. */
interface Read {
  readonly next: string | undefined;
  readonly ready: () => Lines['lines'] | Promise<Lines['lines']>;
}

async function read(
  job: FileDocument,
  reading: Reading,
  cursor: string | undefined,
  limit: number,
  reader: Reader,
): Promise<Read> {
  const { directory, member } = reader;
  const { spec } = reading;
  if (spec.kind !== 'matters') {
    const { rows, next } = await besidePiece(spec.kind, { ...reading, directory }, cursor, limit);
    if (job.form === 'seal') return { next, ready: () => rows.map((row) => sealedBeside(row, sha256)) };
    return { next, ready: () => rows.map((row) => besideLine(spec, row)) };
  }
  const { matters, next } = await piece(reading, cursor, limit, directory);
  if (job.form === 'seal') {
    const definition = definitionOf(spec, directory.settings);
    return { next, ready: () => matters.map((matter) => sealedRow(definition, matter, sha256)) };
  }
  const ready = () => {
    const readable = matters.filter(readableBy(member));
    return readable.map(matterLines(spec, namingOf(directory)));
  };
  return { next, ready };
}
