/** Requests read strictly: EJSON that is nearly right, upserts by query, projections, what is told back. */
import { post, start, type Running } from './running.ts';

let base: Running;
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('t');
});
beforeEach(() => base.db.collection('t').where({}).remove());

const insert = (value: unknown) =>
  post(base.serviceUrl, {
    action: 'database.insertDocument',
    collectionName: 't',
    data: [JSON.stringify({ _id: 'd', v: value })],
  });
const stored = async (): Promise<unknown> => {
  const reply = await post(base.serviceUrl, { action: 'database.getDocument', collectionName: 't' });
  return (reply.data as { list: string[] }).list.map((text) => (JSON.parse(text) as { v: unknown }).v);
};

it.each([
  [{ $numberInt: '1', beside: 2 }],
  [{ $numberInt: '1.5' }],
  [{ $numberInt: '2147483648' }],
  [{ $numberLong: '9223372036854775808' }],
  [{ $numberDouble: '0x10' }],
  [{ $numberDouble: ' 1' }],
  [{ $date: null }],
  [{ $date: true }],
  [{ $date: [] }],
  [{ $date: '5' }],
  [{ $date: 'yesterday' }],
  [{ $date: { $numberLong: '1' }, $numberInt: '1' }],
  [{ $oid: 'zz' }],
  [{ $binary: [[[[[[[]]]]]]] }],
  [{ $code: 'x' }],
  [{ $tcb_server_date: { offset: 'soon' } }],
])('refuses %j and stores nothing', async (value) => {
  expect(await insert(value)).toMatchObject({ code: 'INVALID_PARAM', message: expect.any(String) });
  expect(await stored()).toEqual([]);
});

it.each([
  [{ $date: '2023-11-14T22:13:20Z' }, { $date: { $numberLong: '1700000000000' } }],
  [{ $date: '2023-11-15T06:13:20.000+08:00' }, { $date: { $numberLong: '1700000000000' } }],
  [{ $date: 1_700_000_000_000 }, { $date: { $numberLong: '1700000000000' } }],
  [{ $numberDouble: '1e3' }, { $numberDouble: '1000.0' }],
  [{ $numberDouble: '-Infinity' }, { $numberDouble: '-Infinity' }],
  [5, { $numberInt: '5' }],
  [2 ** 40, { $numberLong: '1099511627776' }],
])('reads %j, the relaxed forms too', async (value, canonical) => {
  expect((await insert(value)).code).toBeUndefined();
  expect(await stored()).toEqual([canonical]);
});

it('an upsert by query has what the query asked to be equal', async () => {
  const reply = await post(base.serviceUrl, {
    action: 'database.modifyDocument',
    collectionName: 't',
    query: '{"_id":"u","kind":"a","deep.x":{"$eq":1},"n":{"$gt":5},"$and":[{"y":"z"}]}',
    data: '{"$set":{"s":"new"},"$setOnInsert":{"first":true}}',
    multi: false,
    merge: true,
    upsert: true,
  });
  expect(reply.data).toEqual({ updated: 0, upsert_id: 'u' });
  expect((await base.db.collection('t').get()).data).toEqual([
    { _id: 'u', kind: 'a', deep: { x: 1 }, y: 'z', s: 'new', first: true },
  ]);
});

it('tells back the limit and the offset that were asked for, and no others', async () => {
  const ask = (more: object) =>
    post(base.serviceUrl, { action: 'database.getDocument', collectionName: 't', ...more });
  expect(Object.keys(await ask({})).sort()).toEqual(['data', 'requestId']);
  expect(await ask({ limit: 5000, offset: 3 })).toMatchObject({ limit: 1000, offset: 3 });
  expect(await ask({ limit: 0 })).toMatchObject({ limit: 100 });
});

it('files have the name of the environment that the client is in', async () => {
  const metadata = async (envName?: string) =>
    (await post(base.serviceUrl, { action: 'storage.getUploadMetadata', path: 'a.txt', envName })).data;
  expect(await metadata('env-1')).toMatchObject({ fileId: 'cloud://env-1.6765-env-1/a.txt' });
  expect(await metadata()).toMatchObject({ fileId: 'cloud://gelin-local.6765-gelin-local/a.txt' });
  const odd = { action: 'storage.getUploadMetadata', path: 'a.txt', envName: '../x' };
  expect(await post(base.serviceUrl, odd)).toMatchObject({ code: 'INVALID_PARAM' });
});
