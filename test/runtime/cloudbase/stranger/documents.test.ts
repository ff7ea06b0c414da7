/** A client that knows nothing of this server: any environment, nothing declared, the database's methods one by one. */
import tcb from '@cloudbase/node-sdk';
import { failure, start, type Running } from '../running.ts';

let base: Running;
let db: Running['db'];
let t: ReturnType<Running['db']['collection']>;
let round = 0;
beforeAll(async () => {
  base = await start();
  const app = tcb.init({
    env: 'some-env-0g1x',
    secretId: 'AKID',
    secretKey: 'key',
    serviceUrl: base.serviceUrl,
    timeout: 5000,
  });
  db = app.database();
});
beforeEach(async () => {
  round += 1;
  await db.createCollection(`c${round}`);
  t = db.collection(`c${round}`);
});

/** The SDK's typings do not know `create`. */
const create = (id: string, data: object): Promise<unknown> =>
  (t.doc(id) as unknown as { create(data: object): Promise<unknown> }).create(data);
const ids = (data: unknown): unknown[] => (data as { _id: unknown }[]).map(({ _id }) => _id);

describe('createCollection', () => {
  it('makes one; making it again harms nothing', async () => {
    await t.add({ _id: 'kept' });
    expect(await db.createCollection(`c${round}`)).toMatchObject({ requestId: expect.any(String) });
    expect((await t.count()).total).toBe(1);
  });

  it('is needed before anything else', async () => {
    const none = db.collection('never-made');
    for (const attempt of [
      () => none.add({ a: 1 }),
      () => none.get(),
      () => none.where({ a: 1 }).get(),
      () => none.doc('x').get(),
      () => none.doc('x').set({ a: 1 }),
      () => none.doc('x').update({ a: 1 }),
      () => none.doc('x').remove(),
      () => none.where({ a: 1 }).update({ a: 2 }),
      () => none.where({ a: 1 }).remove(),
      () => none.count(),
      () => none.aggregate().match({ a: 1 }).end(),
    ])
      expect((await failure(attempt())).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
  });
});

describe('add', () => {
  it('returns an id, or ids in order', async () => {
    expect(await t.add({ a: 1 })).toEqual({ id: expect.any(String), requestId: expect.any(String) });
    expect(await t.add({ _id: 7, a: 1 })).toMatchObject({ id: 7 });
    expect(await t.add([{ _id: 'x' }, { _id: 'y' }])).toMatchObject({ ids: ['x', 'y'] });
  });

  it('adds all or none', async () => {
    expect((await failure(t.add([{ _id: 'x' }, { _id: 'y' }, { _id: 'x' }]))).code).toBe(
      'DATABASE_REQUEST_FAILED',
    );
    expect((await t.count()).total).toBe(0);
  });

  it('refuses fields that begin with a dollar', async () => {
    expect((await failure(t.add({ $key: 1 }))).code).toBe('DATABASE_REQUEST_FAILED');
    expect((await failure(t.add({ a: { b: [{ $key: 1 }] } }))).code).toBe('DATABASE_REQUEST_FAILED');
  });

  it('takes names with dots and names of prototypes', async () => {
    const odd = { 'key.': 1, constructor: 2, toString: 3, hasOwnProperty: 4, 'a.b': 5 };
    await t.add({ _id: 'odd', ...odd });
    const [found] = (await t.doc('odd').get()).data as object[];
    expect(Object.entries(found as object)).toEqual([['_id', 'odd'], ...Object.entries(odd)]);
  });
});

describe('doc', () => {
  it('get, set, update, create, remove', async () => {
    expect((await t.doc('d').get()).data).toEqual([]);
    expect(await t.doc('d').set({ a: { b: 1 }, c: 1 })).toMatchObject({ updated: 0, upsertedId: 'd' });
    expect(await t.doc('d').set({ a: { b: 2 } })).toMatchObject({ updated: 1 });
    expect(await t.doc('d').update({ a: { c: 3 } })).toMatchObject({ updated: 1 });
    expect((await t.doc('d').get()).data).toEqual([{ _id: 'd', a: { b: 2, c: 3 } }]);
    expect((await failure(create('d', { a: 1 }))).code).toBe('DATABASE_REQUEST_FAILED');
    expect(await create('e', { a: 1 })).toMatchObject({ id: 'e' });
    expect(await t.doc('d').remove()).toMatchObject({ deleted: 1 });
    expect(await t.doc('d').remove()).toMatchObject({ deleted: 0 });
    expect(await t.doc('d').update({ a: 1 })).toMatchObject({ updated: 0 });
    expect((await failure(t.doc('e').update({ _id: 'f' } as never))).code).toBe('INVALID_PARAM');
    expect((await failure(t.doc('e').set({ n: db.command.inc(1) }))).code).toBe('DATABASE_REQUEST_FAILED');
  });

  it('tells a number from a text that looks like it', async () => {
    await t.add([
      { _id: 1, is: 'number' },
      { _id: '1', is: 'text' },
    ]);
    expect((await t.doc(1 as never).get()).data).toEqual([{ _id: 1, is: 'number' }]);
    expect((await t.doc('1').get()).data).toEqual([{ _id: '1', is: 'text' }]);
  });

  it('field takes some fields only', async () => {
    await t.add({ _id: 'd', a: 1, b: 2 });
    expect((await t.doc('d').field({ a: true }).get()).data).toEqual([{ _id: 'd', a: 1 }]);
  });
});

describe('where', () => {
  beforeEach(() => t.add(Array.from({ length: 12 }, (_, n) => ({ _id: n, n, odd: n % 2 === 1 }))));

  it('orders by several fields, skips, limits', async () => {
    const { data, limit, offset } = await t.orderBy('odd', 'desc').orderBy('n', 'asc').skip(2).limit(6).get();
    expect([ids(data), limit, offset]).toEqual([[5, 7, 9, 11, 0, 2], 6, 2]);
  });

  it('counts, updates and removes all that match, or one when told so', async () => {
    const odd = t.where({ odd: true });
    expect((await odd.count()).total).toBe(6);
    expect(await odd.update({ seen: 1 })).toMatchObject({ updated: 6 });
    expect(await odd.options({ multiple: false }).update({ seen: 2 })).toMatchObject({ updated: 1 });
    expect((await t.where({ seen: 2 }).count()).total).toBe(1);
    expect(await odd.options({ multiple: false }).remove()).toMatchObject({ deleted: 1 });
    expect(await odd.remove()).toMatchObject({ deleted: 5 });
    expect((await t.count()).total).toBe(6);
  });

  it('updateAndReturn gives the one document as it is afterwards', async () => {
    const returned = await t.where({ n: 3 }).updateAndReturn({ n: db.command.inc(100) });
    expect(returned).toMatchObject({ updated: 1, doc: { _id: 3, n: 103 } });
    expect(await t.where({ n: 3 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null });
  });

  it('field leaves fields out or takes them, and is refused when it says both', async () => {
    expect((await t.where({ n: 1 }).field({ odd: false }).get()).data).toEqual([{ _id: 1, n: 1 }]);
    expect((await t.where({ n: 1 }).field({ n: true, _id: false }).get()).data).toEqual([{ n: 1 }]);
    expect((await failure(t.field({ n: true, odd: false }).get())).code).toBe('DATABASE_REQUEST_FAILED');
  });

  it('needs a query for an update', async () => {
    expect((await failure(t.update({ a: 1 } as never))).code).toBe('INVALID_PARAM');
  });
});

describe('limits', () => {
  it('gives a hundred, a thousand at most, and inserts and counts more', async () => {
    await t.add(Array.from({ length: 1200 }, (_, n) => ({ n, text: '漏水'.repeat(50) })));
    expect((await t.get()).data).toHaveLength(100);
    expect((await t.limit(1000).get()).data).toHaveLength(1000);
    expect((await t.limit(1200).get()).data).toHaveLength(1000);
    expect((await t.orderBy('n', 'asc').skip(1100).get()).data).toHaveLength(100);
    expect((await t.count()).total).toBe(1200);
    expect(await t.where({ n: db.command.gte(0) }).update({ seen: true })).toMatchObject({ updated: 1200 });
    expect(await t.where({}).remove()).toMatchObject({ deleted: 1200 });
  });

  it('keeps a document of several megabytes', async () => {
    const text = 'x'.repeat(4 * 1024 * 1024);
    await t.add({ _id: 'large', text });
    expect(((await t.doc('large').get()).data[0] as { text: string }).text).toBe(text);
  });
});

describe('values', () => {
  it('come back as they went in', async () => {
    const value = {
      nothing: null,
      no: false,
      zero: 0,
      small: -1.5e-300,
      large: 2 ** 53 - 1,
      empty: '',
      text: '格邻 👍 \n"\\',
      list: [1, 'a', null, [], {}, [[1]]],
      object: { empty: {}, deep: { deeper: [{ deepest: true }] } },
      date: new Date('1969-12-31T23:59:59.999Z'),
    };
    await t.add({ _id: 'v', ...value });
    expect((await t.doc('v').get()).data[0]).toEqual({ _id: 'v', ...value });
  });

  it('NaN and infinities too; regular expressions with their flags', async () => {
    await t.add({ _id: 'v', nan: NaN, up: Infinity, down: -Infinity, re: /^a.b$/i });
    const found = (await t.doc('v').get()).data[0] as Record<string, unknown>;
    expect([found.nan, found.up, found.down]).toEqual([NaN, Infinity, -Infinity]);
    expect(found.re).toMatchObject({ pattern: '^a.b$', options: 'i' });
  });

  it('serverDate with an offset, nested, in arrays, in set and update', async () => {
    const before = Date.now();
    await t.add({ _id: 's', now: db.serverDate(), later: db.serverDate({ offset: 3_600_000 }) });
    await t.doc('s').update({ deep: { at: db.serverDate() }, list: [db.serverDate({ offset: -1000 })] });
    const found = (await t.doc('s').get()).data[0] as Record<string, Date> & {
      deep: { at: Date };
      list: Date[];
    };
    const near = (date: Date | undefined, expected: number): void => {
      expect(date).toBeInstanceOf(Date);
      expect(Math.abs((date as Date).getTime() - expected)).toBeLessThan(5000);
    };
    near(found.now, before);
    near(found.later, before + 3_600_000);
    near(found.deep.at, before);
    near(found.list[0], before - 1000);
    const { total } = await t.where({ now: db.command.lte(db.serverDate({ offset: 60_000 })) }).count();
    expect(total).toBe(1);
  });
});
