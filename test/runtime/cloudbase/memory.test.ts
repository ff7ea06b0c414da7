/** Functions and their memory: what takes more than it was given dies, and the next call finds a fresh worker. */
import { builtWorker, written } from './builtFunctions.ts';
import { failure, start, type Running } from './running.ts';

const SMALL = { memorySize: 64, timeout: 30 };

let base: Running;
beforeAll(async () => {
  base = await start({
    workerScript: await builtWorker(),
    workersPerFunction: 1,
    timers: false,
    functionsDir: written({
      objects: {
        source: `let calls = 0; exports.main = (event) => { calls += 1; const held = [];
          while (event.grow) held.push(new Array(10000).fill(held.length)); return { calls, pid: process.pid }; };`,
        config: SMALL,
      },
      buffers: {
        source: `exports.main = async (event) => { const held = [];
          while (event.grow) { held.push(Buffer.alloc(8e6, held.length)); await new Promise((r) => setTimeout(r, 5)); }
          return process.pid; };`,
        config: SMALL,
      },
      modest: {
        source: `exports.main = async () => { const held = Buffer.alloc(30e6, 1);
          await new Promise((r) => setTimeout(r, 150)); return held.length; };`,
        config: SMALL,
      },
    }),
  });
});

const EXCEEDED = {
  code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  message: expect.stringContaining('64 MB') as string,
};

it('ends a function whose objects outgrow it; the next call starts anew', async () => {
  const before = (await base.app.callFunction({ name: 'objects', data: {} })).result as { pid: number };
  expect(await failure(base.app.callFunction({ name: 'objects', data: { grow: true } }))).toMatchObject(
    EXCEEDED,
  );
  const { result } = await base.app.callFunction({ name: 'objects', data: {} });
  expect(result).toMatchObject({ calls: 1 });
  expect((result as { pid: number }).pid).not.toBe(before.pid);
});

it('counts what is held outside of the heap too', async () => {
  expect(await failure(base.app.callFunction({ name: 'buffers', data: { grow: true } }))).toMatchObject(
    EXCEEDED,
  );
  expect((await base.app.callFunction({ name: 'buffers', data: {} })).result).toEqual(expect.any(Number));
});

it('leaves alone what stays within', async () => {
  expect((await base.app.callFunction({ name: 'modest', data: {} })).result).toBe(30_000_000);
});

it('tells a phone in its own numbers', async () => {
  expect(await base.call('objects', { grow: true }, { openid: 'o' })).toMatchObject({
    ok: false,
    code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    errCode: -504002,
  });
});
