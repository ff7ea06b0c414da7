/** The fault proxy: what the SDK hears and what the database holds after each fault. */
import type { Fault, Request } from '../../../runtime/cloudbase/faults/fault.ts';
import { plannedFault } from '../../../runtime/cloudbase/faults/planned.ts';
import { startFaultProxy, type FaultProxy } from '../../../runtime/cloudbase/faults/proxy.ts';
import { failure, sdk, start, type Running } from './running.ts';

let running: Running;
let proxy: FaultProxy;
let fault: Fault = 'none';
const seen: Request[] = [];
beforeAll(async () => {
  running = await start({ declaration: { collections: { notes: {} } } });
  proxy = await startFaultProxy(
    () => running.url,
    (request) => {
      seen.push(request);
      return fault;
    },
  );
});
beforeEach(() => (fault = 'none'));
afterAll(() => proxy.close());

// When a request fails, the SDK's own warning that it is slow stays behind for three seconds.
const timers: NodeJS.Timeout[] = [];
beforeAll(() => {
  const real = setTimeout;
  jest.spyOn(global, 'setTimeout').mockImplementation(((...set: Parameters<typeof setTimeout>) => {
    const timer = real(...set);
    timers.push(timer);
    return timer;
  }) as typeof setTimeout);
});
afterAll(() => timers.forEach((timer) => clearTimeout(timer)));

const through = () => sdk(proxy.serviceUrl).database().collection('notes');
/** How many notes of this id there are, asked without the proxy. */
const stored = async (id: string) =>
  (await running.db.collection('notes').where({ _id: id }).get()).data.length;
/** The error that adding a note ends in, or `undefined`. */
async function adding(id: string, meets: Fault): Promise<string | undefined> {
  fault = meets;
  try {
    await through().add({ _id: id });
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code ?? ''} ${message}`;
  } finally {
    fault = 'none';
  }
}

test('nothing happens where nothing is to happen', async () => {
  expect(await adding('none', 'none')).toBeUndefined();
  expect(await stored('none')).toBe(1);
  expect(seen.at(-1)).toMatchObject({ action: 'database.insertDocument' });
});

test.each(['reset', 'unavailable'] as const)(
  '%s: the caller hears of a failure, and nothing was applied',
  async (before) => {
    expect(await adding(before, before)).toMatch(before === 'reset' ? /ECONNRESET/ : /503/);
    await proxy.settled();
    expect(await stored(before)).toBe(0);
  },
);

test('after: the caller hears of a failure, and it was applied', async () => {
  expect(await adding('after', 'after')).toMatch(/ECONNRESET/);
  expect(await stored('after')).toBe(1);
});

test('late: the caller hears of a failure before it is applied, and then it is', async () => {
  expect(await adding('late', 'late')).toMatch(/ECONNRESET/);
  expect(await stored('late')).toBe(0);
  await proxy.settled();
  expect(await stored('late')).toBe(1);
});

test('delay: it takes a little, and all is well', async () => {
  expect(await adding('delay', 'delay')).toBeUndefined();
  expect(await stored('delay')).toBe(1);
});

test('double: the second application answers, and says that the first was there', async () => {
  expect(await adding('double', 'double')).toMatch(/E11000/);
  expect(await stored('double')).toBe(1);
});

test('doubleFirst: the first application answers; a counter has gone up twice', async () => {
  await running.db.collection('notes').add({ _id: 'counter', n: 0 });
  fault = 'doubleFirst';
  await through()
    .doc('counter')
    .update({ n: running.db.command.inc(1) });
  expect((await running.db.collection('notes').doc('counter').get()).data).toMatchObject([{ n: 2 }]);
});

test('a server that is gone is a broken connection', async () => {
  const nowhere = await startFaultProxy(
    () => 'http://127.0.0.1:1',
    () => 'none',
  );
  const { code } = await failure(sdk(nowhere.serviceUrl).database().collection('notes').get());
  await nowhere.close();
  expect(code).toBe('ECONNRESET');
});

test('a plan strikes one request of one invocation, and counts them all', () => {
  const { policy, arm, met } = plannedFault();
  const ask = (invocation: string, index: number) =>
    policy({ invocation, index, action: `action ${String(index)}` });
  expect(ask('before', 1)).toBe('none');
  arm(2, 'after');
  expect([ask('before', 2), ask('next', 1), ask('next', 2), ask('next', 3), ask('later', 2)]).toEqual([
    'none',
    'none',
    'after',
    'none',
    'none',
  ]);
  expect(met()).toEqual({ requests: 3, struck: 'action 2' });
});
