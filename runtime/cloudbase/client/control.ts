/** /control/…: the laptop's own handles: the clock, the figures, the timers. Production has none of them. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { asFailure } from '../failure.ts';
import type { FunctionReply } from '../functions/reply.ts';
import type { Stats } from '../stats.ts';

const move = z.union([
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advance: z.number().nonnegative() }),
]);

export function controlRoutes(
  clock: Clock,
  stats: Stats,
  runTimer: (name: string) => Promise<FunctionReply>,
): Hono {
  const routes = new Hono();
  const shown = (): { now: string; offset: number } => ({
    now: clock.now().toISOString(),
    offset: clock.offset,
  });

  routes.get('/clock', (c) => c.json(shown()));
  routes.post('/clock', async (c) => {
    const asked = move.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success)
      return c.json({ error: 'send {"to": an ISO time} or {"advance": milliseconds}' }, 400);
    try {
      if ('to' in asked.data) clock.setTo(new Date(asked.data.to));
      else clock.advance(asked.data.advance);
    } catch (error) {
      return c.json({ error: asFailure(error).message, ...shown() }, 400);
    }
    return c.json(shown());
  });
  routes.get('/stats', (c) => c.json(stats.summary()));
  routes.post('/stats/reset', (c) => {
    stats.reset();
    return c.json(stats.summary());
  });
  routes.get('/stats/invocations', (c) => c.json(stats.invocations()));
  routes.post('/timers/:name', async (c) => c.json(await runTimer(c.req.param('name'))));
  return routes;
}
