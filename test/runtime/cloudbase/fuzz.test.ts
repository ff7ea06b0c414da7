/** Fuzzed bodies: always a proper envelope, never a crash, nothing written by what was refused. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attack } from '../../../runtime/cloudbase/fuzz/attack.ts';
import { start, type Running } from './running.ts';

/** The long form is in bench. */
const COUNT = Number(process.env.FUZZ_BODIES ?? 1500);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);

let base: Running;
beforeAll(async () => {
  base = await start();
  await base.db.createCollection('untouched');
  await base.db.collection('untouched').add({ _id: 'witness', text: '在' });
});

it(`answers ${COUNT} fuzzed bodies properly`, async () => {
  const report = await attack({ serviceUrl: base.serviceUrl, seed: SEED, count: COUNT });
  expect(report.faults).toEqual([]);
  expect(report.sent).toBe(COUNT);
  // Otherwise it would not be fuzzing, or nothing but.
  expect(report.accepted).toBeGreaterThan(COUNT / 10);
  expect(report.refused).toBeGreaterThan(COUNT / 3);
  expect(Object.keys(report.codes)).toEqual(
    expect.arrayContaining([
      'DATABASE_COLLECTION_NOT_EXIST',
      'DATABASE_REQUEST_FAILED',
      'DATABASE_TRANSACTION_FAIL',
      'INVALID_ACTION',
      'INVALID_PARAM',
    ]),
  );
  expect((await base.db.collection('untouched').get()).data).toEqual([{ _id: 'witness', text: '在' }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}, 600_000);

describe('the attack itself', () => {
  /** What the attack says of a server that answers everything alike. */
  const against = async (answer: (nth: number) => object): Promise<string[]> => {
    let nth = 0;
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.end(JSON.stringify(answer((nth += 1)))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { faults } = await attack({ serviceUrl: `http://127.0.0.1:${port}/admin`, seed: 1, count: 5 });
    server.closeAllConnections();
    server.close();
    return faults.map(({ why }) => why);
  };

  it.each<[string, (nth: number) => object]>([
    ['no requestId', () => ({ data: { list: [] } })],
    ['no proper code', () => ({ requestId: 'r', code: 5, message: 'm' })],
    ['no message', () => ({ requestId: 'r', code: 'INVALID_PARAM' })],
    ['an internal error', () => ({ requestId: 'r', code: 'SYS_ERR', message: 'm' })],
    [
      'a refused body changed documents',
      (nth) => ({ requestId: 'r', code: 'INVALID_PARAM', message: 'm', data: { list: [nth] } }),
    ],
  ])('finds %s', async (why, answer) => {
    expect(new Set(await against(answer))).toEqual(new Set([why]));
  });
});

it('answers a body that is too large, sent at once or in pieces', async () => {
  const large = `{"action":"database.getDocument","filling":"${'x'.repeat(51 * 1024 * 1024)}"}`;
  const sendAs = async (body: string | ReadableStream): Promise<unknown> =>
    (
      await fetch(base.serviceUrl, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
        duplex: 'half',
      } as RequestInit)
    ).json();
  const pieces = new Blob([large]).stream();
  for (const body of [large, pieces])
    expect(await sendAs(body)).toMatchObject({
      requestId: expect.any(String),
      code: 'EXCEED_REQUEST_SIZE_LIMIT',
      message: expect.any(String),
    });
});

it('refuses bytes that are not UTF-8 instead of storing something else', async () => {
  await base.db.createCollection('utf8');
  const head = Buffer.from(
    '{"action":"database.insertDocument","collectionName":"utf8","data":["{\\"a\\":\\"',
  );
  const body = Buffer.concat([head, Buffer.from([0xff, 0xfe]), Buffer.from('\\"}"]}')]);
  const response = await fetch(base.serviceUrl, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' });
  expect((await base.db.collection('utf8').count()).total).toBe(0);
});
