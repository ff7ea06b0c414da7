/** What phones and the laptop's own handle reach over HTTP, where the server may be dead at any moment. */
import type { Reply } from '@gelin/contract/call';
import type { Line } from './sender.ts';

/** Longer than any function may take. */
const PATIENCE = 40_000;

/** Calls functions as phones do. Rejects where no reply of the function came back. */
export function phoneLine(url: string): Line {
  return async ({ fn, procedure, input, openid }) => {
    const answer = await post(`${url}/client/functions/${fn}`, { version: 1, procedure, input }, openid);
    if (!('result' in answer)) throw new Error(JSON.stringify(answer));
    return answer.result as Reply<unknown>;
  };
}

export type Control = ReturnType<typeof controlOf>;

/** The laptop's own handle on clock and timers. */
export function controlOf(url: string) {
  return {
    /** Sets the clock forward; a moment that has passed changes nothing. */
    async setTo(at: number): Promise<void> {
      await post(`${url}/control/clock`, { to: new Date(at).toISOString() });
    },
    async now(): Promise<number> {
      const reply = await fetch(`${url}/control/clock`, { signal: AbortSignal.timeout(PATIENCE) });
      return new Date(((await reply.json()) as { now: string }).now).getTime();
    },
    /** One tick of the clock function: how many matters it looked at; `undefined` where it failed. */
    async tick(): Promise<number | undefined> {
      const reply = await post(`${url}/control/timers/clock`, {});
      return reply.ok ? ((reply.result as { done?: number } | null)?.done ?? 0) : undefined;
    },
  };
}

async function post(url: string, body: object, openid?: string): Promise<Record<string, unknown>> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid !== undefined && { 'x-wx-openid': openid }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return (await reply.json()) as Record<string, unknown>;
}

/** Does it again, a little later each time, until it succeeds: servers come back. */
export async function insist<T>(what: () => Promise<T>, attempts = 200): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await what();
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(20 * attempt, 300)));
    }
}
