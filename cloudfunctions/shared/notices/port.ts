/** The notification port: one interface to every channel that leads to people out of the app. */
import type { Channel, NoticeWords } from '@gelin/domain';

/**
 * What a channel answered. `permanent`: this will never arrive, and another channel may be tried; otherwise it is
 * tried again, not before `retryAfter` milliseconds where the channel says so.
 */
export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly permanent: boolean;
      readonly retryAfter?: number;
    };

/** It was taken. */
export const DELIVERED: Outcome = { ok: true };

/** A refusal for good. */
export function refused(code: string | number): Outcome {
  return { ok: false, code: String(code), permanent: true };
}

/** A failure that may be over when tried again. */
export function failed(code: string | number, retryAfter?: number): Outcome {
  return { ok: false, code: String(code), permanent: false, ...(retryAfter !== undefined && { retryAfter }) };
}

export interface Outward {
  readonly name: Channel;
  /** Sends to an address (an openid, a phone number). Never throws: whatever goes wrong is an outcome. */
  send(address: string, words: NoticeWords): Promise<Outcome>;
}
