/** Transactions as an ordinary client runs them, with the codes and shapes the documentation promises. */
import { failure, start, type Running } from '../running.ts';

type Transaction = Awaited<ReturnType<Running['db']['startTransaction']>>;

let base: Running;
const accounts = () => base.db.collection('accounts');
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('accounts');
});
beforeEach(async () => {
  await accounts().where({}).remove();
  await accounts().add([
    { _id: 'a', amount: 100 },
    { _id: 'b', amount: 0 },
  ]);
});
const amount = async (id: string): Promise<number> =>
  ((await accounts().doc(id).get()).data[0] as { amount: number }).amount;

it('runTransaction returns what the callback returned and commits', async () => {
  const { inc } = base.db.command;
  const result: unknown = await base.db.runTransaction(async (t: Transaction) => {
    const { data } = await t.collection('accounts').doc('a').get();
    await t
      .collection('accounts')
      .doc('a')
      .update({ amount: inc(-30) });
    await t
      .collection('accounts')
      .doc('b')
      .update({ amount: inc(30) });
    return { had: (data as unknown as { amount: number }).amount };
  });
  expect(result).toEqual({ had: 100 });
  expect([await amount('a'), await amount('b')]).toEqual([70, 30]);
});

it('rollback in the callback rejects with its reason, an exception with itself; both undo', async () => {
  const given = await failure(
    base.db.runTransaction(async (t: Transaction) => {
      await t.collection('accounts').doc('a').update({ amount: 1 });
      await t.rollback({ message: 'not enough' });
    }),
  );
  expect(given).toEqual({ message: 'not enough' });
  const thrown = await failure(
    base.db.runTransaction(async (t: Transaction) => {
      await t.collection('accounts').doc('a').remove();
      throw new Error('boom');
    }),
  );
  expect(thrown.message).toBe('boom');
  expect(await amount('a')).toBe(100);
});

it('every operation on a document has its shape', async () => {
  const t = await base.db.startTransaction();
  const c = t.collection('accounts');
  expect(await c.doc('none').get()).toMatchObject({ data: null });
  expect(await c.doc('a').get()).toMatchObject({ data: { _id: 'a', amount: 100 } });
  expect(await c.add({ _id: 'c', amount: 5 })).toMatchObject({ inserted: 1, ok: 1, id: 'c' });
  expect(await c.add([{ _id: 'd' }, { _id: 'e' }])).toMatchObject({ ids: ['d', 'e'] });
  expect(await c.doc('f').create({ amount: 6 } as never)).toMatchObject({ id: 'f' });
  expect(await c.doc('g').set({ amount: 7 })).toMatchObject({ updated: 0, upserted: [{ _id: 'g' }] });
  expect(await c.doc('g').set({ amount: 8 })).toMatchObject({ updated: 1 });
  expect(await c.doc('g').update({ amount: 9 })).toMatchObject({ updated: 1 });
  expect(await c.doc('none').update({ amount: 9 })).toMatchObject({ updated: 0 });
  expect(await c.doc('b').remove()).toMatchObject({ deleted: 1 });
  expect((await c.where({ amount: base.db.command.gte(5) }).get()).data).toHaveLength(4);
  expect(await c.where({ _id: 'g' }).updateAndReturn({ amount: 10 })).toMatchObject({
    updated: 1,
    doc: { _id: 'g', amount: 10 },
  });
  expect((await accounts().count()).total).toBe(2);
  expect(await t.commit()).toMatchObject({ requestId: expect.any(String) });
  expect((await accounts().count()).total).toBe(6);
});

it('a conflict ends the transaction at the write, with the code that the SDK retries on', async () => {
  const [first, second] = [await base.db.startTransaction(), await base.db.startTransaction()];
  for (const t of [first, second]) await t.collection('accounts').doc('a').get();
  await first.collection('accounts').doc('a').update({ amount: 1 });
  const conflict = await failure(second.collection('accounts').doc('a').update({ amount: 2 }));
  expect(conflict).toMatchObject({
    code: 'DATABASE_TRANSACTION_CONFLICT',
    message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict'),
  });
  expect((await failure(second.rollback(undefined))).code).toBe('DATABASE_TRANSACTION_FAIL');
  await first.commit();
  expect(await amount('a')).toBe(1);
});

it('is over after commit and after rollback', async () => {
  for (const end of ['commit', 'rollback'] as const) {
    const t = await base.db.startTransaction();
    await t.collection('accounts').doc('a').update({ amount: 50 });
    await t[end](undefined as never);
    for (const late of [
      () => t.collection('accounts').doc('a').get(),
      () => t.collection('accounts').add({ x: 1 }),
      () => t.commit(),
      () => t.rollback(undefined),
    ])
      expect(await failure(late())).toMatchObject({
        code: 'DATABASE_TRANSACTION_FAIL',
        message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]'),
      });
  }
});

it('a refused operation leaves the transaction alive', async () => {
  const t = await base.db.startTransaction();
  const c = t.collection('accounts');
  await c.doc('a').update({ amount: 1 });
  expect((await failure(c.add({ _id: 'a' }))).code).toBe('DATABASE_REQUEST_FAILED');
  expect((await failure(t.collection('never-made').add({ a: 1 }))).code).toBe(
    'DATABASE_COLLECTION_NOT_EXIST',
  );
  await t.commit();
  expect(await amount('a')).toBe(1);
});

it('a document removed and added again within one transaction is there afterwards', async () => {
  await base.db.runTransaction(async (t: Transaction) => {
    await t.collection('accounts').doc('a').remove();
    expect((await t.collection('accounts').doc('a').get()).data).toBeNull();
    await t.collection('accounts').add({ _id: 'a', amount: 7 });
  });
  expect(await amount('a')).toBe(7);
});
