/** Puts the pieces of a file together: rows in their order, once each, drawn in the form that was asked for; or the month is sealed. */
import { gunzipSync } from 'node:zlib';
import {
  bySealOrder,
  dateText,
  headingsOf,
  inOrder,
  issuerOf,
  monthPrint,
  monthWords,
  Totals,
  type LedgerLine,
  type LedgerSpec,
  type SealedRow,
} from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import { readStored } from '../../shared/cloudbase.ts';
import { summaryBytes } from '../summary/bytes.ts';
import { sha256 } from '../../shared/digest.ts';
import type { FileDocument } from '../../shared/repositories/exports.ts';
import { keepSeal } from '../../shared/repositories/seals.ts';
import type { Book } from './book.ts';
import { contactsOf, NAMED } from './contacts.ts';
import { ledgerCsv } from './csv.ts';
import { docxOf } from './docx.ts';
import { readingOf, type Reader } from './lines.ts';
import { cellsIn, linesIn, placeIn, sealedIn } from './packed.ts';
import { pdfOf } from './pdf.ts';
import { picturesFor } from './pictures.ts';
import { titleOf } from './face.ts';
import { fitted } from './widths.ts';
import { xlsxOf } from './xlsx.ts';

/** The file's bytes; nothing where a month was sealed. */
export async function assembled(job: FileDocument, reader: Reader): Promise<Buffer | undefined> {
  if (job.summary) return summaryBytes(job, job.summary, reader);
  const rows = await rowsIn(job);
  if (job.form === 'seal') {
    await sealed(
      job,
      rows.map((row) => sealedIn(row)),
    );
    return undefined;
  }
  const { spec } = await readingOf(job);
  const book = await bookOf(job, spec, ordered(rows, spec), reader);
  switch (job.form) {
    case 'xlsx':
      return xlsxOf(book);
    case 'csv':
      return ledgerCsv(book);
    case 'docx':
      return docxOf(book);
    case 'pdf':
      return pdfOf(book);
  }
}

/** Rows as they lie in the pieces: bytes of one line each, for unpacked they would take several times as much. */
async function rowsIn({ pieces }: FileDocument): Promise<Buffer[]> {
  // Packed they are small: all of them come at once.
  const contents = await Promise.all(pieces.map(readStored));
  const rows: Buffer[] = [];
  for (const content of contents) rows.push(...linesIn(gunzipSync(content)));
  return rows;
}

interface Placed extends Omit<LedgerLine, 'cells'> {
  readonly row: Buffer;
}

/** Each once: what was closed while it was read was read twice. */
export function ordered(rows: readonly Buffer[], spec: LedgerSpec): Placed[] {
  const placed = new Map<string, Placed>();
  for (const row of rows) {
    const { id, group, sort } = placeIn(row);
    placed.set(id, { row, id, group, sort });
  }
  return [...placed.values()].sort(inOrder(spec));
}

/** Rows by which columns are measured. */
const SAMPLE = 300;

/** All rows count; the first `most` of them are printed, and what is left out is said beneath. */
export async function bookOf(
  job: FileDocument,
  spec: LedgerSpec,
  placed: readonly Placed[],
  reader: Reader,
  most = Infinity,
): Promise<Book> {
  const { directory } = reader;
  const ids = placed.map(({ id }) => id);
  const contacts = job.contacts === undefined ? undefined : await contactsOf(job, ids, reader);
  const sample = placed.slice(0, SAMPLE).map(({ row }) => cellsIn(row));
  const totals = new Totals(spec);
  const groups = new Map<string, number>();
  if (spec.groupBy !== undefined)
    for (const { group } of placed) groups.set(group, (groups.get(group) ?? 0) + 1);
  function* lines() {
    for (const [at, { row, id, group }] of placed.entries()) {
      const cells = cellsIn(row);
      totals.add({ cells });
      if (at < most) yield { cells: contacts ? [...cells, ...namedCells(contacts.get(id))] : cells, group };
    }
  }
  const pictures = job.photos ? await picturesFor(ids) : undefined;
  return {
    title: titleOf(job, directory),
    unit: issuerOf(directory),
    period: job.month === undefined ? `截至 ${dateText(job.at)}` : monthWords(job.month),
    at: job.at,
    headings: [...fitted(headingsOf(spec), sample), ...(contacts ? NAMED : [])],
    count: placed.length,
    ...(placed.length > most && { beyond: placed.length - most }),
    lines: lines(),
    groups,
    total: () => totals.words(),
    head: job.head,
    ...(pictures && { pictures: (row: number) => pictures[row] }),
  };
}

const namedCells = ({ name = '', phone = '' }: Contact = {}) => [name, phone];

async function sealed(job: FileDocument, found: readonly SealedRow[]): Promise<void> {
  const { town, spec, month = '', at, member, head } = job;
  const rows = [...new Map(found.map((row) => [row.matter, row])).values()].sort(bySealOrder);
  const print = monthPrint(rows, sha256);
  await keepSeal(
    { town, ledger: spec.key, month, at, by: member, spec, rows: rows.length, print, head },
    rows,
  );
}
