/** Functions: who calls is the platform's word, one invocation at a time, limits, crashes, the clock, timers. */
import { builtWorker, written } from './builtFunctions.ts';
import { failure, start, type Running } from './running.ts';

const ECHO = `const tcb = require(SDK); const app = tcb.init();
exports.main = async (event, context) => ({
  event, info: app.auth().getUserInfo(), env: tcb.getCloudbaseContext(), trigger: process.env.TRIGGER_SRC,
  now: Date.now(), made: new Date().getTime(), isDate: new Date(0) instanceof Date, fixed: new Date(5).getTime(),
  parsed: Date.parse('1970-01-01T00:00:00.007Z'), request: context.request_id, pid: process.pid });`;

let base: Running;
const lines: string[] = [];
beforeAll(async () => {
  base = await start({
    workerScript: await builtWorker(),
    workersPerFunction: 2,
    timers: false,
    log: (line) => lines.push(line),
    functionsDir: written({
      echo: { source: ECHO },
      say: {
        source: `exports.main = () => { console.log('hello from inside'); console.error('and this'); };`,
      },
      throws: { source: `exports.main = async () => { throw new Error('boom'); };` },
      crash: { source: `exports.main = (event) => { if (event.die) process.exit(3); return 'alive'; };` },
      endless: { source: `exports.main = () => new Promise(() => {});`, config: { timeout: 0.3 } },
      spin: {
        source: `exports.main = (event) => { if (event.spin) for (;;); return 'ok'; };`,
        // Long enough for a process to start in, on whatever machine.
        config: { timeout: 3 },
      },
      big: { source: `exports.main = (event) => 'x'.repeat(event.size);` },
      alone: {
        source: `let inside = 0; exports.main = async () => { inside += 1; const seen = inside;
          await new Promise((resolve) => setTimeout(resolve, 20)); inside -= 1; return { seen, pid: process.pid }; };`,
      },
      write: {
        source: `const app = require(SDK).init(); const db = app.database();
          exports.main = async (event) => { await db.collection('notes').add({ text: event.text, at: db.serverDate() });
            return (await db.collection('notes').where({ text: event.text }).get()).data.length; };`,
      },
      calls: {
        source: `const app = require(SDK).init();
          exports.main = async () => (await app.callFunction({ name: 'echo', data: { a: 1 } })).result;`,
      },
      tick: {
        source: ECHO,
        config: { triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }] },
      },
    }),
  });
  await base.db.createCollection('notes');
});

type Echo = {
  event: Record<string, unknown>;
  info: { openId: string };
  env: Record<string, string>;
  trigger?: string;
  now: number;
  made: number;
  isDate: boolean;
  fixed: number;
  parsed: number;
  pid: number;
};
const call = async <T>(name: string, data: unknown, openid = 'oA'): Promise<T> => {
  const reply = await base.call(name, data, { openid });
  if (!reply.ok) throw new Error(reply.errMsg);
  return reply.result as T;
};

it('takes the caller from the platform and never from the event', async () => {
  const told = await call<Echo>(
    'echo',
    { openid: 'oFALSE', userInfo: { openId: 'oFALSE' }, WX_OPENID: 'oFALSE' },
    'oTRUE',
  );
  expect(told.info.openId).toBe('oTRUE');
  expect(told.env).toMatchObject({ WX_OPENID: 'oTRUE', TCB_SOURCE: 'wx_client', TCB_ENV: 'gelin-local' });
});

it('forgets the last caller: a timer has no openid', async () => {
  await call('tick', {}, 'oBefore');
  const reply = await base.runTimer('tick');
  const told = (reply as { result: Echo }).result;
  expect(told.info.openId).toBe('');
  expect(told.trigger).toBe('timer');
  expect(told.env.TCB_SOURCE).toBe('wx_trigger');
  expect(told.event).toMatchObject({ Type: 'Timer', TriggerName: 'everyMinute' });
});

it('reaches the database through the official SDK and says what each invocation asked for', async () => {
  base.stats.reset();
  expect(await call('write', { text: 'from inside', procedure: 'notes.write' })).toBe(1);
  const [record] = base.stats.invocations();
  expect(record).toMatchObject({ function: 'write', procedure: 'notes.write', ok: true });
  expect(record?.requests.map(({ action, commit, returned }) => ({ action, commit, returned }))).toEqual([
    { action: 'database.insertDocument', commit: true, returned: 0 },
    { action: 'database.getDocument', commit: false, returned: 1 },
  ]);
});

it('lets one function call another', async () => {
  expect((await call<Echo>('calls', {})).event).toEqual({ a: 1 });
  expect((await base.app.callFunction({ name: 'echo', data: { b: 2 } })).result).toMatchObject({
    event: { b: 2 },
  });
  expect((await base.app.callFunction({ name: 'say', data: {} })).result).toBeNull();
});

it('runs one invocation at a time in a worker, and as many as there are workers', async () => {
  const seen = await Promise.all(
    Array.from({ length: 8 }, () => call<{ seen: number; pid: number }>('alone', {})),
  );
  expect(seen.every((one) => one.seen === 1)).toBe(true);
  expect(new Set(seen.map((one) => one.pid)).size).toBe(2);
});

it('ends what takes too long, even an endless loop, and goes on', async () => {
  for (const [name, event] of [
    ['endless', {}],
    ['spin', { spin: true }],
  ] as const)
    expect(await base.call(name, event, { openid: 'o' })).toMatchObject({
      ok: false,
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      errCode: -504003,
    });
  expect(await call('spin', {})).toBe('ok');
});

it('fails only the invocation whose worker crashed', async () => {
  const [dead, alive] = await Promise.all([
    base.call('crash', { die: true }, { openid: 'o' }),
    base.call('crash', {}, { openid: 'o' }),
  ]);
  expect(dead).toMatchObject({ ok: false, errCode: -504002 });
  expect(alive).toMatchObject({ ok: true, result: 'alive' });
  expect(await call('crash', {})).toBe('alive');
});

it('reports what a function threw, and functions that do not exist', async () => {
  expect(await base.call('throws', {}, { openid: 'o' })).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('boom'),
  });
  expect(await base.call('nobody', {}, { openid: 'o' })).toMatchObject({ errCode: -501000 });
  expect(await failure(base.app.callFunction({ name: 'throws', data: {} }))).toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: 'boom',
  });
  expect(await failure(base.app.callFunction({ name: 'nobody', data: {} }))).toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  });
});

it('keeps the limits of 1 MB to a phone and 6 MB in all', async () => {
  expect(await base.call('big', { size: 1_100_000 }, { openid: 'o' })).toMatchObject({
    ok: false,
    errCode: -604001,
  });
  expect((await base.app.callFunction({ name: 'big', data: { size: 1_100_000 } })).result).toHaveLength(
    1_100_000,
  );
  expect(await base.call('big', { size: 6_400_000 }, { openid: 'o' })).toMatchObject({
    ok: false,
    errCode: -504002,
  });
  expect(await base.call('echo', 'x'.repeat(6_400_000), { openid: 'o' })).toMatchObject({
    ok: false,
    errCode: -504001,
  });
});

it('prints what functions print, with their name', async () => {
  await call('say', {});
  while (!lines.includes('[say] hello from inside') || !lines.includes('[say] and this'))
    await new Promise((resolve) => setImmediate(resolve));
});

it('answers phones over HTTP, with the header as identity', async () => {
  const send = async (name: string, body: string): Promise<unknown> =>
    (
      await fetch(`${base.url}/client/functions/${name}`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'oPhone' },
        body,
      })
    ).json();
  expect(await send('echo', '{"a":1}')).toMatchObject({
    result: { event: { a: 1 }, info: { openId: 'oPhone' } },
    requestID: expect.any(String),
  });
  expect(await send('throws', '{}')).toMatchObject({
    errCode: -504002,
    errMsg: expect.stringContaining('cloud.callFunction:fail'),
  });
  expect(await send('echo', '{bad')).toMatchObject({ errCode: -501007 });
});

it('moves Date inside functions with the clock, and fires due timers once', async () => {
  const before = (await call<Echo>('echo', {})).now;
  expect(Math.abs(before - Date.now())).toBeLessThan(5_000);
  await fetch(`${base.url}/control/clock`, { method: 'POST', body: JSON.stringify({ advance: 86_400_000 }) });
  const told = await call<Echo>('echo', {});
  expect(told.now - Date.now()).toBeGreaterThan(86_000_000);
  expect(told.made - told.now).toBeLessThan(1_000);
  expect(told).toMatchObject({ isDate: true, fixed: 5, parsed: 7 });
  const refused = await fetch(`${base.url}/control/clock`, {
    method: 'POST',
    body: JSON.stringify({ to: '2001-01-01T00:00:00Z' }),
  });
  expect(refused.status).toBe(400);
});
