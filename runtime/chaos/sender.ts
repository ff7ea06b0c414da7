/** A phone that does not give up: the same wish with the same key, until somebody says yes or no. */
import type { Reply } from '@gelin/contract/call';
import type { FailureCode } from '@gelin/contract/failure';
import type { SendersLog, Wish } from './wish.ts';

/** How a call reaches the cloud. Rejects when no reply came back. */
export type Line = (wish: Wish) => Promise<Reply<unknown>>;

/** Failures after which trying again helps: not an answer yet. */
const PASSING: readonly FailureCode[] = ['busy', 'unavailable'];

export interface Sender {
  readonly line: Line;
  readonly log: SendersLog;
  /** Sends at most this often. */
  readonly tries: number;
  /** Waits before the try with this number, from 2. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** What became of a wish: the answer, or none after the last try; and how often it was sent. */
export interface Outcome {
  readonly reply: Reply<unknown> | undefined;
  readonly sent: number;
}

/** Sends until answered. The log knows of each sending before it happens and of each reply before it is acted on. */
export async function sendUntilAnswered(wish: Wish, { line, log, tries, pause }: Sender): Promise<Outcome> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (attempt > 1) await pause(attempt);
    log.append({ kind: 'send', wish });
    const reply = await line(wish).catch((error: unknown) => {
      log.append({ kind: 'lost', key: wish.key, why: String(error) });
      return undefined;
    });
    if (!reply) continue;
    log.append({ kind: 'reply', key: wish.key, reply });
    if (reply.ok || !PASSING.includes(reply.failure.code)) return { reply, sent: attempt };
  }
  return { reply: undefined, sent: tries };
}
