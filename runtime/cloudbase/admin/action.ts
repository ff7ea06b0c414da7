/** What carries out one kind of request, and what it gets to see. */
import type { Trace } from '../trace.ts';
import type { Params } from './params.ts';

/** The envelope's own fields; `requestId` is added to them. */
export interface Reply {
  data?: unknown;
  /** Sent as it is, instead of an envelope. */
  raw?: Uint8Array;
  [field: string]: unknown;
}

/** `origin` is the address the request came to; links in the answer start with it. */
export type Action = (params: Params, trace: Trace, origin: string) => Reply | Promise<Reply>;
export type Actions = Record<string, Action>;
