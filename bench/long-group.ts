/** A group with 100,000 messages beside one with 1,000: opening it, scrolling back twenty pages, catching up after a day. */
import type { Feed } from '@gelin/contract/group';
import { openDatabase } from '../runtime/cloudbase/database/database.ts';
import { encode } from '../runtime/cloudbase/values/ejson.ts';
import type { Doc } from '../runtime/cloudbase/values/value.ts';
import { PLACES, cloudBaseOptions } from '../runtime/laptop.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { loadTown, openidOf } from '../runtime/town/town.ts';
import { costOf, type Cost } from './cost.ts';
import { phoneCode, weighed } from './long-group/phone.ts';
import type { BenchRow, Measurement } from './row.ts';
import { writerOn } from './scale/writer.ts';
import { openTown } from './town.ts';

const SIZES = [1_000, 100_000];
const GROUP = 'qinghe-liuxi-1';
const READER = openidOf('chief-liuxi-1');
const DAY = 24 * 3_600_000;
/** Messages a day: fewer than a phone catches up with before it opens the newest page instead. */
const A_DAY = 150;
const PAGES_BACK = 20;
const ROUNDS = 20;
/** WeChat's own bound for one `setData` is 1,024 KB; a page that scrolls smoothly sends far less. */
const SET_DATA = 64;
/** A hundred times the messages may cost half as much again: an index grows by a level. */
const GROWTH = 1.5;

type Town = Awaited<ReturnType<typeof openTown>>;
interface Called {
  readonly label: string;
  readonly ms: number;
  readonly bytes: number;
  readonly cost: Cost;
}
interface LongGroup {
  readonly size: number;
  readonly town: Town;
  readonly calls: Called[];
}

/** Both groups are read in turn, so that a machine that slows down slows both. */
export async function measure(sizes: readonly number[] = SIZES, rounds = ROUNDS): Promise<Measurement> {
  const groups: LongGroup[] = [];
  try {
    for (const size of sizes) groups.push({ size, town: await longGroup(size), calls: [] });
    for (let round = 0; round < rounds + 2; round += 1)
      for (const group of groups) {
        const calls = await read(group);
        if (round >= 2) group.calls.push(...calls);
      }
    const labels = ['opening', 'a page back', `${PAGES_BACK} pages back`, 'catching up after a day'];
    return {
      name: 'A group of 100,000 messages',
      rows: [...labels.flatMap((label) => rowsFor(label, groups)), ...(await phoneRows(groups.at(-1)))],
    };
  } finally {
    for (const { town } of groups) await town.close();
  }
}

async function longGroup(size: number): Promise<Town> {
  return openTown({}, loadTown(PLACES.town), (dataDir) => seed(dataDir, size, Date.now()));
}

/** Writes `size` messages into an empty folder, `A_DAY` of them a day, the last one just now. */
function seed(dataDir: string, size: number, now: number): void {
  const { declaration = { collections: {} } } = cloudBaseOptions(dataDir, () => undefined);
  const settings = { dataDir, declaration, scans: 'allow' as const, log: () => undefined };
  const database = openDatabase({ ...settings, monotonic: () => performance.now() });
  const writer = writerOn(database);
  writer.batch(() => {
    for (let n = 0; n < size; n += 1) {
      const message = messageAt(n, now - ((size - n) * DAY) / A_DAY);
      writer.add('messages', { id: String(message._id), body: encode(message), indexed: message });
    }
  });
  writer.finish();
  database.close();
}

const WORDS = [
  '收到，我去看看。',
  '西头那盏也不亮，一起报了吧。',
  '已经换好，晚上再看一眼。',
  '下午两点在活动室碰头。',
];

function messageAt(n: number, moment: number): Doc {
  const at = Math.round(moment);
  const author = { id: `worker-${n % 7}`, name: '周小军', role: 'gridWorker', unitName: '第一网格' };
  const media = n % 20 === 0 ? [{ kind: 'photo', id: `cloud://gelin-local/photos/${n}.jpg` }] : [];
  const text = `${WORDS[n % WORDS.length]}（${n}）`;
  const _id = `seeded-${String(n).padStart(8, '0')}`;
  return { _id, kind: 'talk', group: GROUP, at, movedAt: at, author, text, media };
}

async function read(group: LongGroup): Promise<Called[]> {
  const called: Called[] = [];
  const feed = async (label: string, input: { before?: number; since?: number }): Promise<Feed> => {
    const began = performance.now();
    const page = await group.town.hall.call(READER, 'group', 'feed', { group: GROUP, ...input });
    const ms = performance.now() - began;
    const record = group.town.cloud.stats.invocations().at(-1);
    if (!record) throw new Error(`${label} left no trace`);
    called.push({ label, ms, bytes: JSON.stringify(page).length, cost: costOf(record) });
    return page;
  };
  let page = await feed('opening', {});
  const { cursor } = page;
  const ids = new Set(page.entries.map(({ id }) => id));
  for (let n = 0; n < PAGES_BACK; n += 1) {
    page = await feed('a page back', { before: (page.entries[0]?.at ?? 0) + 1 });
    for (const { id } of page.entries) ids.add(id);
  }
  const expected = Math.min(group.size, (PAGES_BACK + 1) * 29);
  if (ids.size < expected) throw new Error(`${ids.size} messages on ${PAGES_BACK + 1} pages`);
  await feed('catching up after a day', { since: cursor - DAY });
  const back = called.filter(({ label }) => label === 'a page back');
  return [...called, { ...summed(back), label: `${PAGES_BACK} pages back` }];
}

/** What the phone draws and keeps of it, by its own code. */
async function phoneRows(group: LongGroup | undefined): Promise<BenchRow[]> {
  if (!group) return [];
  const feed = (input: { before?: number; since?: number }) =>
    group.town.hall.call(READER, 'group', 'feed', { group: GROUP, ...input });
  const newest = await feed({});
  const back: Feed[] = [];
  for (let n = 0; n < PAGES_BACK; n += 1)
    back.push(await feed({ before: ((back.at(-1) ?? newest).entries[0]?.at ?? 0) + 1 }));
  const late = await feed({ since: newest.cursor - DAY });
  const code = await phoneCode();
  const weight = weighed(code, { newest, back, late });
  const kilobytes = (bytes: number) => bytes / 1024;
  return [
    { label: 'setData, opening', value: kilobytes(weight.opening), unit: 'KB', atMost: SET_DATA },
    { label: 'setData, a page back on average', value: kilobytes(weight.aPageBack), unit: 'KB' },
    {
      label: 'setData, a page back at most',
      value: kilobytes(weight.largestPageBack),
      unit: 'KB',
      atMost: SET_DATA,
    },
    { label: 'setData, catching up further back', value: kilobytes(weight.catchingUp), unit: 'KB' },
    {
      label: 'kept by the phone',
      value: kilobytes(weight.kept),
      unit: 'KB',
      note: `${weight.entries} entries`,
    },
  ];
}

function summed(calls: readonly Called[]): Omit<Called, 'label'> {
  const sum = (of: (call: Called) => number) => calls.reduce((total, call) => total + of(call), 0);
  return {
    ms: sum(({ ms }) => ms),
    bytes: sum(({ bytes }) => bytes),
    cost: {
      requests: sum(({ cost }) => cost.requests),
      asked: sum(({ cost }) => cost.asked),
      inSequence: sum(({ cost }) => cost.inSequence),
      commits: sum(({ cost }) => cost.commits),
      examined: sum(({ cost }) => cost.examined),
      returned: sum(({ cost }) => cost.returned),
      scans: sum(({ cost }) => cost.scans),
    },
  };
}

function rowsFor(label: string, groups: readonly LongGroup[]): BenchRow[] {
  const found = groups.map(({ size, calls }) => {
    const own = calls.filter((call) => call.label === label);
    const { cost } = summed(own);
    return {
      size,
      ...percentiles(own.map(({ ms }) => ms)),
      requests: percentiles(own.map((call) => call.cost.requests)).p50,
      kilobytes: percentiles(own.map(({ bytes }) => bytes)).p50 / 1024,
      ratio: cost.examined / Math.max(1, cost.returned),
    };
  });
  const [smallest, largest] = [found[0], found.at(-1)];
  if (!smallest || !largest) return [];
  const note = `${largest.requests} requests, ${largest.kilobytes.toFixed(1)} KB`;
  return [
    ...found.map(({ size, p50, p95 }): BenchRow => ({
      label: `${label}, ${size.toLocaleString('en')}: p50`,
      value: p50,
      unit: 'ms',
      note: `p95 ${p95.toFixed(1)} ms`,
    })),
    {
      label: `${label}: p50 of the longest ÷ shortest`,
      value: largest.p50 / smallest.p50,
      unit: '×',
      atMost: GROWTH,
      note,
    },
    { label: `${label}: examined ÷ returned`, value: largest.ratio, unit: '×', atMost: 2 },
  ];
}
