/** One tip, from the phone's call to its cards in the right groups: time, SDK requests and writes, in small groups and large. */
import type { Severity } from '@gelin/domain';
import { PLACES } from '../runtime/laptop.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { loadTown, openidOf } from '../runtime/town/town.ts';
import { costOf, writesOf } from './cost.ts';
import { crowded, crowdOpenid } from './crowd.ts';
import type { BenchRow, Measurement } from './row.ts';
import { openTown } from './town.ts';

const SIZES = [10, 100, 1_000];
const TIPS = 40;
const PLACE = 'qinghe-liuxi-1';
/** Whoever reads in each of the three groups above the place. */
const READERS: Readonly<Record<string, string>> = {
  [PLACE]: openidOf('chief-liuxi-1'),
  'qinghe-liuxi': openidOf('lead-liuxi'),
  qinghe: openidOf('director-centre'),
};
const KINDS: readonly (readonly [Severity, string, readonly string[]])[] = [
  ['routine', '巷口的路灯不亮，晚上看不见。', [PLACE]],
  ['urgent', '楼道里闻到很浓的煤气味，像是漏气了。', [PLACE, 'qinghe-liuxi', 'qinghe']],
];

type Town = Awaited<ReturnType<typeof openTown>>;

interface Tipped {
  readonly ms: readonly number[];
  readonly requests: readonly number[];
  readonly writes: readonly number[];
  readonly wrong: number;
}

export async function measure(sizes: readonly number[] = SIZES, tips = TIPS): Promise<Measurement> {
  const rows: BenchRow[] = [];
  const writes = new Map<string, Set<number>>();
  for (const size of sizes) {
    const town = await openTown({}, crowded(loadTown(PLACES.town), PLACE, size));
    try {
      for (const [severity, text, groups] of KINDS) {
        await sent(town, text, groups, 3);
        const tipped = await sent(town, text, groups, tips);
        rows.push(...rowsOf(`${severity}, ${size} members`, tipped));
        const known = writes.get(severity) ?? new Set();
        writes.set(severity, new Set([...known, percentiles(tipped.writes).p50]));
      }
    } finally {
      await town.close();
    }
  }
  for (const [severity, counts] of writes) {
    const spread = Math.max(...counts) - Math.min(...counts);
    rows.push({
      label: `${severity}: writes, largest group minus smallest`,
      value: spread,
      unit: '',
      atMost: 0,
      note: 'median tip',
    });
  }
  return { name: 'One tip into its groups', rows };
}

/** Sends tips from another village's lane and looks where their cards are. */
async function sent(town: Town, text: string, groups: readonly string[], count: number): Promise<Tipped> {
  const { hall, cloud } = town;
  const [ms, requests, writes]: number[][] = [[], [], []];
  const matters: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const input = { key: crypto.randomUUID(), text: `${text}（${n}）`, photos: [], source: 'tip' as const };
    const began = performance.now();
    const { matter } = await hall.call(crowdOpenid(n % 10), 'matter', 'submit', {
      ...input,
      place: { unit: PLACE },
    });
    ms?.push(performance.now() - began);
    const record = cloud.stats.invocations().at(-1);
    if (!record) throw new Error('the tip left no trace');
    requests?.push(costOf(record).requests);
    writes?.push(writesOf(record));
    matters.push(matter);
  }
  let wrong = 0;
  for (const [group, openid] of Object.entries(READERS)) {
    const { entries } = await hall.call(openid, 'group', 'feed', { group });
    const there = new Set(entries.flatMap((entry) => (entry.kind === 'card' ? [entry.matter] : [])));
    // A page shows thirty: the last ones are looked at.
    wrong += matters.slice(-20).filter((id) => there.has(id) !== groups.includes(group)).length;
  }
  return { ms: ms ?? [], requests: requests ?? [], writes: writes ?? [], wrong };
}

function rowsOf(label: string, { ms, requests, writes, wrong }: Tipped): BenchRow[] {
  const { p50, p95, calls } = percentiles(ms);
  return [
    { label: `${label}: p50`, value: p50, unit: 'ms', note: `${calls} tips` },
    { label: `${label}: p95`, value: p95, unit: 'ms' },
    {
      label: `${label}: requests`,
      value: percentiles(requests).p50,
      unit: '',
      // What is urgent is also told to people within the call.
      ...(label.startsWith('routine') && { atMost: 8 }),
    },
    {
      label: `${label}: writes`,
      value: percentiles(writes).p50,
      unit: '',
      note: `${Math.min(...writes)} to ${Math.max(...writes)}`,
    },
    { label: `${label}: cards missing or misplaced`, value: wrong, unit: '', atMost: 0 },
  ];
}
