/** Fuzzes a town of its own: so many calls, each answer judged, and after each refusal a look whether anything was written. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloudBase, type CloudBase } from '../cloudbase/cloudbase.ts';
import { openSqlite } from '../cloudbase/database/sqlite.ts';
import { cloudBaseOptions, foundDemoTown } from '../laptop.ts';
import { chanceOf } from '../replay/chance.ts';
import { nextCall, type FuzzedCall } from './calls.ts';
import { isObject } from './json.ts';
import { verdictOn, type Verdict } from './judge.ts';
import { worldIn, type World } from './world.ts';

export interface Fuzzed {
  readonly calls: number;
  readonly done: number;
  /** Calls after which the database's file was another: shows that a look at it tells. */
  readonly wrote: number;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Calls by "function.procedure". */
  readonly doors: Readonly<Record<string, number>>;
  /** What must not have happened, in words, with the call that led to it. */
  readonly findings: readonly string[];
}

const MONDAY = new Date('2027-03-01T01:00:00Z');
/** Where wrong numbers are counted, which a refusal may leave and nothing else: whoever guesses is stopped. */
const COUNTED = 'guesses';
/** Calls before each function's workers are counted: all have been called by then. */
const WARM = 100;

/** Makes `calls` fuzzed calls from a seed. The same seed on the same town makes the same calls. */
export async function fuzz(
  calls: number,
  seed: number,
  progress: (done: number) => void = () => undefined,
): Promise<Fuzzed> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-fuzz-'));
  const lines: string[] = [];
  const options = cloudBaseOptions(dataDir, (line) => void lines.push(line));
  const one = { workersPerFunction: 1, timers: false, startAt: MONDAY };
  const cloud = await startCloudBase({ ...options, ...one, port: 0 });
  const witness = openSqlite(path.join(dataDir, 'gelin.sqlite'), () => undefined);
  /** Goes up with whatever anybody else writes into the file. */
  const written = () => Number(witness.get('PRAGMA data_version')?.data_version);
  try {
    const town = await foundDemoTown(cloud.serviceUrl);
    const world = await worldIn(cloud, town);
    const chance = chanceOf(seed);
    const tally = tallyOf();
    let workers: readonly number[] = [];
    for (let at = 0; at < calls; at += 1) {
      if (at === WARM) workers = children();
      const call = nextCall(world, chance, at);
      const before = written();
      lines.length = 0;
      const answer = await cloud.call(call.fn, call.event, { openid: call.openid });
      const verdict = verdictOn(answer);
      tally.count(call, verdict);
      if (verdict.kind === 'wrong') tally.find(verdict.why, call, lines);
      const changed = written() !== before;
      if (changed) tally.wrote();
      if (verdict.kind === 'refused' && changed && !onlyCounted(cloud))
        tally.find(`refused (${verdict.code}) and written all the same: ${commitsOf(cloud)}`, call, lines);
      if (verdict.kind === 'done') learn(world, call, verdict.output);
      if (at % 100 === 0) progress(at);
    }
    const alive = new Set(children());
    for (const pid of workers) if (!alive.has(pid)) tally.findings.push(`worker ${pid} has died`);
    return { calls, ...tally.figures() };
  } finally {
    witness.close();
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tallyOf() {
  const refused: Record<string, number> = {};
  const doors: Record<string, number> = {};
  const findings: string[] = [];
  let done = 0;
  let wrote = 0;
  return {
    findings,
    wrote: () => void (wrote += 1),
    count({ fn, procedure }: FuzzedCall, verdict: Verdict) {
      doors[`${fn}.${procedure}`] = (doors[`${fn}.${procedure}`] ?? 0) + 1;
      if (verdict.kind === 'done') done += 1;
      if (verdict.kind === 'refused') refused[verdict.code] = (refused[verdict.code] ?? 0) + 1;
    },
    find(why: string, { fn, openid, event }: FuzzedCall, lines: readonly string[]) {
      const said = lines.slice(0, 6).join('\n    ');
      findings.push(
        `${why}\n  ${fn} as ${openid || 'nobody'}: ${JSON.stringify(event).slice(0, 600)}\n    ${said}`,
      );
    },
    figures: () => ({ done, wrote, refused, doors, findings }),
  };
}

/** A lease is given back whatever came of it. */
const LEASED = 'leases';

/** Whether the last invocation wrote nothing but that somebody guessed, or that somebody was at work. */
function onlyCounted(cloud: CloudBase): boolean {
  const requests = cloud.stats.invocations().at(-1)?.requests ?? [];
  return requests.every(
    ({ commit, collection }) => !commit || collection === COUNTED || collection === LEASED,
  );
}

/** Which requests of the last invocation committed something. */
function commitsOf(cloud: CloudBase): string {
  const requests = cloud.stats.invocations().at(-1)?.requests ?? [];
  return requests
    .flatMap(({ action, collection, commit }) => (commit ? `${action} ${collection ?? ''}` : []))
    .join(', ');
}

/** What came back is named in later calls: matters that came into being, how far they are, where lists go on. */
function learn({ matters, cursors }: World, { event }: FuzzedCall, output: unknown): void {
  if (typeof output !== 'object' || output === null) return;
  const { matter, seq, cursor } = output as Record<string, unknown>;
  const input = isObject(event) && isObject(event.input) ? event.input : {};
  const named = typeof matter === 'string' ? matter : input.matter;
  if (typeof named === 'string' && (typeof seq === 'number' || typeof matter === 'string'))
    matters.set(named, typeof seq === 'number' ? seq : (matters.get(named) ?? 1));
  if (typeof cursor === 'string') cursors.push(cursor);
}

/** Processes that this one has started and that are alive. */
function children(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' });
  return listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, name]) => Number(parent) === process.pid && name !== 'ps')
    .map(([pid]) => Number(pid));
}
