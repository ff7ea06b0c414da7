/** All senders together: each wish is logged, sent until answered, and counted while it is under way. */
import { randomUUID } from 'node:crypto';
import type { Asked } from './matrix/command.ts';
import type { Line, Outcome } from './sender.ts';
import { sendUntilAnswered } from './sender.ts';
import type { SendersLog } from './wish.ts';

/** A minute of a dead server and half a minute of a lock that nobody lets go are waited out many times over. */
const TRIES = 2_000;
const PAUSE = 25;
const LONGEST_PAUSE = 500;

export interface Senders {
  /** Sends until answered; `ask` is given the wish's key. */
  send(openid: string, ask: (key: string) => Asked): Promise<Outcome>;
  readonly counts: { readonly wishes: number; readonly sendings: number };
}

/** `sent` is told of each sending, and of how many wishes are under way. */
export function createSenders(line: Line, log: SendersLog, sent: (inFlight: number) => void): Senders {
  const counts = { wishes: 0, sendings: 0 };
  let inFlight = 0;
  const sender = {
    log,
    tries: TRIES,
    pause: (attempt: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.min(PAUSE * attempt, LONGEST_PAUSE))),
    line: (...wish: Parameters<Line>) => {
      counts.sendings += 1;
      sent(inFlight);
      return line(...wish);
    },
  };
  return {
    counts,
    async send(openid, ask) {
      const key = randomUUID();
      inFlight += 1;
      counts.wishes += 1;
      try {
        return await sendUntilAnswered({ key, openid, ...ask(key) }, sender);
      } finally {
        inFlight -= 1;
      }
    },
  };
}
