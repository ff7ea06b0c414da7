/**
 * What lists, searches and figures cost behind ten thousand matters and behind a million; other sizes by
 * `SIZES=10000,100000 npm run bench -- lists`.
 */
import { rmSync } from 'node:fs';
import { membersIn, type Directory } from '@gelin/domain';
import { PLACES } from '../runtime/laptop.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { townHall } from '../runtime/replay/town-hall.ts';
import { loadTown, openidOf } from '../runtime/town/town.ts';
import { costOf } from './cost.ts';
import type { BenchRow, Measurement } from './row.ts';
import { largeTown, lived, type LargeTown } from './scale.ts';
import type { Called } from './scale/round.ts';

const SIZES = [10_000, 1_000_000];
const ROUNDS = 30;
const WARM = 2;

type Procedure = 'list' | 'search' | 'atHand';
type Asked = readonly [
  label: string,
  who: 'chief' | 'lead' | 'centre' | 'office',
  procedure: Procedure,
  input: object,
];

/** What people open, and what is hardest: rare filters, common words, all of a town. */
const ASKED = ({ village, holder }: { village: string; holder: string }): readonly Asked[] => [
  ['list of a grid', 'chief', 'list', { view: 'unit' }],
  ['list of a village', 'lead', 'list', { view: 'place' }],
  ['list of the centre', 'centre', 'list', { view: 'place' }],
  ['list of the centre, newest', 'centre', 'list', { view: 'place', order: 'newest' }],
  ['list, stuck', 'centre', 'list', { view: 'place', state: 'stuck' }],
  ['list, over', 'centre', 'list', { view: 'place', state: 'over' }],
  ['list, over, of a village', 'lead', 'list', { view: 'place', state: 'over', place: village }],
  ['list, over, one group', 'centre', 'list', { view: 'place', state: 'over', group: '02' }],
  [
    'list, over, five filters',
    'centre',
    'list',
    {
      view: 'place',
      state: 'over',
      status: 'closed',
      severity: 'routine',
      nature: 'problem',
      source: 'report',
      place: village,
    },
  ],
  [
    'list, over, a rare source',
    'centre',
    'list',
    { view: 'place', state: 'over', source: 'tip', severity: 'urgent' },
  ],
  ['list, over, of a department', 'office', 'list', { view: 'unit', state: 'over' }],
  ['list, a holder’s in a village', 'centre', 'list', { view: 'place', place: village, holder }],
  [
    'list, over, some days',
    'centre',
    'list',
    { view: 'place', state: 'over', from: '2025-03-03', to: '2025-03-09' },
  ],
  ['search, a number', 'centre', 'search', { words: '2026-000012' }],
  ['search, digits', 'centre', 'search', { words: '12' }],
  ['search, common words', 'centre', 'search', { words: '活动室' }],
  ['search, two words', 'centre', 'search', { words: '路面 摔倒' }],
  ['search, of a grid', 'chief', 'search', { words: '垃圾' }],
  ['search, nothing', 'centre', 'search', { words: '宇宙飞船' }],
  ['figures of a grid, a month', 'chief', 'atHand', { period: 'month' }],
  ['figures of a village, a week', 'lead', 'atHand', { period: 'week' }],
  ['figures of the town, a week', 'centre', 'atHand', { period: 'week' }],
];

/** Both towns stand at once and are asked in turn, so that a machine that slows down slows both. */
export async function measure(sizes: readonly number[] = asSaid()): Promise<Measurement> {
  const town = loadTown(PLACES.town);
  const { lives, now } = await lived(town);
  const towns: LargeTown[] = [];
  try {
    for (const size of sizes) towns.push(await largeTown(size, lives, now));
    for (let at = 0; at < WARM + ROUNDS; at += 1) {
      for (const each of towns) {
        const calls = await asked(each, town.directory, town.vacant, at);
        if (at >= WARM) each.calls.push(...calls);
      }
      process.stderr.write(`\r  round ${at + 1} of ${WARM + ROUNDS}  `);
    }
    process.stderr.write('\n');
    const scans = towns.reduce((sum, { cloud }) => sum + cloud.stats.summary().scans.length, 0);
    return {
      name: `Lists and searches of ${sizes.map(named).join(' and ')} matters`,
      rows: rowsOf(towns, scans),
    };
  } finally {
    for (const each of towns) {
      await each.cloud.close();
      rmSync(each.dataDir, { recursive: true, force: true });
    }
  }
}

const asSaid = () => process.env['SIZES']?.split(',').map(Number) ?? SIZES;
const named = (size: number): string => size.toLocaleString('en');

/** Every list once, each round in another grid. */
async function asked(
  { cloud }: LargeTown,
  directory: Directory,
  vacant: readonly string[],
  at: number,
): Promise<Called[]> {
  const hall = townHall(cloud);
  const grids = directory.units.filter(({ level, id }) => level === 'grid' && !vacant.includes(id));
  const grid = grids[at % grids.length];
  const village = grid?.path.at(-2) ?? '';
  const of = (unit: string, role: 'gridChief' | 'villageLead' | 'dispatcher') =>
    openidOf(membersIn(directory, unit, [role])[0]?.id ?? '');
  const who = {
    chief: of(grid?.id ?? '', 'gridChief'),
    lead: of(village, 'villageLead'),
    centre: of(directory.town.id, 'dispatcher'),
    office: openidOf('liaison-police'),
  };
  const calls: Called[] = [];
  for (const [label, person, procedure, input] of ASKED({ village, holder: grid?.id ?? '' })) {
    const began = performance.now();
    await hall.call(who[person], 'matter', procedure, input as never);
    const ms = performance.now() - began;
    const record = cloud.stats.invocations().at(-1);
    if (!record) throw new Error(`${label} left no trace`);
    calls.push({ label, ms, cost: costOf(record) });
  }
  return calls;
}

function rowsOf(towns: readonly LargeTown[], scans: number): BenchRow[] {
  const labels = [...new Set(towns.flatMap(({ calls }) => calls.map(({ label }) => label)))];
  const files = towns.flatMap(({ size, seeded }): BenchRow[] => [
    { label: `seeding ${named(size)}`, value: seeded.seconds, unit: 's' },
    { label: `file of ${named(size)}`, value: seeded.size / 1e9, unit: 'GB' },
  ]);
  const queries: BenchRow = { label: 'queries without an index', value: scans, unit: '', atMost: 0 };
  return [...files, ...labels.flatMap((label) => rowsFor(label, towns)), queries];
}

function rowsFor(label: string, towns: readonly LargeTown[]): BenchRow[] {
  const found = towns.map(({ size, calls }) => {
    const own = calls.filter((call) => call.label === label);
    const sum = (of: (call: Called) => number) => own.reduce((total, call) => total + of(call), 0);
    const returned = Math.max(
      1,
      sum(({ cost }) => cost.returned),
    );
    return {
      size,
      ...percentiles(own.map(({ ms }) => ms)),
      requests: percentiles(own.map(({ cost }) => cost.requests)).p50,
      ratio: sum(({ cost }) => cost.examined) / returned,
    };
  });
  const [smallest] = found;
  const largest = found.at(-1);
  if (!smallest || !largest) return [];
  return [
    ...found.flatMap(({ size, p50, p95 }): BenchRow[] => [
      { label: `${label} at ${named(size)}: p50`, value: p50, unit: 'ms' },
      { label: `${label} at ${named(size)}: p95`, value: p95, unit: 'ms' },
    ]),
    { label: `${label}: p50 of the largest ÷ smallest`, value: largest.p50 / smallest.p50, unit: '×' },
    { label: `${label}: p95 of the largest ÷ smallest`, value: largest.p95 / smallest.p95, unit: '×' },
    { label: `${label}: requests`, value: largest.requests, unit: '' },
    { label: `${label}: examined ÷ returned`, value: largest.ratio, unit: '×', atMost: 2 },
  ];
}
