/** Two hundred phones in one group: from an acknowledged message, card or count to all of them; bursts; and silence. */
import { loadTown } from '../runtime/town/town.ts';
import { PLACES } from '../runtime/laptop.ts';
import { percentiles } from '../runtime/replay/report.ts';
import { crowded, crowdOpenid } from './crowd.ts';
import { callAs } from './live/phone.ts';
import { faceKey, showGroup, showList, type Showing } from './live/room-phone.ts';
import type { BenchRow, Measurement } from './row.ts';
import { openTown } from './town.ts';

const GROUP = 'qinghe-liuxi-1';
const CHIEF = 'o-demo-chief-liuxi-1';
const RESIDENT = 'o-demo-resident-wang';
const PHONES = 200;
const MESSAGES = 20;
const BURST = 50;
const MINUTE = 60_000;
/** Things that one looks at come one by one: the phones are at rest in between. */
const APART = 3_200;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const key = () => crypto.randomUUID();

export async function measure(phones = PHONES, messages = MESSAGES): Promise<Measurement> {
  const town = await openTown({ workersPerFunction: 2 }, crowded(loadTown(PLACES.town), GROUP, phones));
  const { url } = town.cloud;
  const open: Showing[] = [];
  const show = async (how: typeof showGroup) => {
    for (const each of open.splice(0)) each.close();
    for (let n = 0; n < phones; n += 1) open.push(await how(url, crowdOpenid(n), GROUP));
    await wait(APART);
  };
  const say = (n: number, text: string) =>
    callAs(url, crowdOpenid(n % phones), 'group', 'say', { key: key(), group: GROUP, text });
  try {
    await show(showGroup);
    const bare = percentiles(await bareCalls(url));
    const talk = await each(messages, open, async (n) => (await say(n, `第${n}条：巷口路灯又亮了`)).id);
    const matters: string[] = [];
    for (let n = 0; n < messages / 2; n += 1) matters.push(await submitted(url));
    // Ten cards in a row are a burst: what is measured is a change after it is over.
    await wait(4 * APART);
    const cards = await each(messages / 2, open, async (n) => {
      const matter = matters[n] ?? '';
      await callAs(url, CHIEF, 'matter', 'act', { key: key(), matter, seq: 1, step: { action: 'accept' } });
      return faceKey(matter, 2);
    });
    const serial = await burst(open, async () => {
      const ids: string[] = [];
      for (let n = 0; n < BURST; n += 1) ids.push((await say(n, `连发第${n}条`)).id);
      return ids;
    });
    const atOnce = await burst(open, () =>
      Promise.all(Array.from({ length: BURST }, async (_, n) => (await say(n, `齐发第${n}条`)).id)),
    );
    const idle = await idleCalls(town.cloud);
    await show(showList);
    let count = (await unreadOf(url)) ?? 0;
    const counts = await each(messages / 2, open, async (n) => {
      await callAs(url, CHIEF, 'group', 'say', { key: key(), group: GROUP, text: `通知${n}` });
      return String(++count);
    });
    return {
      name: `Live, ${phones} phones in one group`,
      rows: [
        { label: 'a bare group.feed', value: bare.p50, unit: 'ms', note: 'p50, nobody else calls' },
        ...rowsOf('message', talk, bare.p50),
        ...rowsOf('changed card', cards, bare.p50),
        ...rowsOf('unread count', counts, bare.p50),
        ...burstRows('one after the other', serial),
        ...burstRows('at once', atOnce),
        { label: 'calls in ten idle minutes', value: idle, unit: '', atMost: 0 },
      ],
    };
  } finally {
    for (const each of open) each.close();
    await town.close();
  }
}

async function bareCalls(url: string): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const began = performance.now();
    await callAs(url, CHIEF, 'group', 'feed', { group: GROUP, since: Date.now() - MINUTE });
    taken.push(performance.now() - began);
  }
  return taken;
}

/** Milliseconds from the acknowledgement of each of `count` things to their being seen, on every phone. */
async function each(count: number, phones: readonly Showing[], does: (n: number) => Promise<string>) {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const what = await does(n);
    const acknowledged = performance.now();
    await allSee(phones, [what]);
    for (const phone of phones) taken.push(Math.max(0, (phone.sawAt(what) ?? NaN) - acknowledged));
    await wait(APART);
  }
  return taken;
}

async function allSee(phones: readonly Showing[], what: readonly string[]): Promise<void> {
  const until = performance.now() + 30_000;
  const missing = () => phones.flatMap((phone) => what.filter((each) => phone.sawAt(each) === undefined));
  while (missing().length > 0) {
    if (performance.now() > until) throw new Error(`never seen: ${missing().length} on all phones together`);
    await wait(20);
  }
}

async function burst(phones: readonly Showing[], does: () => Promise<readonly string[]>) {
  const before = phones.map((phone) => phone.fetches());
  const began = performance.now();
  const ids = await does();
  const acknowledged = performance.now();
  await allSee(phones, ids);
  const seen = Math.max(...phones.flatMap((phone) => ids.map((id) => phone.sawAt(id) ?? NaN)));
  await wait(4 * APART);
  return {
    lasted: acknowledged - began,
    last: seen - acknowledged,
    fetches: phones.map((phone, index) => phone.fetches() - (before[index] ?? 0)),
    doubled: phones.reduce((sum, { doubled }) => sum + doubled.length, 0),
  };
}

async function submitted(url: string): Promise<string> {
  const input = { key: key(), text: '巷口路灯不亮', photos: [], source: 'report' as const };
  return (await callAs(url, RESIDENT, 'matter', 'submit', { ...input, place: { unit: GROUP } })).matter;
}

async function unreadOf(url: string): Promise<number | undefined> {
  const { groups } = await callAs(url, crowdOpenid(0), 'group', 'list', {});
  return groups.find(({ id }) => id === GROUP)?.unread;
}

/** Function calls and database requests while the clock goes ten minutes ahead, its own ticks not counted. */
async function idleCalls({ clock, stats, runTimer }: Awaited<ReturnType<typeof openTown>>['cloud']) {
  for (let tick = 0; tick < 3; tick += 1) await runTimer('clock');
  await wait(APART);
  const calls = () => Object.values(stats.summary().clientCalls).reduce((sum, n) => sum + n, 0);
  const before = calls();
  for (let minute = 0; minute < 10; minute += 1) {
    clock.advance(MINUTE);
    await runTimer('clock');
  }
  await wait(APART);
  return calls() - before;
}

function rowsOf(label: string, taken: readonly number[], bare: number): BenchRow[] {
  const { p50, p95, calls } = percentiles(taken);
  return [
    { label: `${label} to all: p50`, value: p50, unit: 'ms', note: `${calls} sightings` },
    { label: `${label} to all: p95`, value: p95, unit: 'ms', atMost: 1_000 },
    { label: `${label} to all: p95 ÷ bare call`, value: p95 / bare, unit: '×' },
  ];
}

function burstRows(
  how: string,
  { fetches, last, lasted, doubled }: Awaited<ReturnType<typeof burst>>,
): BenchRow[] {
  const mean = fetches.reduce((sum, n) => sum + n, 0) / fetches.length;
  const note = `${mean.toFixed(2)} on average; the burst lasted ${Math.round(lasted)} ms`;
  return [
    { label: `50 ${how}: fetches a phone, at most`, value: Math.max(...fetches), unit: '', atMost: 3, note },
    { label: `50 ${how}: last seen after the last word`, value: last, unit: 'ms' },
    { label: `50 ${how}: shown twice`, value: doubled, unit: '', atMost: 0 },
  ];
}
