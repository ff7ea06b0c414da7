/**
 * Appending to and verifying a journal of a million lines. Lines are appended by the clock function itself while the
 * journal is short and once more when it is long; what lies between is written as data, or it would take hours. All
 * of them are then read back and verified, chain and commitments, the way `npm run ledger` does.
 */
import { verifyJournal, type JournalHead, type JournalLink, type JournalRow } from '@gelin/domain';
import { sdkAt } from '../runtime/laptop.ts';
import { journalHead, type Database } from '../runtime/ledger/rows.ts';
import { verifyLedger } from '../runtime/ledger/verify.ts';
import { eventAt, linkAfter, matterOf, sha256, STEPS, type MadeEvent } from './journal-made.ts';
import type { BenchRow, Measurement } from './row.ts';
import { openTown } from './town.ts';

/** A smaller journal shows the same in less time: `BENCH_JOURNAL_LINES=50000 npm run bench -- journal`. */
const LINES = Number(process.env.BENCH_JOURNAL_LINES ?? 1_000_000);
/** Lines appended by the clock function, each time. */
const SEQUENCED = 10_000;
/** Documents a request. */
const AT_ONCE = 1_000;

/** Measures with so many lines; `sequenced` of them are appended by the function at either end. */
export async function measure(lines = LINES, sequenced = SEQUENCED): Promise<Measurement> {
  const town = await openTown({ startAt: new Date('2027-03-01T01:00:00Z') });
  const memory = peak();
  try {
    const database = sdkAt(town.cloud.serviceUrl).database();
    const tick = async () => {
      const reply = await town.cloud.runTimer('clock');
      if (!('result' in reply)) throw new Error(`the clock failed: ${JSON.stringify(reply)}`);
    };
    const short = await sequencedBy(tick, database, 0, sequenced);
    const filled = await fill(database, sequenced, lines - sequenced, memory.look);
    const long = await sequencedBy(tick, database, lines - sequenced, lines);
    const began = performance.now();
    const report = await verifyLedger(database, { town: 'qinghe', progress: memory.look });
    const seconds = (performance.now() - began) / 1_000;
    if (!report.ok) throw new Error(`the journal is broken: ${JSON.stringify(report.broken)}`);
    return {
      name: `A journal of ${lines} lines`,
      rows: [
        { label: 'appended by the clock function, short journal', value: short, unit: '/s' },
        { label: 'appended by the clock function, long journal', value: long, unit: '/s' },
        { label: 'long ÷ short', value: long / short, unit: '×', atLeast: 0.5 },
        { label: 'written as data in between', value: filled, unit: '/s' },
        { label: 'lines verified', value: report.count, unit: '', atLeast: lines },
        { label: 'read and verified', value: seconds, unit: 's' },
        { label: 'read and verified, lines a second', value: report.count / seconds, unit: '/s' },
        { label: 'peak memory, database included', value: memory.megabytes(), unit: 'MB' },
        ...(await rulesAlone(lines)),
      ],
    };
  } finally {
    await town.close();
  }
}

/** Puts pending events there and lets the clock function bring them onto the journal; lines a second. */
async function sequencedBy(
  tick: () => Promise<void>,
  database: Database,
  from: number,
  to: number,
): Promise<number> {
  for (let at = from; at < to; at += AT_ONCE) {
    const events = range(at, Math.min(at + AT_ONCE, to)).map(eventAt);
    await database.collection('events').add(events.map((event) => ({ ...stored(event), pending: true })));
    await database.collection('matters').add(mattersOf(events).map((id) => overMatter(id)));
  }
  const began = performance.now();
  for (let last = -1; ;) {
    await tick();
    const { seq } = await journalHead(database, 'qinghe');
    if (seq === to) return (to - from) / ((performance.now() - began) / 1_000);
    if (seq === last) throw new Error(`the sequencer stands still at ${seq}`);
    last = seq;
  }
}

/** Writes events, matters and their lines as data; lines a second. */
async function fill(database: Database, from: number, to: number, look: () => void): Promise<number> {
  const began = performance.now();
  let head: JournalHead = await journalHead(database, 'qinghe');
  for (let at = from; at < to; at += AT_ONCE) {
    const events = range(at, Math.min(at + AT_ONCE, to)).map(eventAt);
    const links: JournalLink[] = [];
    for (const event of events) {
      const next = linkAfter(head, event);
      links.push(next);
      head = next;
    }
    await Promise.all([
      database.collection('events').add(events.map(stored)),
      database.collection('journal').add(links.map((each) => ({ _id: placeOf(each.seq), ...each }))),
      database
        .collection('matters')
        .add(mattersOf(events).map((_id) => ({ _id, town: 'qinghe', seq: STEPS }))),
    ]);
    look();
    if (at % (100 * AT_ONCE) < AT_ONCE) process.stderr.write(`\rwritten ${at} of ${to}`);
  }
  process.stderr.write('\n');
  return (to - from) / ((performance.now() - began) / 1_000);
}

/** The rules without any database, against nothing but sha256 over the very same bytes, in turn. */
async function rulesAlone(lines: number): Promise<BenchRow[]> {
  let verifying = 0;
  let plain = 0;
  let bytes = 0;
  let texts: string[] = [];
  function* rows(): Generator<JournalRow> {
    let head: JournalHead = { seq: 0, hash: '0'.repeat(64) };
    for (let at = 0; at < lines; at += AT_ONCE) {
      const made = range(at, Math.min(at + AT_ONCE, lines)).map((index): JournalRow => {
        const event = eventAt(index);
        const next = linkAfter(head, event);
        head = next;
        return { link: next, event };
      });
      texts = [];
      const began = performance.now();
      yield* made;
      const verified = performance.now();
      for (const text of texts) sha256(text);
      verifying += verified - began;
      plain += performance.now() - verified;
      bytes += texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    }
  }
  const verdict = await verifyJournal(rows(), (text) => {
    texts.push(text);
    return sha256(text);
  });
  if (!verdict.ok) throw new Error(`broken at ${verdict.seq}: ${verdict.why}`);
  return [
    { label: 'the rules alone', value: verifying / 1_000, unit: 's' },
    {
      label: 'plain sha256 over the same bytes',
      value: plain / 1_000,
      unit: 's',
      note: `${Math.round(bytes / 1e6)} MB`,
    },
    { label: 'the rules ÷ plain sha256', value: verifying / plain, unit: '×', atMost: 10 },
  ];
}

/** The largest resident size seen, from now on. */
function peak() {
  let most = 0;
  const look = () => void (most = Math.max(most, process.memoryUsage.rss()));
  look();
  return { look, megabytes: () => most / 1024 / 1024 };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const placeOf = (seq: number) => `qinghe:${String(seq).padStart(12, '0')}`;
const mattersOf = (events: readonly MadeEvent[]) => [...new Set(events.map((event) => event.matter))];

function stored({ id, ...event }: MadeEvent): object {
  return { _id: id, ...event };
}

/** A matter that is over and has only its events to be finished. */
function overMatter(_id: string): object {
  const { id: _, ...matter } = matterOf(_id);
  return { _id, ...matter, bells: [], wakeAt: 1 };
}
