/** Timers by the server's clock: cron in UTC+8, due triggers once, and the laptop's handles over HTTP. */
import { parseCron } from '../../../runtime/cloudbase/functions/cron.ts';
import { createClock } from '../../../runtime/cloudbase/clock.ts';
import { createStats } from '../../../runtime/cloudbase/stats.ts';
import { createTimers } from '../../../runtime/cloudbase/functions/timers.ts';
import type { Functions } from '../../../runtime/cloudbase/functions/functions.ts';
import { start } from './running.ts';

const next = (cron: string, after: string): string | undefined =>
  parseCron(cron).next(new Date(after))?.toISOString();

describe('cron', () => {
  it.each([
    ['0 * * * * * *', '2026-03-01T00:00:30Z', '2026-03-01T00:01:00.000Z'],
    ['0 30 11,16 * * * *', '2026-03-01T00:00:00Z', '2026-03-01T03:30:00.000Z'],
    ['0 30 11,16 * * * *', '2026-03-01T03:30:00Z', '2026-03-01T08:30:00.000Z'],
    ['0 0 2 1 * * *', '2026-03-01T00:00:00Z', '2026-03-31T18:00:00.000Z'],
    ['*/15 * * * * * *', '2026-03-01T00:00:46Z', '2026-03-01T00:01:00.000Z'],
    ['0 0 9 * * MON-FRI *', '2026-02-27T02:00:00Z', '2026-03-02T01:00:00.000Z'],
    ['0 0 9 15 * MON *', '2026-03-03T00:00:00Z', '2026-03-09T01:00:00.000Z'],
    ['0 0 0 29 FEB * *', '2026-03-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
  ])('%s after %s is %s', (cron, after, then) => expect(next(cron, after)).toBe(then));

  it('has no moment in a year that is over', () =>
    expect(next('0 0 0 1 1 * 2020', '2026-01-01T00:00:00Z')).toBeUndefined());

  it.each(['', '* * * * *', '0 60 * * * * *', 'x * * * * * *', '5-1 * * * * * *'])('refuses %j', (cron) =>
    expect(() => parseCron(cron)).toThrow(),
  );
});

it('fires each due trigger once when the clock jumps, and not when it is not due', () => {
  let now = new Date('2026-03-01T00:00:30Z').getTime();
  const clock = createClock(() => now);
  const fired: string[] = [];
  const trigger = (name: string, config: string) => ({ name, type: 'timer' as const, config });
  const called = (name: string, config: string) => ({
    name,
    folder: '',
    timeout: 5,
    memorySize: 256,
    triggers: [trigger(`${name}Trigger`, config)],
  });
  const functions: Functions = {
    built: new Map([
      ['minute', called('minute', '0 * * * * * *')],
      ['daily', called('daily', '0 0 9 * * * *')],
    ]),
    invoke: (name, event) => {
      fired.push(`${name} ${(JSON.parse(event) as { Time: string }).Time}`);
      return Promise.resolve({ requestId: '', result: undefined });
    },
    workers: () => [],
    close: () => undefined,
  };
  const timers = createTimers(functions, clock);
  timers.start();
  expect(fired).toEqual([]);
  clock.advance(3 * 60_000);
  expect(fired).toEqual(['minute 2026-03-01T00:03:30Z']);
  clock.advance(3_600_000);
  expect(fired.slice(1).sort()).toEqual(['daily 2026-03-01T01:03:30Z', 'minute 2026-03-01T01:03:30Z']);
  now += 10_000;
  clock.advance(0);
  expect(fired).toHaveLength(3);
  timers.close();
});

it('only moves the clock forward', () => {
  const clock = createClock(() => 1_000_000);
  clock.setTo(new Date(2_000_000));
  expect(clock.now().getTime()).toBe(2_000_000);
  expect(clock.offset).toBe(1_000_000);
  expect(() => clock.setTo(new Date(1_999_999))).toThrow('forward');
  expect(() => clock.advance(-1)).toThrow('forward');
  expect(() => clock.advance(NaN)).toThrow('forward');
});

it('keeps the last ten thousand invocations', () => {
  const stats = createStats(() => 0);
  for (let n = 0; n < 12_000; n += 1) stats.invocation(String(n), 'f', undefined)(true);
  expect(stats.invocations().length).toBeLessThanOrEqual(11_000);
  expect(stats.invocations().at(-1)?.id).toBe('11999');
});

it('shows and moves the clock, and gives the figures, over HTTP', async () => {
  const base = await start();
  const control = async (path: string, body?: object): Promise<Record<string, unknown>> =>
    (await (
      await fetch(`${base.url}/control/${path}`, body && { method: 'POST', body: JSON.stringify(body) })
    ).json()) as Record<string, unknown>;
  expect(await control('clock')).toMatchObject({ offset: 0 });
  const to = new Date(Date.now() + 86_400_000);
  const moved = new Date(String((await control('clock', { to: to.toISOString() })).now));
  expect(moved.getTime()).toBeGreaterThanOrEqual(to.getTime());
  expect(moved.getTime()).toBeLessThan(to.getTime() + 3_600_000);
  expect(await control('clock', { sideways: 1 })).toHaveProperty('error');
  await base.db.createCollection('t');
  await base.db.collection('t').add({ at: base.db.serverDate() });
  expect(((await base.db.collection('t').get()).data[0] as { at: Date }).at.getTime()).toBeGreaterThan(
    Date.now() + 86_000_000,
  );
  expect(await control('stats')).toMatchObject({
    sdkRequests: { 'database.insertDocument': 1 },
    commits: 1,
    watchesOpen: 0,
  });
  expect(await control('stats/reset', {})).toMatchObject({ sdkRequests: {}, commits: 0 });
  expect(await control('stats/invocations')).toEqual([]);
  expect(await control('timers/none', {})).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' });
});
