/** HTTP out of a function: JSON there and back, never longer than a few seconds. */

/** Milliseconds after which no answer is waited for. */
export const POST_TIMEOUT = 4_000;

/** The answer's JSON, or why there is none. */
export type Posted =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly code: string };

/** Posts `text` as JSON. Throws nothing: no answer, no success and no JSON are all `ok: false`. */
export async function post(
  url: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Posted> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
      signal: AbortSignal.timeout(POST_TIMEOUT),
    });
    if (!reply.ok) return { ok: false, code: `http${reply.status}` };
    return { ok: true, body: (await reply.json()) as Record<string, unknown> };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, code: timedOut ? 'timeout' : 'unreachable' };
  }
}
