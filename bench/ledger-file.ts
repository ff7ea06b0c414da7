/**
 * A ledger of 100,000 rows as a workbook, made in pieces with 20 ms added to every SDK request, and once more with the function
 * killed midway; against the library's plain streaming writer in one process, over the same rows read the same way.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { LEDGERS, matterLines, headingsOf, namingOf, type LedgerSpec, type Matter } from '@gelin/domain';
import type { Procedures } from '@gelin/contract/procedures';
import exceljs from 'exceljs';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import { cloudBaseOptions, PLACES, sdkAt } from '../runtime/laptop.ts';
import { zipEntry } from '../runtime/replay/zip-entry.ts';
import { loadTown, openidOf, type DemoTown } from '../runtime/town/town.ts';
import type { BenchRow, Measurement } from './row.ts';
import { largeTown, lived } from './scale.ts';

/** Matters of the town; the ledger of residents' demands holds the most of them. */
const MATTERS = Number(process.env.BENCH_LEDGER_MATTERS ?? 125_000);
const ROWS = 100_000;
const LATENCY = 20;
/** Milliseconds after which the function is killed, and what its lease lasts. */
const KILLED_AFTER = 9_000;
const LEASE = 71_000;
const CLERK = openidOf('clerk-centre');

type Cloud = Awaited<ReturnType<typeof startCloudBase>>;
type Face = Procedures['office']['file']['output'];

interface Made {
  readonly face: Face;
  readonly seconds: number;
  readonly calls: readonly number[];
  readonly content: Buffer;
}

export async function measure(matters = MATTERS): Promise<Measurement> {
  const town = loadTown(PLACES.town);
  const { lives, now } = await lived(town);
  const large = await largeTown(matters, lives, now);
  const at = large.cloud.clock.now();
  await large.cloud.close();
  const cloud = await startCloudBase({
    ...cloudBaseOptions(large.dataDir, () => undefined),
    workersPerFunction: 1,
    timers: false,
    startAt: at,
    latency: LATENCY,
    port: 0,
  });
  try {
    const made = await madeBy(cloud, 'bench-ledger-file-whole');
    const memory = peak();
    const killed = await madeBy(cloud, 'bench-ledger-file-killed', KILLED_AFTER);
    const plain = await plainly(cloud, town, path.join(large.dataDir, 'plain.xlsx'));
    const same = printOf(made.content) === printOf(killed.content);
    const rows: BenchRow[] = [
      { label: 'rows', value: made.face.rows, unit: '', atLeast: matters < MATTERS ? 0 : ROWS },
      { label: 'made in pieces', value: made.seconds, unit: 's', note: `${made.calls.length} calls` },
      { label: 'longest call', value: Math.max(...made.calls, ...killed.calls), unit: 's', atMost: 40 },
      {
        label: 'memory of the function at most, Node itself included',
        value: memory,
        unit: 'MB',
        atMost: 512,
      },
      { label: 'plain streaming writer, rows read the same way', value: plain.seconds, unit: 's' },
      { label: 'of which writing', value: plain.writing, unit: 's' },
      { label: 'in pieces ÷ plain', value: made.seconds / plain.seconds, unit: '×', atMost: 1.5 },
      {
        label: 'killed and gone on with: cells that are the same',
        value: same ? 1 : 0,
        unit: '',
        atLeast: 1,
      },
      { label: 'file', value: made.content.length / 1024 / 1024, unit: 'MB' },
      { label: 'plain file', value: plain.bytes / 1024 / 1024, unit: 'MB' },
    ];
    return { name: `A ledger of ${made.face.rows} rows as a file, ${LATENCY} ms a request`, rows };
  } finally {
    await cloud.close();
    rmSync(large.dataDir, { recursive: true, force: true });
  }
}

/** Makes the file as a phone does that looks on; the first call is killed where it is said after how long. */
async function madeBy(cloud: Cloud, key: string, killAfter?: number): Promise<Made> {
  const calls: number[] = [];
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const began = performance.now();
    try {
      return await work;
    } finally {
      calls.push((performance.now() - began) / 1_000);
    }
  };
  const begin = { key, ledger: 'demand', form: 'xlsx' } as const;
  let face = await timed(call(cloud, 'file', begin));
  for (let killed = killAfter === undefined; face.state === 'open';) {
    const going = timed(call(cloud, 'goOn', { file: face.id }));
    if (!killed) {
      setTimeout(killWorkers, Math.min(killAfter ?? 0, 3_000));
      killed = true;
      await going.catch(() => undefined);
      cloud.clock.advance(LEASE);
      continue;
    }
    face = await going;
  }
  if (face.state !== 'done') throw new Error(`${key}: ${JSON.stringify(face)}`);
  const { url } = await call(cloud, 'openFile', { file: face.id });
  const content = Buffer.from(await (await fetch(new URL(url, cloud.url))).arrayBuffer());
  return { face, seconds: calls.reduce((sum, each) => sum + each, 0), calls, content };
}

async function call<P extends 'file' | 'goOn' | 'openFile'>(
  cloud: Cloud,
  procedure: P,
  input: Procedures['office'][P]['input'],
): Promise<Procedures['office'][P]['output']> {
  const answer = await cloud.call('office', { version: 1, procedure, input }, { openid: CLERK });
  const reply = 'result' in answer ? (answer.result as { ok: boolean; output?: unknown }) : undefined;
  if (!reply?.ok) throw new Error(`${procedure}: ${JSON.stringify(answer).slice(0, 400)}`);
  return reply.output as Procedures['office'][P]['output'];
}

/** What somebody would write who has all the time and memory of one process. */
async function plainly(
  cloud: Cloud,
  { directory }: DemoTown,
  filename: string,
): Promise<{ readonly seconds: number; readonly writing: number; readonly bytes: number }> {
  const spec = LEDGERS.find(({ key }) => key === 'demand') as LedgerSpec;
  const line = matterLines(spec, namingOf(directory));
  const database = sdkAt(cloud.serviceUrl).database();
  const began = performance.now();
  let writing = 0;
  const clocked = async (work: () => unknown) => {
    const start = performance.now();
    await work();
    writing += performance.now() - start;
  };
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename });
  const sheet = book.addWorksheet('台账');
  sheet.addRow(headingsOf(spec).map(({ heading }) => heading)).commit();
  for (let below: string | undefined; ;) {
    const no = below === undefined ? { $gt: '' } : { $gt: '', $lt: below };
    const { data } = (await database
      .collection('matters')
      .options({ raw: true, order: { no: -1 }, limit: 1_000 } as object)
      .where({ town: directory.town.id, ledgers: 'demand', no })
      .get()) as { data: (Matter & { _id: string })[] };
    const rows = data.map((document) => line({ ...document, id: document._id }).cells);
    await clocked(async () => {
      for (const cells of rows) sheet.addRow([...cells]).commit();
      await new Promise(setImmediate);
    });
    below = data.at(-1)?.no;
    if (data.length < 1_000) break;
  }
  await clocked(() => book.commit());
  return {
    seconds: (performance.now() - began) / 1_000,
    writing: writing / 1_000,
    bytes: statSync(filename).size,
  };
}

/** The workbook's one sheet, unpacked and hashed: its cells, whatever the hour at which it was packed. */
function printOf(file: Buffer): string {
  return createHash('sha256').update(zipEntry(file, 'xl/worksheets/sheet1.xml')).digest('hex');
}

/** The processes that functions run in. */
function* workers(): Generator<{ readonly pid: number; readonly status: string }> {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      if (Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) === process.pid) yield { pid: Number(pid), status };
    } catch {
      // Gone since it was listed.
    }
  }
}

function killWorkers(): void {
  for (const { pid } of workers()) process.kill(pid, 'SIGKILL');
}

/** The most that any of them has taken, as Linux counts it. */
function peak(): number {
  const taken = [...workers()].map(({ status }) => Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  return Math.round(Math.max(...taken));
}
