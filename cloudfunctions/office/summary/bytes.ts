/** A summary as a file: its words, figures and sources; of a whole month with cover and nine ledgers, each read as it stood then. */
import { dateText, issuerOf, LEDGERS, spansBack } from '@gelin/domain';
import { mattersById } from '../../shared/repositories/matters.ts';
import type { FileDocument, SummaryWanted } from '../../shared/repositories/exports.ts';
import { bookOf, ordered } from '../files/assembled.ts';
import type { Book } from '../files/book.ts';
import { linesFrom, readingOf, type Reader } from '../files/lines.ts';
import { linesIn, packed } from '../files/packed.ts';
import { summaryDocument } from './docx.ts';
import { sourced } from './sourced.ts';
import { sourcesOf } from './sources.ts';
import { paperTables } from './tables.ts';
import { periodText } from './told.ts';

/** 群众诉求 and the six by category, what members found themselves, and tips. */
const NINE = [
  'demand',
  'dispute',
  'hazard',
  'environment',
  'opinion',
  'service',
  'disaster',
  'patrol',
  'tip',
];
/** Documents of one request, and rows that a document prints of one ledger; more are in its own workbook. */
const READ = 900;
const PRINTED = 300;

export async function summaryBytes(
  job: FileDocument,
  wanted: SummaryWanted,
  reader: Reader,
): Promise<Buffer> {
  const { directory, member } = reader;
  const asking = { directory, posts: member.posts, now: job.at };
  const back = spansBack(wanted.kind, wanted.from, job.at);
  const cases = wanted.cases.map(({ words }) => words);
  const { told, filled, rows } = await sourced({ ...wanted, back }, cases, asking);
  const numbered = await mattersById([
    ...new Set(
      Object.values(rows)
        .filter((each) => each.length <= SMALL)
        .flat()
        .filter(({ audience }) => audience === 'open')
        .map(({ id }) => id),
    ),
  ]);
  const numbers = new Map(numbered.map(({ id, no }) => [id as string, no ?? '']));
  const books: Book[] = [];
  if (wanted.whole)
    for (const spec of LEDGERS.filter(({ key }) => NINE.includes(key)))
      books.push(await ledgerBook({ ...job, spec }, reader));
  return summaryDocument({
    title: directory.settings.summaries[wanted.kind].title,
    unit: told.figures.name,
    period: periodText(told.period),
    issuer: issuerOf(directory),
    today: dateText(job.at),
    filled,
    tables: await paperTables(told.figures, { ...reader, now: job.at }),
    sources: sourcesOf(filled.sources, rows, numbers, { ...told, kind: wanted.kind }),
    head: job.head,
    books,
  });
}

/** Numbers of matters are listed of so many at most. */
const SMALL = 20;

/** Read to its end, so that it is counted whole; the first rows are printed. */
async function ledgerBook(job: FileDocument, reader: Reader): Promise<Book> {
  const reading = await readingOf(job);
  const rows: Buffer[] = [];
  for await (const { lines } of linesFrom(job, reading, undefined, READ, reader))
    rows.push(...linesIn(Buffer.from(lines.map((line) => packed(line)).join(''))));
  return bookOf(job, reading.spec, ordered(rows, reading.spec), reader, PRINTED);
}
