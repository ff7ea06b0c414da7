/** Twenty phones in one group, by their own pacing over the client door: all see all, once, in few fetches; then silence. */
import { crowded, crowdOpenid } from '../../bench/crowd.ts';
import { callAs } from '../../bench/live/phone.ts';
import { showGroup, type Showing } from '../../bench/live/room-phone.ts';
import { openTown } from '../../bench/town.ts';
import { PLACES } from '../../runtime/laptop.ts';
import { loadTown } from '../../runtime/town/town.ts';

const GROUP = 'qinghe-liuxi-1';
const PHONES = 20;

let town: Awaited<ReturnType<typeof openTown>>;
const phones: Showing[] = [];

beforeAll(async () => {
  town = await openTown({ workersPerFunction: 2 }, crowded(loadTown(PLACES.town), GROUP, PHONES));
  for (let n = 0; n < PHONES; n += 1) phones.push(await showGroup(town.cloud.url, crowdOpenid(n), GROUP));
});
afterAll(async () => {
  for (const phone of phones) phone.close();
  await town.close();
});

const say = async (n: number, text: string): Promise<string> =>
  (
    await callAs(town.cloud.url, crowdOpenid(n % PHONES), 'group', 'say', {
      key: crypto.randomUUID(),
      group: GROUP,
      text,
    })
  ).id;

/** Until every phone shows all of these and has nothing left to fetch. */
async function allSee(ids: readonly string[]): Promise<void> {
  while (!phones.every((phone) => phone.atRest() && ids.every((id) => phone.sawAt(id) !== undefined)))
    await new Promise((resolve) => setTimeout(resolve, 20));
}
const fetches = () => phones.map((phone) => phone.fetches());

test('a message reaches every phone by one fetch each', async () => {
  const before = fetches();
  await allSee([await say(0, '下午两点碰头')]);
  expect(fetches().map((count, index) => count - (before[index] ?? 0))).toEqual(phones.map(() => 1));
});

test('fifty messages at once reach every phone by a handful of fetches, none twice', async () => {
  const before = fetches();
  await allSee(await Promise.all(Array.from({ length: 50 }, (_, n) => say(n, `第${n}条`))));
  for (const [index, count] of fetches().entries())
    expect(count - (before[index] ?? 0)).toBeLessThanOrEqual(10);
  expect(phones.flatMap(({ doubled }) => doubled)).toEqual([]);
});

test('a phone whose line was lost has what was said meanwhile, once', async () => {
  const [lost] = phones;
  const back = lost?.lose(300);
  const ids = [await say(1, '断线时说的'), await say(2, '又一条')];
  await back;
  await allSee(ids);
  expect(lost?.doubled).toEqual([]);
});

test('while nothing happens nothing is called, also ten minutes on', async () => {
  const calls = () => town.cloud.stats.summary().clientCalls['callFunction'];
  const before = calls();
  for (let minute = 0; minute < 10; minute += 1) {
    town.cloud.clock.advance(60_000);
    await town.cloud.runTimer('clock');
  }
  expect(phones.every((phone) => phone.atRest())).toBe(true);
  expect(calls()).toBe(before);
});
