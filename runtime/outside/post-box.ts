/** What the stand-ins were given and what they answered, and the failures they were told to have. */
import { z } from 'zod';

export const CHANNELS = ['subscription', 'robot', 'sms', 'voice'] as const;
export type OutsideChannel = (typeof CHANNELS)[number];

/** What arrived, when, and what was answered. */
export interface Letter {
  readonly at: number;
  readonly channel: OutsideChannel;
  readonly to: string;
  readonly body: unknown;
  readonly reply: object;
}

/** A failure to have: an HTTP status instead of an answer, or an answer instead of the right one. */
export const failureSchema = z.strictObject({
  channel: z.enum(CHANNELS),
  times: z.number().int().min(1).max(1_000).default(1),
  status: z.number().int().min(400).max(599).optional(),
  reply: z.record(z.string(), z.unknown()).optional(),
});
export type Failing = z.infer<typeof failureSchema>;

/** Kept at most, so that a town that runs for weeks stays small. */
const KEPT = 2_000;

export interface PostBox {
  keep(letter: Letter): void;
  /** Calls `listener` with the channel of whatever comes from now on; the result ends that. */
  listen(listener: (channel: OutsideChannel) => void): () => void;
  letters(channel?: OutsideChannel): readonly Letter[];
  fail(failing: Failing): void;
  /** The failure that the next message of this channel has to have, once. */
  failing(channel: OutsideChannel): Failing | undefined;
}

export function createPostBox(): PostBox {
  let letters: Letter[] = [];
  let failures: Failing[] = [];
  const listeners = new Set<(channel: OutsideChannel) => void>();
  return {
    keep(letter) {
      letters = [...letters, letter].slice(-KEPT);
      for (const listener of listeners) listener(letter.channel);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    letters: (channel) => letters.filter((letter) => channel === undefined || letter.channel === channel),
    fail: (failing) => void failures.push(failing),
    failing(channel) {
      const found = failures.find((failing) => failing.channel === channel);
      if (!found) return undefined;
      found.times -= 1;
      failures = failures.filter(({ times }) => times > 0);
      return found;
    },
  };
}
