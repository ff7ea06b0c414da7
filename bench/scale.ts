/** What calls cost in a town of ten thousand matters and in one of a million: time, requests, documents looked at. */
import tcb from '@cloudbase/node-sdk';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloudBase } from '../runtime/cloudbase/cloudbase.ts';
import { cloudBaseOptions, foundDemoTown, PLACES } from '../runtime/laptop.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { decodeDoc, encode } from '../runtime/cloudbase/values/ejson.ts';
import type { Doc } from '../runtime/cloudbase/values/value.ts';
import { loadTown, type DemoTown } from '../runtime/town/town.ts';
import { costOf } from './cost.ts';
import type { BenchRow, Measurement } from './row.ts';
import { livesOf, ordinaryCategory, type Life } from './scale/prototypes.ts';
import { round, type Called } from './scale/round.ts';
import { residentOf, seed, type Seeded } from './seed.ts';

const SIZES = [10_000, 1_000_000];
const LIVES = 60;
const ROUNDS = 44;
/** Rounds before anything is measured. */
const WARM = 3;
const HOUR = 3_600_000;
const MONDAY = new Date(Date.UTC(2027, 2, 1, 1));

/** Milliseconds a request takes where requests sent together are to be told from those that wait for each other. */
const LATENCY = 20;

export interface LargeTown {
  readonly size: number;
  readonly seeded: Seeded;
  readonly dataDir: string;
  cloud: Cloud;
  readonly calls: Called[];
}
type Cloud = Awaited<ReturnType<typeof opened>>;

/** Both towns stand at once and are called in turn, so that a machine that slows down slows both. */
export async function measure(sizes: readonly number[] = SIZES): Promise<Measurement> {
  const town = loadTown(PLACES.town);
  const { lives, now } = await lived(town);
  const towns: LargeTown[] = [];
  try {
    for (const size of sizes) towns.push(await largeTown(size, lives, now));
    for (let at = 0; at < WARM + ROUNDS; at += 1) {
      for (const each of towns) {
        const calls = await round(streetOf(each, town, at));
        if (at >= WARM) each.calls.push(...calls);
      }
      process.stderr.write(`\r  round ${at + 1} of ${WARM + ROUNDS}  `);
    }
    process.stderr.write('\n');
    const ticks = await Promise.all(towns.map(idleTick));
    const scans = towns.reduce((sum, { cloud }) => sum + cloud.stats.summary().scans.length, 0);
    const chains = await chainsIn(towns.at(-1), town);
    return { name: 'Towns of 10,000 and 1,000,000 matters', rows: rowsOf(towns, { ticks, scans, chains }) };
  } finally {
    for (const each of towns) {
      await each.cloud.close();
      rmSync(each.dataDir, { recursive: true, force: true });
    }
  }
}

/** The lives that all towns are multiplied from, and the moment they end at. */
export async function lived(town: DemoTown): Promise<{ lives: Life[]; now: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gelin-lives-'));
  const cloud = await opened(folder, MONDAY, 2);
  try {
    return { lives: await livesOf(LIVES, cloud, town), now: cloud.clock.now().getTime() };
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(dataDir: string, startAt: Date, workersPerFunction: number, latency = 0) {
  const options = cloudBaseOptions(dataDir, () => undefined);
  const own = { workersPerFunction, timers: false, startAt, latency };
  const cloud = await startCloudBase({ ...options, ...own, port: 0 });
  await foundDemoTown(cloud.serviceUrl);
  return cloud;
}

export async function largeTown(size: number, lives: readonly Life[], now: number): Promise<LargeTown> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gelin-scale-'));
  const { declaration = { collections: {} } } = cloudBaseOptions(dataDir, () => undefined);
  const progress = (done: number) => process.stderr.write(`\r  seeded ${done} of ${size}  `);
  const seeded = seed({ dataDir, declaration, lives, count: size, now, seed: size, progress });
  process.stderr.write(`in ${seeded.seconds.toFixed(0)} s\n`);
  // What is on its way happened in the last hour.
  const cloud = await opened(dataDir, new Date(now + 2 * HOUR), 1);
  await goOnCounting(seeded, cloud.serviceUrl);
  await checkSample(seeded, cloud.serviceUrl);
  return { size, seeded, dataDir, cloud, calls: [] };
}

/** Requests of each call that waited for an earlier one, by label: a second round over a slower line. */
async function chainsIn(large: LargeTown | undefined, town: DemoTown): Promise<ReadonlyMap<string, number>> {
  if (!large) return new Map();
  const now = large.cloud.clock.now();
  await large.cloud.close();
  large.cloud = await opened(large.dataDir, now, 1, LATENCY);
  await round(streetOf(large, town, 0));
  const calls = await round(streetOf(large, town, 1));
  return new Map(calls.map(({ label, cost }) => [label, cost.inSequence]));
}

const databaseAt = (serviceUrl: string) =>
  tcb.init({ env: 'gelin-local', serviceUrl, secretId: 'bench', secretKey: 'bench' }).database();

/** The next number of each year comes after those that were seeded. */
async function goOnCounting({ numbers }: Seeded, serviceUrl: string): Promise<void> {
  const counters = [...numbers].map(([year, n]) => ({ _id: `matters:qinghe:${year}`, n }));
  await databaseAt(serviceUrl).collection('counters').add(counters);
}

/** What was loaded in bulk must come back through the SDK as it was meant. */
async function checkSample({ sample }: Seeded, serviceUrl: string): Promise<void> {
  const database = databaseAt(serviceUrl);
  for (const { id, body, indexed } of sample) {
    const wanted = decodeDoc(body);
    const byId = await database.collection('matters').doc(id).get();
    const byIndex = await database
      .collection('matters')
      .options({ raw: true })
      .where({ 'holder.id': (indexed.holder as Doc | null)?.id ?? null, pressing: wanted.pressing })
      .get();
    for (const { data } of [byId, byIndex])
      if (encode(data[0] as Doc) !== encode(wanted))
        throw new Error(`matter ${id} was not seeded as it should be`);
  }
}

/** Each round somewhere else, by somebody else. */
function streetOf({ cloud, size }: LargeTown, { directory, vacant }: DemoTown, at: number) {
  const grids = directory.units.filter(({ level, id }) => level === 'grid' && !vacant.includes(id));
  const grid = grids[at % grids.length];
  if (!grid) throw new Error('the town has no grid');
  const resident = residentOf((at * 7) % Math.ceil(size / 50));
  return { cloud, directory, grid: grid.id, category: ordinaryCategory(directory), resident };
}

/** Requests of a tick at which nothing is due. */
async function idleTick({ cloud }: LargeTown): Promise<number> {
  for (let tick = 0; tick < 30; tick += 1) {
    cloud.clock.advance(60_000);
    const answer = await cloud.runTimer('clock');
    const done = answer.ok ? (answer.result as { done?: number }).done : undefined;
    const record = cloud.stats.invocations().at(-1);
    if (done === 0 && record) return costOf(record).requests;
  }
  throw new Error('the clock never became idle');
}

interface Found {
  readonly ticks: readonly number[];
  readonly scans: number;
  readonly chains: ReadonlyMap<string, number>;
}

function rowsOf(towns: readonly LargeTown[], { ticks, scans, chains }: Found): BenchRow[] {
  const seeding = towns.flatMap(({ size, seeded }): BenchRow[] => {
    const { seconds, events, cards } = seeded;
    const note = `${events} events, ${cards} cards, ${size} reporters`;
    return [
      { label: `seeding ${named(size)}`, value: seconds, unit: 's', note },
      { label: `file of ${named(size)}`, value: seeded.size / 1e9, unit: 'GB', atMost: 6 },
    ];
  });
  const labels = [...new Set(towns.flatMap(({ calls }) => calls.map(({ label }) => label)))];
  const idle = towns.map(({ size }, index): BenchRow => ({
    label: `idle tick at ${named(size)}: requests`,
    value: ticks[index] ?? Infinity,
    unit: '',
    atMost: 1,
  }));
  return [
    ...seeding,
    { label: 'peak memory', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
    ...labels.flatMap((label) => rowsFor(label, towns, chains.get(label) ?? NaN)),
    ...idle,
    { label: 'queries without an index', value: scans, unit: '', atMost: 0 },
  ];
}

const named = (size: number): string => size.toLocaleString('en');
const READS = 3;
const STEPS = 8;
/** A hundred times the matters may cost twice the time: trees grow a level or two, caches miss. */
const GROWTH = 2;

function rowsFor(label: string, towns: readonly LargeTown[], inSequence: number): BenchRow[] {
  const found = towns.map(({ size, calls }) => {
    const own = calls.filter((call) => call.label === label);
    const sum = (of: (call: Called) => number) => own.reduce((total, call) => total + of(call), 0);
    return {
      size,
      ...percentiles(own.map(({ ms }) => ms)),
      // Once a minute an instance reads its directory anew: the ordinary call is the median one.
      requests: percentiles(own.map(({ cost }) => cost.requests)).p50,
      ratio:
        sum(({ cost }) => cost.examined) /
        Math.max(
          1,
          sum(({ cost }) => cost.returned),
        ),
    };
  });
  const largest = found.at(-1);
  const smallest = found[0];
  if (!largest || !smallest) return [];
  const atMost = label.includes('.') ? READS : STEPS;
  return [
    ...found.flatMap(({ size, p50, p95, calls }): BenchRow[] => [
      { label: `${label} at ${named(size)}: p50`, value: p50, unit: 'ms', note: `${calls} calls` },
      { label: `${label} at ${named(size)}: p95`, value: p95, unit: 'ms' },
    ]),
    {
      label: `${label}: p50 of the largest ÷ smallest`,
      value: largest.p50 / smallest.p50,
      unit: '×',
      atMost: GROWTH,
    },
    { label: `${label}: requests`, value: largest.requests, unit: '', atMost },
    { label: `${label}: in sequence`, value: inSequence, unit: '' },
    { label: `${label}: examined ÷ returned`, value: largest.ratio, unit: '×', atMost: 2 },
  ];
}
