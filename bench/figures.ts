/**
 * The figures of a year in a large town: what is kept ready and what it takes to make it, what the reports take, and every day's tally
 * against the slow way, all matters read and counted one by one. (From the events it is checked after `npm run replay` and every fault: a
 * seeded town has the events of few.) `SIZE=1000000 npm run bench -- figures`.
 */
import { rmSync } from 'node:fs';
import { COUNT_KEYS, daysOf, sameCells, summed, tallyOf, type Cell } from '@gelin/domain';
import { databaseAt, matterFrom, pagesOf, type StoredMatter } from '../runtime/chaos/verify/stored.ts';
import { PLACES } from '../runtime/laptop.ts';
import { townHall } from '../runtime/replay/town-hall.ts';
import { loadTown, openidOf } from '../runtime/town/town.ts';
import { costOf } from './cost.ts';
import type { BenchRow, Measurement } from './row.ts';
import { largeTown, lived, type LargeTown } from './scale.ts';

const SIZE = Number(process.env.SIZE ?? 100_000);
/** Days read at once: one of a large town is a tenth of a megabyte. */
const TALLIES = 50;
/** Cells of a day that need no summing yet. */
const FEW = 200;
const CLERK = openidOf('clerk-centre');
/** Hours that the town's timer may need to count what was seeded: forty days each, and ten years of them. */
const MOST_HOURS = 400;

interface StoredTally {
  readonly day: string;
  readonly cells: readonly Cell[];
}

export async function measure(size = SIZE): Promise<Measurement> {
  const town = loadTown(PLACES.town);
  const { lives, now } = await lived(town);
  const large = await largeTown(size, lives, now);
  try {
    const filling = told(await filled(large));
    const reports = told(await asked(large));
    const listed = told(await listsOfAYear(large));
    // Last: it holds most in memory, and whoever it keeps waiting would be measured with it.
    const checked = told(await daysSlowly(large));
    const scans = large.cloud.stats.summary().scans.length;
    return {
      name: `Figures of a town of ${size.toLocaleString('en')} matters in ten years`,
      rows: [
        ...filling,
        ...reports,
        ...listed,
        ...checked,
        { label: 'queries without an index', value: scans, unit: '', atMost: 0 },
      ],
    };
  } finally {
    await large.cloud.close();
    rmSync(large.dataDir, { recursive: true, force: true });
  }
}

/** Says at once what took an hour: what comes after may fail. */
function told(rows: BenchRow[]): BenchRow[] {
  for (const { label, value, unit, note = '' } of rows)
    process.stderr.write(`  ${label}: ${value} ${unit} ${note}\n`);
  return rows;
}

/** Counts every day that was seeded, and tells the desks their months, as the hourly timer does. */
async function filled({ cloud }: LargeTown): Promise<BenchRow[]> {
  const database = databaseAt(cloud.serviceUrl);
  const began = performance.now();
  let longest = 0;
  for (let hours = 0; hours < MOST_HOURS; hours += 1) {
    const from = performance.now();
    await cloud.runTimer('tidy');
    longest = Math.max(longest, performance.now() - from);
    const { data } = await database.collection('counters').doc('tallied:3').get();
    const { total } = await database
      .collection('tallyMonths')
      .where({ stale: database.command.gt(0) })
      .count();
    if ((data[0] as { done?: boolean } | undefined)?.done && total === 0) break;
    if (hours % 10 === 0) process.stderr.write(`\r  counted for ${hours} hours  `);
  }
  process.stderr.write('\n');
  const { total: days } = await database.collection('tallies').count();
  const { total: months } = await database.collection('tallyMonths').count();
  return [
    { label: 'counting every day anew', value: (performance.now() - began) / 1_000, unit: 's' },
    { label: 'longest invocation of it', value: longest / 1_000, unit: 's', atMost: 40 },
    { label: 'days kept', value: days, unit: '' },
    { label: 'months of desks kept', value: months, unit: '' },
  ];
}

/** The reports of the town, and the lists behind the largest figure. */
async function asked({ cloud }: LargeTown): Promise<BenchRow[]> {
  const hall = townHall(cloud);
  const rows: BenchRow[] = [];
  for (const span of ['day', 'month', 'year'] as const)
    for (const back of [0, 1]) {
      const began = performance.now();
      const { counts } = await hall.call(CLERK, 'office', 'figures', { span, back });
      const ms = performance.now() - began;
      const record = cloud.stats.invocations().at(-1);
      const requests = record ? costOf(record).requests : 0;
      const arrived = counts.find(({ key }) => key === 'arrived')?.count ?? 0;
      rows.push({
        label: `figures of a ${span}, ${back === 0 ? 'running' : 'over'}`,
        value: ms,
        unit: 'ms',
        note: `${requests} requests, ${arrived.toLocaleString('en')} arrived`,
      });
    }
  return rows;
}

/** Every day from its matters. */
async function daysSlowly({ cloud }: LargeTown): Promise<BenchRow[]> {
  const began = performance.now();
  const { counted, matters } = await countedSlowly(cloud.serviceUrl);
  const kept = new Set<string>();
  let differing = 0;
  for await (const page of pagesOf<StoredTally>(cloud.serviceUrl, 'tallies', TALLIES))
    for (const { day, cells } of page) {
      kept.add(day);
      if (!sameCells(cells, summed(counted.get(day) ?? []))) differing += 1;
    }
  // A day that was never kept differs as well.
  for (const [day, cells] of counted) if (cells.length > 0 && !kept.has(day)) differing += 1;
  const seconds = (performance.now() - began) / 1_000;
  return [
    {
      label: 'the same from all matters, the slow way',
      value: seconds,
      unit: 's',
      note: `${matters.toLocaleString('en')} matters`,
    },
    { label: 'days that differ from it', value: differing, unit: '', atMost: 0 },
  ];
}

/** What each matter counts as on each of its days, read a page at a time: a million of them are in nobody's memory at once, nor are their cells. */
async function countedSlowly(url: string): Promise<{ counted: Map<string, Cell[]>; matters: number }> {
  const counted = new Map<string, Cell[]>();
  /** How many cells a day may have before they are summed, twice as many each time as were left. */
  const crowded = new Map<string, number>();
  let matters = 0;
  for await (const page of pagesOf<StoredMatter>(url, 'matters')) {
    matters += page.length;
    for (const matter of page.map(matterFrom))
      for (const day of daysOf(matter)) {
        const there = counted.get(day) ?? [];
        there.push(...tallyOf([matter], day));
        const crowd = there.length > (crowded.get(day) ?? FEW);
        const cells = crowd ? summed(there) : there;
        if (crowd) crowded.set(day, Math.max(FEW, 2 * cells.length));
        counted.set(day, cells);
      }
  }
  return { counted, matters };
}

/** Last year's list behind each count against its number. */
async function listsOfAYear({ cloud }: LargeTown): Promise<BenchRow[]> {
  const hall = townHall(cloud);
  const { desk, counts } = await hall.call(CLERK, 'office', 'figures', { span: 'year', back: 1 });
  let wrong = 0;
  let listed = 0;
  for (const count of COUNT_KEYS) {
    const ids = new Set<string>();
    for (let cursor: string | undefined; ;) {
      const page = await hall.call(CLERK, 'office', 'counted', {
        desk,
        span: 'year',
        back: 1,
        count,
        ...(cursor !== undefined && { cursor }),
      });
      for (const id of page.ids) ids.add(id);
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    listed += ids.size;
    if (ids.size !== counts.find(({ key }) => key === count)?.count) wrong += 1;
  }
  return [
    {
      label: 'figures of a year that differ from their lists',
      value: wrong,
      unit: '',
      atMost: 0,
      note: `${listed.toLocaleString('en')} ids listed`,
    },
  ];
}
