/** What nobody needs any longer goes by the timer, a bounded piece a tick, and what still counts stays. */
import { INVITATION_STANDS } from '@gelin/domain';
import { costOf } from '../../bench/cost.ts';
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { act, fileOf, reporting } from './scenes.ts';
import { publishing, LIUXI_1 } from './bulletin/scenes.ts';
import { databaseOf, stored } from './journal.scenes.ts';
import { bookOf, putLists } from './lists/lists.scenes.ts';
import { line, putTickets, reading, workbook } from './tickets.scenes.ts';

const DAY = 86_400_000;

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const now = () => stage.cloud.clock.now().getTime();
const tidying = () => stage.cloud.runTimer('tidy');
const later = async (days: number) => {
  stage.cloud.clock.advance(days * DAY);
  await tidying();
};

async function isThere(file: string): Promise<boolean> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  return fileList[0]?.code === 'SUCCESS';
}

test('boards and ledgers can be fetched for a week, and are then deleted', async () => {
  const cards = { unit: LIUXI_1, kind: 'card' } as const;
  const { file: board } = await stage.call('chief-liuxi-1', 'town', 'boards', cards);
  const { file: ledger } = await fileOf(stage, 'clerk-centre', { ledger: 'demand' });
  const { file: list } = await stage.call('clerk-centre', 'office', 'deletions', {});
  await later(6);
  for (const file of [board, ledger, list]) expect(await isThere(file)).toBe(true);
  await later(2);
  for (const file of [board, ledger, list]) expect(await isThere(file)).toBe(false);
  expect([await stored(stage, 'copies'), await stored(stage, 'exports')]).toEqual([[], []]);
});

test('a file of lists or tickets that was read, or refused, and never taken in is deleted after a week, noted once', async () => {
  const list = await putLists(stage, await bookOf({ departments: [{ name: '应急办', kind: '镇办' }] }));
  const tickets = await putTickets(stage, await workbook([line(1)]));
  const other = await putLists(stage, Buffer.from('王芳 13812345678'));
  for (let times = 0; times < 2; times += 1) {
    await stage.call('admin-centre', 'town', 'checkLists', { file: list, endOthers: false });
    await reading(stage, tickets);
    const input = { file: other, endOthers: false };
    expect(await stage.refusal('admin-centre', 'town', 'checkLists', input)).toBe('fileWrongType');
    await later(3);
  }
  for (const file of [list, tickets, other]) expect(await isThere(file)).toBe(true);
  expect(await stored(stage, 'copies')).toHaveLength(3);
  await later(2);
  for (const file of [list, tickets, other]) expect(await isThere(file)).toBe(false);
  expect(await stored(stage, 'copies')).toEqual([]);
});

test('an invitation is forgotten a month after its end, used or not', async () => {
  const invite = () => stage.call('chief-liuxi-1', 'people', 'invite', { key: stage.key(), unit: LIUXI_1 });
  const { code } = await invite();
  await invite();
  await stage.call('resident-wang', 'people', 'join', { key: stage.key(), code, name: '王秀兰' });
  await later(INVITATION_STANDS / DAY + 29);
  expect(await stored(stage, 'invitations')).toHaveLength(2);
  await later(2);
  expect(await stored(stage, 'invitations')).toEqual([]);
});

test('the lists behind a digest are forgotten after a year', async () => {
  await databaseOf(stage).collection('digests').add({ _id: 'old', slot: now() });
  await databaseOf(stage)
    .collection('digests')
    .add({ _id: 'new', slot: now() + 10 * DAY });
  await later(364);
  expect(await stored(stage, 'digests')).toHaveLength(2);
  await later(2);
  expect((await stored(stage, 'digests')).map(({ _id }) => _id)).toEqual(['new']);
});

test('who read a bulletin is forgotten half a year after its end, and how many stays', async () => {
  const id = await publishing(stage, 'lead-liuxi', LIUXI_1);
  const readings = Array.from({ length: 510 }, (_, each) => ({ _id: `r${each}`, bulletin: id }));
  await databaseOf(stage).collection('readings').add(readings);
  await stage.call('resident-wang', 'town', 'bulletin', { id });
  const standing = await publishing(stage, 'lead-liuxi', LIUXI_1, { until: now() + 90 * DAY });
  await stage.call('resident-wang', 'town', 'bulletin', { id: standing });
  const reads = async () => (await stage.call('lead-liuxi', 'town', 'bulletin', { id })).reads;
  await later(182);
  expect(await stored(stage, 'readings')).toHaveLength(512);
  await later(2);
  expect(await stored(stage, 'readings')).toHaveLength(12);
  expect(await reads()).toBe(511);
  await tidying();
  await tidying();
  expect(await stored(stage, 'readings')).toMatchObject([{ bulletin: standing }]);
  expect(await reads()).toBe(511);
});

test('what stands under a category that was put on another ledger is found there, once nobody writes by the settings before', async () => {
  const { matter } = await reporting(stage, '生活垃圾没人清，垃圾成堆。');
  await act(stage, 'chief-liuxi-1', matter, 1, { action: 'accept' });
  await tidying();
  const found = async (ledger: string) =>
    (await stage.call('clerk-centre', 'office', 'ledger', { ledger })).rows.map((row) => row.matter);
  expect([await found('environment'), await found('hazard')]).toEqual([[matter], []]);

  const [filed] = await stored(stage, 'matters');
  const category = new RegExp(`("code": "${String(filed!['category'])}"[^]*?"ledger": )"environment"`);
  const { version, text } = await stage.call('admin-centre', 'town', 'settings', {});
  const file = { key: stage.key(), version, text: text.replace(category, '$1"hazard"') };
  expect(await stage.call('admin-centre', 'town', 'configure', file)).toMatchObject({ ok: true });
  await tidying();
  expect((await stored(stage, 'matters'))[0]).toEqual(filed);
  stage.cloud.clock.advance(3_600_000);
  await tidying();
  expect([await found('environment'), await found('hazard')]).toEqual([[], [matter]]);
  expect((await stored(stage, 'matters'))[0]).toMatchObject({ seq: filed!['seq'] });
});

test('a tick that finds nothing is fourteen reads, one of which finds the settings, and none of them a scan', async () => {
  // The first tick of a town notes that nothing an older build wrote is left to be filled in.
  await tidying();
  stage.cloud.stats.reset();
  await tidying();
  const cost = costOf(stage.cloud.stats.invocations()[0]!);
  expect(cost).toMatchObject({ requests: 14, examined: 1, scans: 0 });
});
