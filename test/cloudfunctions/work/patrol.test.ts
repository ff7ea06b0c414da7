/** 巡查: walked by the people of a grid, told late where there was no network; what is found becomes matters. */
import type { Procedures } from '@gelin/contract/procedures';
import { sdkAt } from '../../../runtime/laptop.ts';
import { openStage, type Stage } from '../../stage.ts';
import { databaseOf } from '../journal.scenes.ts';
import { putOwn, putPhoto } from '../scenes.ts';
import { HOUR, LIUXI_1, LIUXI_2 } from './scenes.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

type Step = Procedures['work']['patrolStep']['input']['step'];
const CHIEF = 'chief-liuxi-1';
const PATROL = 'patrol-key-0000000001';
const now = () => stage.cloud.clock.now().getTime();
const step = (taken: Step, key = stage.key(), person = CHIEF, patrol = PATROL) =>
  stage.call(person, 'work', 'patrolStep', { key, patrol, step: taken });
const refused = (taken: object, person = CHIEF, patrol = PATROL) =>
  stage.refusal(person, 'work', 'patrolStep', { key: stage.key(), patrol, step: taken });
const start = (unit = LIUXI_1): Step => ({ action: 'start', unit, at: now() });
const look = (changes: object = {}): Step => ({
  action: 'look',
  at: now(),
  kind: '消防通道',
  place: '大柳树',
  note: '',
  photos: [],
  ...changes,
});
const end = (): Step => ({ action: 'end', at: now() });
const lamp = async (changes: object = {}) =>
  look({ kind: '路灯', note: '大柳树的路灯不亮', photos: [await putPhoto(stage)], finding: {}, ...changes });

async function settle(change: (file: string) => string): Promise<void> {
  const { version, text } = await stage.call('admin-centre', 'town', 'settings', {});
  const file = { key: stage.key(), version, text: change(text) };
  expect(await stage.call('admin-centre', 'town', 'configure', file)).toMatchObject({ ok: true });
  stage.cloud.clock.advance(61_000);
}

test('started, two places looked at, ended: told to the grid, to the village and to nobody else', async () => {
  const { id } = await step(start());
  await step(look());
  await step(
    look({
      kind: '井盖',
      place: '文化广场',
      note: '盖好了，电话 13812345678',
      photos: [await putPhoto(stage)],
    }),
  );
  await step(end());
  const patrol = await stage.call(CHIEF, 'work', 'patrol', { id });
  expect(patrol).toMatchObject({
    unit: LIUXI_1,
    forgotten: false,
    looks: [{ kind: '消防通道' }, { kind: '井盖', place: '文化广场' }],
  });
  // Numbers of people are hidden for good.
  expect(patrol.looks[1]?.note).toBe('盖好了，电话 138****5678');
  expect(patrol.looks[1]?.photos).toHaveLength(1);
  const rows = async (person: string) =>
    (await stage.call(person, 'work', 'patrols', {})).rows.map((row) => row.id);
  for (const person of ['worker-liuxi-1', 'lead-liuxi', 'dispatcher-centre-1'])
    expect(await rows(person)).toEqual([id]);
  for (const person of ['chief-guiyuan-1', 'lead-guiyuan']) {
    expect(await rows(person)).toEqual([]);
    expect(await stage.refusal(person, 'work', 'patrol', { id })).toBe('notVisible');
  }
  expect(await stage.refusal('resident-wang', 'work', 'patrol', { id })).toBe('notMember');
  // On the ledger it is headed by its time, and leads whoever may read it to itself.
  const onLedger = async (person: string) =>
    (await stage.call(person, 'office', 'ledger', { ledger: 'walk' })).rows[0];
  const counts = '用时（分钟） 1，查看处数 2，发现事项数 0';
  expect(await onLedger('director-centre')).toMatchObject({
    no: expect.stringMatching(/^2027年3月1日 /),
    place: expect.stringContaining('第一网格'),
    beside: { id, counts, opens: 'patrols' },
  });
  expect((await onLedger('clerk-centre'))?.beside).toEqual({ id, counts });
});

test('what is stored is when, which grid and what was looked at: nowhere a position, nobody’s name but the worker’s', async () => {
  await step(start());
  await step(look());
  const { data } = await databaseOf(stage).collection('patrols').get();
  const [{ looks, ...rest }] = data as [{ looks: object[] }];
  expect(Object.keys(rest).sort()).toEqual(
    ['_id', 'by', 'endsAt', 'key', 'member', 'open', 'path', 'pos', 'startedAt', 'town', 'unit'].sort(),
  );
  expect(Object.keys(looks[0] ?? {}).sort()).toEqual(['at', 'id', 'kind', 'note', 'photos', 'place']);
});

test('people and households are no places, and a position cannot even be sent', async () => {
  await step(start());
  expect(await refused(look({ place: '独居老人家门口' }))).toBe('personalInText');
  expect(await refused(look({ place: '王奶奶家' }))).toBe('personalInText');
  expect(await refused({ ...look(), position: [120, 30] })).toBe('malformed');
  // A kind that the town does not have is not kept by its name.
  const { id } = await step(look({ kind: '重点人员' }));
  expect((await stage.call(CHIEF, 'work', 'patrol', { id })).looks).toMatchObject([{ kind: '其他' }]);
});

test('what was found is a matter of its own, linked by its id, with its pictures there and not here', async () => {
  const { id } = await step(start());
  const { matter } = await step(await lamp());
  const { looks } = await stage.call(CHIEF, 'work', 'patrol', { id });
  expect(looks).toMatchObject([{ matter: { id: matter, status: 'reported' }, photos: [] }]);
  expect(await stage.call(CHIEF, 'matter', 'read', { matter: matter!, as: 'member' })).toMatchObject({
    source: 'finding',
    text: '大柳树的路灯不亮',
    photos: [{}],
  });
});

test('fixed on the spot it is closed at once, and stands on its ledger', async () => {
  await step(start());
  const fixed = { text: '换了灯泡', photos: [await putPhoto(stage)] };
  const made = await step(await lamp({ finding: { category: '0204', fixed } }));
  expect(made.fixed).toBe(true);
  const read = await stage.call(CHIEF, 'matter', 'read', { matter: made.matter!, as: 'member' });
  expect(read).toMatchObject({ status: 'closed', outcome: 'solved' });
  expect(read.no).toBeDefined();
});

test('what the grid cannot close on the spot goes its usual way, and the look is written down', async () => {
  const { id } = await step(start());
  const fixed = { text: '劝过了', photos: [] };
  const made = await step(look({ note: '男人天天打老婆，孩子吓得直哭', finding: { fixed } }));
  expect(made.fixed).toBe(false);
  expect((await stage.call(CHIEF, 'work', 'patrol', { id })).looks).toHaveLength(1);
});

test('the same key again is the same step: one look, one matter, one closing', async () => {
  const { id } = await step(start());
  const asked = await lamp({ finding: { fixed: { text: '换了', photos: [] } } });
  const key = stage.key();
  const first = await step(asked, key);
  expect(await step(asked, key)).toEqual(first);
  expect((await stage.call(CHIEF, 'work', 'patrol', { id })).looks).toHaveLength(1);
  const { data } = await databaseOf(stage).collection('matters').get();
  expect(data).toHaveLength(1);
  expect(await refused(start())).toBe('wrongStatus');
});

test('told the next day, with the times of yesterday; of last week it is told no more', async () => {
  const at = now();
  stage.cloud.clock.advance(24 * HOUR);
  const { id } = await step({ action: 'start', unit: LIUXI_1, at });
  await step(look({ at: at + HOUR }));
  await step({ action: 'end', at: at + 2 * HOUR });
  expect(await stage.call(CHIEF, 'work', 'patrol', { id })).toMatchObject({
    startedAt: at,
    endedAt: at + 2 * HOUR,
    looks: [{ at: at + HOUR }],
  });
  expect(
    await refused({ action: 'start', unit: LIUXI_1, at: at - 7 * 24 * HOUR }, CHIEF, 'patrol-key-0000000002'),
  ).toBe('periodWrong');
});

test('one that nobody ended ends with its day, and is gone on with from another phone before', async () => {
  const { id } = await step(start());
  expect((await stage.call(CHIEF, 'work', 'patrolling', {})).running).toMatchObject({ id, key: PATROL });
  stage.cloud.clock.advance(24 * HOUR);
  await stage.cloud.runTimer('tidy');
  const ended = await stage.call(CHIEF, 'work', 'patrol', { id });
  expect(ended).toMatchObject({ forgotten: true, endedAt: Date.UTC(2027, 2, 1, 16) });
  expect((await stage.call(CHIEF, 'work', 'patrolling', {})).running).toBeUndefined();
  await stage.cloud.runTimer('tidy');
  expect(await stage.call(CHIEF, 'work', 'patrol', { id })).toEqual(ended);
});

async function isThere(file: string): Promise<boolean> {
  const { fileList } = await sdkAt(stage.cloud.serviceUrl).getTempFileURL({ fileList: [file] });
  return fileList[0]?.code === 'SUCCESS';
}

test('after a year patrols are deleted with their own pictures, and what was found stays with its', async () => {
  const [own, nobodys, found] = [
    await putOwn(stage, CHIEF),
    await putPhoto(stage),
    await putOwn(stage, CHIEF),
  ];
  const { id } = await step(start());
  await step(look({ photos: [own, nobodys] }));
  const { matter } = await step(await lamp({ photos: [found] }));
  await step(end());
  stage.cloud.clock.advance(367 * 24 * HOUR);
  await stage.cloud.runTimer('tidy');
  expect(await stage.refusal(CHIEF, 'work', 'patrol', { id })).toBe('notFound');
  const { data } = await databaseOf(stage).collection('workEvents').get();
  expect(data).toEqual([]);
  expect((await stage.call(CHIEF, 'matter', 'read', { matter: matter!, as: 'member' })).id).toBe(matter);
  expect(await Promise.all([own, nobodys, found].map(isThere))).toEqual([false, true, true]);
});

test('twice a day where a town wants it: due for the grid, whoever walks it', async () => {
  await settle((file) => file.replace('"perDay": 0', '"perDay": 2'));
  const duty = async (person: string) =>
    (await stage.call(person, 'work', 'patrolling', {})).units.map((unit) => unit.duty);
  expect(await duty(CHIEF)).toEqual([{ perDay: 2, done: 0, running: 0 }]);
  await step(start());
  expect(await duty('worker-liuxi-1')).toEqual([{ perDay: 2, done: 0, running: 1 }]);
  await step(end());
  expect(await duty(CHIEF)).toEqual([{ perDay: 2, done: 1, running: 0 }]);
  stage.cloud.clock.advance(24 * HOUR);
  expect(await duty(CHIEF)).toEqual([{ perDay: 2, done: 0, running: 0 }]);
});

test('a grid is walked by its own people and its village’s, not next door, not by informants or residents', async () => {
  expect(await refused(start(LIUXI_2), CHIEF)).toBe('notYours');
  expect(await refused(start(), 'informant-liuxi-1')).toBe('notYours');
  expect(await refused(start(), 'resident-wang')).toBe('notMember');
  await step(start(), stage.key(), 'lead-liuxi', 'patrol-key-0000000009');
  // Under another person's key there is nothing.
  expect(await refused(look(), 'worker-liuxi-1')).toBe('notFound');
});

test('a sealed month of patrols stays after the patrols are deleted, and misses none whose year is over', async () => {
  await step(start());
  await step(look());
  await step(end());
  const asked = { ledger: 'walk', month: '2027-03' };
  stage.cloud.clock.advance(32 * 24 * HOUR);
  await stage.call('clerk-centre', 'office', 'seal', { key: stage.key(), ...asked });
  const { rows } = await stage.call('clerk-centre', 'office', 'ledger', asked);
  stage.cloud.clock.advance(400 * 24 * HOUR);
  await stage.cloud.runTimer('tidy');
  expect((await stage.call('clerk-centre', 'office', 'ledger', { ledger: 'walk' })).rows).toEqual([]);
  expect((await stage.call('clerk-centre', 'office', 'ledger', asked)).rows).toEqual(rows);
  expect(await stage.call('clerk-centre', 'office', 'checkSeal', asked)).toMatchObject({ deviations: [] });
  const { ledgers } = await stage.call('clerk-centre', 'office', 'ledgers', {});
  expect(ledgers.find(({ key }) => key === 'walk')?.months?.at(-1)).toBe('2027-03');
});

test('lists read what they return, and scan nothing', async () => {
  for (let index = 0; index < 3; index += 1)
    await step(start(), stage.key(), CHIEF, `patrol-key-000000010${index}`);
  stage.cloud.stats.reset();
  await stage.call(CHIEF, 'work', 'patrols', {});
  await stage.call(CHIEF, 'work', 'patrolling', {});
  await stage.cloud.runTimer('tidy');
  expect(stage.cloud.stats.summary().scans).toEqual([]);
});
