/** A town's journal verified whole: the chain, every line against its event, and that nothing is missing at its end. */
import { createHash } from 'node:crypto';
import {
  CODE_DIGITS,
  verifyJournal,
  type JournalHead,
  type JournalRow,
  type JournalVerdict,
} from '@gelin/domain';
import { journalRows, mattersReached, unlinedEvent, type Database } from './rows.ts';

/** What is broken, where: a line, or the end, where a line should follow. */
export interface Broken {
  readonly seq: number;
  readonly why: (JournalVerdict & { ok: false })['why'] | 'cutOff' | 'printed';
  readonly event: string;
  readonly matter: string;
}

export type LedgerReport =
  | {
      readonly ok: true;
      readonly count: number;
      readonly erased: number;
      readonly head: JournalHead;
      /** Matters with steps that are not on the journal yet: the timer brings them there. */
      readonly waiting: number;
    }
  | { readonly ok: false; readonly broken: Broken };

export interface Asked {
  readonly town: string;
  /** A head as some paper shows it: that line must still have that code. */
  readonly printed?: { readonly seq: number; readonly code: string } | undefined;
  /** Told how many lines are done. */
  readonly progress?: ((lines: number) => void) | undefined;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Reads and verifies all of it; stops at the first thing that is broken. */
export async function verifyLedger(database: Database, asked: Asked): Promise<LedgerReport> {
  let other: Broken | undefined;
  const watched = watching(journalRows(database, asked.town), asked, (broken) => (other ??= broken));
  const verdict = await verifyJournal(watched, sha256);
  if (!verdict.ok) {
    const { seq, why, link } = verdict;
    return { ok: false, broken: { seq, why, event: link.event, matter: link.matter } };
  }
  const { count, erased, head, reached } = verdict;
  if (asked.printed && asked.printed.seq > count)
    other ??= { seq: count + 1, why: 'cutOff', event: '', matter: '' };
  if (other) return { ok: false, broken: other };
  let waiting = 0;
  for await (const { _id: matter, town, seq } of mattersReached(database)) {
    const on = reached.get(matter) ?? 0;
    if (town !== asked.town || seq <= on) continue;
    waiting += 1;
    const event = await unlinedEvent(database, matter, on);
    if (event !== undefined) return { ok: false, broken: { seq: count + 1, why: 'cutOff', event, matter } };
  }
  return { ok: true, count, erased, head, waiting };
}

async function* watching(
  rows: AsyncIterable<JournalRow>,
  { printed, progress }: Asked,
  notPrinted: (broken: Broken) => void,
): AsyncGenerator<JournalRow> {
  for await (const row of rows) {
    const { seq, hash, event, matter } = row.link;
    if (seq === printed?.seq && hash.slice(0, CODE_DIGITS) !== printed.code)
      notPrinted({ seq, why: 'printed', event, matter });
    yield row;
    progress?.(seq);
  }
}
