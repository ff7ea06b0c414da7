/** Documents come back as they were written, are found by every operator, and changed by every operator. */
import { failure, post, start, type Running } from './running.ts';

let base: Running;
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('tips');
});
beforeEach(() => base.db.collection('tips').where({}).remove());

const stored = async (id: string): Promise<unknown> =>
  (await base.db.collection('tips').doc(id).get()).data[0];

describe('writing and reading back', () => {
  it('keeps every type a document can hold', async () => {
    const { db } = base;
    const doc = {
      text: '漏水',
      int: 1,
      long: 1_700_000_000_000,
      double: 1.5,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_000),
      place: new db.Geo.Point(113.5, 24.8),
      list: [1, 'x', { deep: [null, { at: new Date(0) }] }],
      empty: {},
      none: [],
    };
    const { id } = await db.collection('tips').add(doc);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(await stored(id as string)).toEqual({ _id: id, ...doc });
  });

  it('keeps int32, long and double apart on the wire', async () => {
    const written =
      '{"_id":"n","i":{"$numberInt":"1"},"l":{"$numberLong":"1"},"d":{"$numberDouble":"1.0"},"big":{"$numberLong":"9223372036854775807"},"nan":{"$numberDouble":"NaN"},"dec":{"$numberDecimal":"1.10"},"re":{"$regularExpression":{"pattern":"a","options":"i"}}}';
    await post(base.serviceUrl, {
      action: 'database.insertDocument',
      collectionName: 'tips',
      data: [written],
    });
    const reply = await post(base.serviceUrl, {
      action: 'database.getDocument',
      collectionName: 'tips',
      queryType: 'DOC',
      query: '{"_id":"n"}',
    });
    expect((reply.data as { list: string[] }).list[0]).toBe(written);
  });

  it('returns ids as given, numbers and 24-hex strings included', async () => {
    const tips = base.db.collection('tips');
    expect(await tips.add([{ _id: 7 }, { _id: '5f5b1f1f1f1f1f1f1f1f1f1f' }])).toMatchObject({
      ids: [7, '5f5b1f1f1f1f1f1f1f1f1f1f'],
    });
    expect((await tips.where({ _id: 7 }).get()).data).toEqual([{ _id: 7 }]);
  });

  it('refuses a second document with the same _id', async () => {
    await base.db.collection('tips').add({ _id: 'one' });
    const error = await failure(base.db.collection('tips').add({ _id: 'one' }));
    expect(error.code).toBe('DATABASE_REQUEST_FAILED');
    expect(error.message).toContain('E11000 duplicate key');
  });

  it('refuses fields that begin with a dollar and takes those with a dot', async () => {
    const tips = base.db.collection('tips');
    expect((await failure(tips.add({ $_key: 1 }))).code).toBe('DATABASE_REQUEST_FAILED');
    await tips.add({ _id: 'dot', 'key.': 1 });
    expect(await stored('dot')).toEqual({ _id: 'dot', 'key.': 1 });
  });

  it('says which collection does not exist', async () => {
    const error = await failure(base.db.collection('nope').get());
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
    expect(error.message).toContain('[ResourceNotFound] Db or Table not exist: nope.');
  });

  it('answers a missing document with an empty list, in a transaction with null', async () => {
    expect((await base.db.collection('tips').doc('zz').get()).data).toEqual([]);
    const transaction = await base.db.startTransaction();
    expect((await transaction.collection('tips').doc('zz').get()).data).toBeNull();
    await transaction.rollback();
  });

  it('survives being closed and opened again', async () => {
    const first = await start();
    await first.db.createCollection('kept');
    await first.db.collection('kept').add({ _id: 'a', n: 1 });
    await first.close();
    const second = await start({ dataDir: first.dataDir });
    expect((await second.db.collection('kept').get()).data).toEqual([{ _id: 'a', n: 1 }]);
  });
});

describe('server dates', () => {
  it('stand for the server clock plus their offset, nested, in arrays and in queries', async () => {
    const { db, clock } = base;
    const from = clock.now().getTime();
    await db.collection('tips').add({
      _id: 'd',
      at: db.serverDate(),
      later: { list: [db.serverDate({ offset: 60_000 })] },
    });
    const doc = (await stored('d')) as { at: Date; later: { list: Date[] } };
    expect(doc.at.getTime()).toBeGreaterThanOrEqual(from);
    expect(doc.later.list[0]?.getTime()).toBe(doc.at.getTime() + 60_000);
    const { data } = await db
      .collection('tips')
      .where({ at: db.command.lte(db.serverDate()) })
      .get();
    expect(data).toHaveLength(1);
  });
});

describe('set, update and remove', () => {
  it('set replaces what is there and inserts what is not', async () => {
    const doc = base.db.collection('tips').doc('s');
    expect(await doc.set({ a: 1, b: 1 })).toMatchObject({ updated: 0, upsertedId: 's' });
    const again = await doc.set({ a: 2 });
    expect(again).toMatchObject({ updated: 1 });
    expect(await stored('s')).toEqual({ _id: 's', a: 2 });
  });

  it('updates many, or only the first when asked', async () => {
    const tips = base.db.collection('tips');
    await tips.add([{ k: 1 }, { k: 1 }, { k: 2 }]);
    expect(await tips.where({ k: 1 }).update({ b: 1 })).toMatchObject({ updated: 2 });
    expect(await tips.where({ k: 1 }).options({ multiple: false }).update({ b: 2 })).toMatchObject({
      updated: 1,
    });
    expect(await tips.where({ k: 9 }).update({ b: 1 })).toMatchObject({ updated: 0 });
  });

  it('updateAndReturn gives the document as it is afterwards', async () => {
    const { db } = base;
    await db.collection('tips').add({ _id: 'v', v: 3 });
    const found = await db
      .collection('tips')
      .where({ _id: 'v', v: 3 })
      .updateAndReturn({ v: db.command.inc(1) });
    expect(found).toMatchObject({ updated: 1, doc: { _id: 'v', v: 4 } });
    const missed = await db
      .collection('tips')
      .where({ _id: 'v', v: 3 })
      .updateAndReturn({ v: db.command.inc(1) });
    expect(missed.updated).toBe(0);
    expect(missed.doc).toBeFalsy();
  });

  it('updateAndReturn gives what is so already although nothing was updated', async () => {
    const { db } = base;
    await db.collection('tips').add({ _id: 'w', v: 3 });
    const again = await db.collection('tips').where({ _id: 'w' }).updateAndReturn({ v: 3 });
    expect(again).toMatchObject({ updated: 0, doc: { _id: 'w', v: 3 } });
  });

  it('removes one by id, many by query, all without one', async () => {
    const tips = base.db.collection('tips');
    await tips.add([{ _id: 'a', k: 1 }, { k: 1 }, { k: 1 }, { k: 2 }]);
    expect(await tips.doc('a').remove()).toMatchObject({ deleted: 1 });
    expect(await tips.doc('a').remove()).toMatchObject({ deleted: 0 });
    expect(await tips.where({ k: 1 }).options({ multiple: false }).remove()).toMatchObject({ deleted: 1 });
    expect(await tips.remove()).toMatchObject({ deleted: 2 });
  });

  it('refuses an update by query without a query', async () => {
    const reply = await post(base.serviceUrl, {
      action: 'database.modifyDocument',
      collectionName: 'tips',
      queryType: 'WHERE',
      multi: true,
      merge: true,
      upsert: false,
      data: '{"$set":{"a":{"$numberInt":"1"}}}',
    });
    expect(reply.code).toBe('INVALID_PARAM');
  });
});
