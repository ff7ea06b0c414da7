/** A month's ledger: as it stood at the month's end, sealed once, given as it was, every deviation named. */
import { databaseOf, stored, sweeping } from '../journal.scenes.ts';
import { MONDAY, openStage, type Stage } from '../../stage.ts';
import { act, fileOf, putOwn, reporting } from '../scenes.ts';
import { bytesOf, chiefOf, CLERK, threeMatters } from './ledgers.scenes.ts';

const DAY = 86_400_000;

let stage: Stage;
let matters: readonly string[];
beforeAll(async () => {
  stage = await openStage();
  matters = await threeMatters(stage);
  const { matter } = await reporting(stage, '老板拖欠我三个月工资不给。');
  await act(stage, 'director-centre', matter, 1, { action: 'accept' });
});
afterAll(() => stage.close());

const month = (name: string) => stage.call(CLERK, 'office', 'ledger', { ledger: 'demand', month: name });
const APRIL = MONDAY.getTime() + 35 * DAY;
const seal = (person = CLERK, name = '2027-03') =>
  stage.call(person, 'office', 'seal', { key: stage.key(), ledger: 'demand', month: name });
const numbersOf = async (name: string) => {
  const page = await month(name);
  return page.rows.map(({ no, open }) => `${no.slice(-1)}${open ? ' open' : ''}`).sort();
};
const check = async (ledger = 'demand') => {
  const deviations: object[] = [];
  for (let after: string | undefined = 'rows:0'; after !== undefined;) {
    const piece: { after?: string; deviations: readonly object[] } = await stage.call(
      CLERK,
      'office',
      'checkSeal',
      { ledger, month: '2027-03', after },
    );
    deviations.push(...piece.deviations);
    after = piece.after;
  }
  return deviations;
};

test('a month that runs cannot be sealed', async () => {
  const input = { key: stage.key(), ledger: 'demand', month: '2027-03' };
  expect(await stage.refusal(CLERK, 'office', 'seal', input)).toBe('monthRuns');
});

test('a month stays as it stood at its end, and what was open then stands on the next', async () => {
  stage.cloud.clock.advance(APRIL - stage.cloud.clock.now().getTime());
  await sweeping(stage);
  const march = await numbersOf('2027-03');
  expect(march).toEqual(['1', '2 open', '3 open', '4 open']);
  const { seq } = (await stored(stage, 'matters')).find(({ _id }) => _id === matters[1]) as unknown as {
    seq: number;
  };
  const done = {
    action: 'answer',
    text: '盖好了。',
    outcome: 'solved',
    photos: [await putOwn(stage, chiefOf(1))],
  };
  await act(stage, 'director-centre', matters[1]!, seq, done).catch(() =>
    act(stage, chiefOf(1), matters[1]!, seq, done),
  );
  const { matter } = await reporting(stage, '路灯又坏了。');
  await act(stage, chiefOf(0), matter, 1, { action: 'accept' });
  expect(await numbersOf('2027-03')).toEqual(march);
  expect(await numbersOf('2027-04')).toEqual(['2 open', '3 open', '4 open', '5 open']);
  expect(await numbersOf('2027-02')).toEqual([]);
});

test('it is sealed once, by who keeps the ledgers, with the head of the journal and no word of anybody’s', async () => {
  expect(
    await stage.refusal('dispatcher-centre-1', 'office', 'seal', {
      key: stage.key(),
      ledger: 'demand',
      month: '2027-03',
    }),
  ).toBe('notYours');
  expect(await seal()).toMatchObject({ state: 'done', form: 'seal', rows: 4 });
  expect(
    await stage.refusal(CLERK, 'office', 'seal', { key: stage.key(), ledger: 'demand', month: '2027-03' }),
  ).toBe('tooOften');
  const [kept] = (await stage.call(CLERK, 'office', 'seals', { ledger: 'demand' })).seals;
  expect(kept).toMatchObject({ month: '2027-03', rows: 4, print: expect.stringMatching(/^[0-9a-f]{24}$/) });
  expect(kept!.head.seq).toBeGreaterThan(4);
  const written = JSON.stringify([await stored(stage, 'seals'), await stored(stage, 'sealedRows')]);
  for (const personal of ['灯', '井盖', '李', '换好', 'cloud://']) expect(written).not.toContain(personal);
  expect(await check()).toEqual([]);
});

test('a month with nothing on it is handed up and sealed as any other', async () => {
  const nothing = { ledger: 'demand', month: '2027-02' };
  expect((await fileOf(stage, CLERK, { ...nothing, form: 'xlsx' })).rows).toBe(0);
  expect(await seal(CLERK, '2027-02')).toMatchObject({ state: 'done', rows: 0 });
  expect(await stage.call(CLERK, 'office', 'ledger', nothing)).toMatchObject({ rows: [], seal: { rows: 0 } });
});

test('a ledger of the town’s own that was dropped is still there with the months that were sealed of it', async () => {
  const own = {
    key: 'own-lamps',
    title: '路灯台账',
    base: 'demand' as const,
    rows: { sources: ['report' as const] },
    columns: [{ part: 'no' }, { part: 'village' }],
  };
  const sealed = { ledger: own.key, month: '2027-03' };
  await stage.call(CLERK, 'office', 'keepLedger', { key: stage.key(), ledger: own });
  await stage.call(CLERK, 'office', 'seal', { key: stage.key(), ...sealed });
  const before = await stage.call(CLERK, 'office', 'ledger', sealed);
  await stage.call(CLERK, 'office', 'dropLedger', { key: stage.key(), ledger: own.key });
  const { ledgers } = await stage.call(CLERK, 'office', 'ledgers', {});
  expect(ledgers.at(-1)).toEqual({
    key: own.key,
    title: '路灯台账',
    own: true,
    months: ['2027-03'],
    dropped: true,
  });
  expect(await stage.call(CLERK, 'office', 'ledger', sealed)).toEqual(before);
  expect((await stage.call(CLERK, 'office', 'seals', { ledger: own.key })).seals).toHaveLength(1);
  expect(await fileOf(stage, CLERK, { ...sealed, form: 'csv' })).toMatchObject({ rows: before.rows.length });
  for (const ledger of [{ ledger: own.key }, { ledger: own.key, month: '2027-02' }])
    expect(await stage.refusal(CLERK, 'office', 'ledger', ledger)).toBe('notFound');
});

test('a category that is put on another ledger later adds nothing to the months that were sealed of that', async () => {
  const hazards = { ledger: 'hazard', month: '2027-03' };
  const rowsOf = async (name: string) =>
    (await stage.call(CLERK, 'office', 'ledger', { ledger: name, month: '2027-03' })).rows.map(
      (row) => row.matter,
    );
  const before = await rowsOf('hazard');
  const [rubbish = ''] = await rowsOf('environment');
  await stage.call(CLERK, 'office', 'seal', { key: stage.key(), ...hazards });
  const filed = (await stored(stage, 'matters')).find(({ _id }) => _id === rubbish);
  const category = new RegExp(`("code": "${String(filed!['category'])}"[^]*?"ledger": )"environment"`);
  const { version, text } = await stage.call('admin-centre', 'town', 'settings', {});
  const file = { key: stage.key(), version, text: text.replace(category, '$1"hazard"') };
  expect(await stage.call('admin-centre', 'town', 'configure', file)).toMatchObject({ ok: true });
  stage.cloud.clock.advance(3_600_000);
  expect(await rowsOf('environment')).not.toContain(rubbish);
  expect(await check('hazard')).toEqual([]);
  expect(await rowsOf('hazard')).toEqual(before);
});

test('from then on it is given as it was, and what deviates is found and named', async () => {
  const before = await bytesOf(
    stage,
    (await fileOf(stage, CLERK, { ledger: 'demand', month: '2027-03', form: 'csv' })).url,
  );
  const raw = (collection: string) =>
    databaseOf(stage)
      .collection(collection)
      .options({ raw: true } as object);
  const eventsOf = async () => (await stored(stage, 'events')).filter(({ matter }) => matter === matters[2]);
  expect((await month('2027-03')).seal).toMatchObject({ rows: 4 });
  const [submitted] = (await eventsOf()).filter(({ seq }) => seq === 1);
  const filedAs = (category: unknown) =>
    raw('events')
      .where({ _id: submitted!._id })
      .update({ $set: { 'content.category': category } });
  await filedAs('0806');
  expect(await check()).toEqual([{ kind: 'changed', matter: matters[2], no: '2027-000003' }]);
  await filedAs((submitted!['content'] as { category: string }).category);
  expect(await check()).toEqual([]);
  const events = await eventsOf();
  await raw('events').where({ matter: matters[2] }).remove();
  expect(await check()).toEqual([{ kind: 'gone', matter: matters[2], no: '2027-000003' }]);
  for (const event of events) await databaseOf(stage).collection('events').add(event);
  await raw('sealedRows')
    .where({ seal: 'qinghe:demand:2027-03' })
    .update({ $set: { rows: [] } });
  expect(await check()).toContainEqual({ kind: 'list' });
  expect(before.toString()).toContain('2027-000003');
});
