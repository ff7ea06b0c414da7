/** Transactions: snapshot, own writes, conflicts at the write, waiting plain writes, thirty seconds of life. */
import { openDatabase } from '../../../runtime/cloudbase/database/database.ts';
import { newTrace } from '../../../runtime/cloudbase/trace.ts';
import { failure, start, temporaryFolder, type Running } from './running.ts';

type Transaction = Awaited<ReturnType<Running['db']['startTransaction']>>;

let base: Running;
const bills = () => base.db.collection('bills');
beforeAll(async () => {
  base = await start({
    declaration: { collections: { bills: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }] } } },
  });
});
beforeEach(async () => {
  await bills().where({}).remove();
  await bills().add([
    { _id: '1', no: 1, kind: 'Web' },
    { _id: '2', no: 2, kind: 'Web' },
  ]);
});

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' };
const kindOf = async (id: string): Promise<unknown> =>
  ((await bills().doc(id).get()).data[0] as { kind?: string })?.kind;
/** Resolves to false when the promise is still open after everything else had its turn. */
const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => (settled = true));
  await bills().doc('1').get();
  await bills().doc('1').get();
  return settled;
};

it('commits all of it or, after a rollback, none', async () => {
  const { db } = base;
  await db.runTransaction(async (t: Transaction) => {
    await t.collection('bills').doc('1').update({ kind: 'a' });
    await t.collection('bills').add({ _id: '3', no: 3 });
    await t.collection('bills').doc('2').remove();
  });
  expect((await bills().get()).data).toEqual([
    { _id: '1', no: 1, kind: 'a' },
    { _id: '3', no: 3 },
  ]);
  const t = await db.startTransaction();
  await t.collection('bills').doc('1').set({ no: 9 });
  await t.rollback();
  expect(await kindOf('1')).toBe('a');
});

it('reads its own writes while others see the old data until the commit', async () => {
  const t = await base.db.startTransaction();
  await t.collection('bills').doc('1').update({ kind: 'new' });
  await t.collection('bills').add({ _id: '3', no: 3, kind: 'new' });
  expect((await t.collection('bills').doc('1').get()).data).toMatchObject({ kind: 'new' });
  expect((await t.collection('bills').where({ kind: 'new' }).get()).data).toHaveLength(2);
  expect(await kindOf('1')).toBe('Web');
  expect((await bills().where({ kind: 'new' }).get()).data).toHaveLength(0);
  await t.commit();
  expect(await kindOf('1')).toBe('new');
});

it('takes its snapshot at its first operation and keeps it', async () => {
  const t = await base.db.startTransaction();
  await bills().doc('1').update({ kind: 'before the first operation' });
  expect((await t.collection('bills').doc('1').get()).data).toMatchObject({
    kind: 'before the first operation',
  });
  await bills().doc('1').update({ kind: 'later' });
  await bills().doc('2').remove();
  await bills().add({ _id: '4', no: 4 });
  expect((await t.collection('bills').doc('1').get()).data).toMatchObject({
    kind: 'before the first operation',
  });
  expect((await t.collection('bills').where({}).get()).data.map((doc: { _id: string }) => doc._id)).toEqual([
    '1',
    '2',
  ]);
  await t.rollback();
});

it('refuses at the write what was changed since the snapshot, and is over then', async () => {
  const t = await base.db.startTransaction();
  await t.collection('bills').doc('1').get();
  await bills().doc('1').update({ kind: 'mine' });
  const error = await failure(t.collection('bills').doc('1').update({ kind: 'yours' }));
  expect(error).toMatchObject(CONFLICT);
  expect(error.message).toContain('[ResourceUnavailable.TransactionConflict] Transaction is conflict');
  expect(await failure(t.rollback())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
});

it('refuses at the write what another transaction is writing', async () => {
  const [first, second] = [await base.db.startTransaction(), await base.db.startTransaction()];
  await second.collection('bills').doc('1').update({ kind: 'second' });
  expect(await failure(first.collection('bills').doc('1').update({ kind: 'first' }))).toMatchObject(CONFLICT);
  await second.commit();
  expect(await kindOf('1')).toBe('second');
});

it('lets a plain write to a locked document wait until the transaction ends', async () => {
  const t = await base.db.startTransaction();
  await t
    .collection('bills')
    .doc('1')
    .update({ n: base.db.command.inc(1) });
  const waiting = bills()
    .doc('1')
    .update({ n: base.db.command.inc(10) });
  expect(await isSettled(waiting)).toBe(false);
  await t.commit();
  expect(await waiting).toMatchObject({ updated: 1 });
  expect((await bills().doc('1').get()).data[0]).toMatchObject({ n: 11 });
});

it('does not prevent write skew', async () => {
  const [a, b] = [await base.db.startTransaction(), await base.db.startTransaction()];
  await a.collection('bills').doc('1').get();
  await b.collection('bills').doc('2').get();
  await a.collection('bills').doc('2').update({ kind: 'a' });
  await b.collection('bills').doc('1').update({ kind: 'b' });
  await a.commit();
  await b.commit();
  expect([await kindOf('1'), await kindOf('2')]).toEqual(['b', 'a']);
});

it('retries through the SDK until five writers have all counted', async () => {
  const { db } = base;
  const once = (): Promise<unknown> =>
    db.runTransaction(async (t: Transaction) => {
      const { data } = await t.collection('bills').doc('1').get();
      await t
        .collection('bills')
        .doc('1')
        .update({ n: ((data as { n?: number }).n ?? 0) + 1 });
    }, 50);
  await Promise.all([once(), once(), once(), once(), once()]);
  expect((await bills().doc('1').get()).data[0]).toMatchObject({ n: 5 });
});

it('holds unique keys against other transactions and checks them at the write', async () => {
  const t = await base.db.startTransaction();
  expect((await failure(t.collection('bills').add({ no: 2 }))).message).toContain('E11000 duplicate key');
  await t.collection('bills').add({ _id: '5', no: 5 });
  const other = await base.db.startTransaction();
  expect(await failure(other.collection('bills').add({ no: 5 }))).toMatchObject(CONFLICT);
  await t.rollback();
});

it('lets where().update() inside a transaction act outside of it, as the SDK sends it', async () => {
  const t = await base.db.startTransaction();
  await t.collection('bills').where({ _id: '1' }).update({ kind: 'outside' });
  await t.rollback();
  expect(await kindOf('1')).toBe('outside');
});

it('refuses a server date in an insert inside a transaction', async () => {
  const t = await base.db.startTransaction();
  const error = await failure(t.collection('bills').add({ no: 8, at: base.db.serverDate() }));
  expect(error.code).toBe('DATABASE_REQUEST_FAILED');
  await t.rollback();
});

it('takes more than a thousand documents', async () => {
  await base.db.createCollection('many');
  await base.db.runTransaction(async (t: Transaction) => {
    await t.collection('many').add(Array.from({ length: 1001 }, (_, n) => ({ n })));
  });
  expect((await base.db.collection('many').count()).total).toBe(1001);
});

it('is over after a commit, and after thirty seconds of real time', async () => {
  const t = await base.db.startTransaction();
  await t.commit();
  const error = await failure(t.collection('bills').doc('1').set({ no: 1 }));
  expect(error.code).toBe('DATABASE_TRANSACTION_FAIL');
  expect(error.message).toContain('transaction must be commit or abort in 30 seconds');

  let now = 0;
  const database = openDatabase({
    dataDir: temporaryFolder(),
    scans: 'allow',
    log: () => undefined,
    monotonic: () => now,
  });
  const id = database.transactions.start();
  now = 29_999;
  database.transactions.open(id);
  now = 30_000;
  expect(() => database.transactions.commit(id, newTrace())).toThrow('TransactionNotExist');
  database.close();
});
