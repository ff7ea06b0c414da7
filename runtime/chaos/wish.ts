/** What somebody wants done, once, and what the senders' log says about it. */
import type { Reply } from '@gelin/contract/call';

/** One thing one person wants; sent again with the same key until it is answered. */
export interface Wish {
  readonly key: string;
  readonly openid: string;
  readonly fn: string;
  readonly procedure: string;
  /** The procedure's input, the key in it where it takes one. */
  readonly input: object;
}

/** A line of the log: written before sending, and before anything is done about a reply. */
export type Entry =
  | { readonly kind: 'send'; readonly wish: Wish }
  | { readonly kind: 'reply'; readonly key: string; readonly reply: Reply<unknown> }
  /** No reply came: nobody knows whether it was carried out. */
  | { readonly kind: 'lost'; readonly key: string; readonly why: string };

/** Where senders write; returns when the line is safe. */
export interface SendersLog {
  append(entry: Entry): void;
}

/** A wish with the last thing that was heard about it; no answer where the senders gave up. */
export interface Answered {
  readonly wish: Wish;
  readonly sent: number;
  readonly reply: Reply<unknown> | undefined;
}

/** Puts the log's lines together, a wish each, in the order of their first sending. */
export function answeredIn(entries: Iterable<Entry>): Answered[] {
  const found = new Map<string, Answered>();
  for (const entry of entries) {
    if (entry.kind === 'send') {
      const { wish } = entry;
      const before = found.get(wish.key);
      found.set(wish.key, { wish, sent: (before?.sent ?? 0) + 1, reply: before?.reply });
    } else if (entry.kind === 'reply') {
      const before = found.get(entry.key);
      if (!before) throw new Error(`a reply to ${entry.key}, which was never sent`);
      found.set(entry.key, { ...before, reply: entry.reply });
    }
  }
  return [...found.values()];
}
