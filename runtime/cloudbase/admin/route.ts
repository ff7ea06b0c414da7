/** POST /admin: one envelope in, one envelope out, whatever is in it. */
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { asFailure, Failure } from '../failure.ts';
import type { Stats } from '../stats.ts';
import { newTrace } from '../trace.ts';
import type { Actions, Reply } from './action.ts';
import { bodyOf } from './body.ts';

/**
 * Serves the actions; every request is timed, counted and attributed to the invocation that made it. Each waits
 * `latency` milliseconds first, as over a network.
 */
export function adminRoutes(
  actions: Actions,
  stats: Stats,
  log: (line: string) => void,
  latency: number | (() => number) = 0,
): Hono {
  const routes = new Hono();
  routes.post('/', async (c) => {
    const requestId = randomUUID();
    const trace = newTrace();
    const start = stats.now();
    let action = 'unknown';
    let failure: Failure | undefined;
    let reply: Reply = {};
    try {
      const params = await bodyOf(c);
      const away = typeof latency === 'number' ? latency : latency();
      if (away > 0) await new Promise((resolve) => setTimeout(resolve, away));
      const asked = typeof params.action === 'string' ? params.action : '';
      const handler = Object.hasOwn(actions, asked) ? actions[asked] : undefined;
      if (!handler)
        throw new Failure(
          'INVALID_ACTION',
          `action "${asked.slice(0, 100)}" is not supported by the embedded CloudBase`,
        );
      action = asked;
      reply = await handler(params, trace, new URL(c.req.url).origin);
    } catch (error) {
      failure = asFailure(error);
      if (failure.code === 'SYS_ERR')
        log(`[admin] ${action}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const end = stats.now();
    const code = failure && { code: failure.code };
    stats.request({ ...trace, action, start, end, ms: end - start, ...code }, invocationOf(c));
    if (reply.raw)
      return c.body(new Uint8Array(reply.raw), 200, { 'content-type': 'application/octet-stream' });
    // The SDK tells an envelope from raw bytes by exactly this type.
    return c.json(
      failure ? { requestId, code: failure.code, message: failure.message } : { requestId, ...reply },
      200,
      { 'Content-Type': 'application/json; charset=utf-8' },
    );
  });
  routes.all('/', (c) =>
    c.json({ requestId: randomUUID(), code: 'INVALID_PARAM', message: 'the admin endpoint takes POST only' }),
  );
  return routes;
}

/** The SDK writes `TCB_SEQID-…` into the query; the worker sets that to the invocation's id. */
function invocationOf(c: Context): string | undefined {
  return c.req.query('seqId')?.split('-')[0];
}
