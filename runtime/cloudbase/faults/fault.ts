/** What can happen to one request between the SDK and the database. */

/**
 * `none`: nothing. Before it is applied: `reset` cuts the connection, `unavailable` answers 503. `after`: applied, the
 * reply lost. `late`: the connection is cut at once and the request applied a little later, when the caller has long
 * gone on. `delay`: everything happens, only later. `double`: applied twice and the second reply given; `doubleFirst`
 * gives the first.
 */
export const FAULTS = [
  'none',
  'reset',
  'unavailable',
  'after',
  'late',
  'delay',
  'double',
  'doubleFirst',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A request on its way: the `index`-th, from 1, of the invocation that makes it. */
export interface Request {
  readonly invocation: string;
  readonly index: number;
  /** What the SDK asks for: "database.commitTransaction". */
  readonly action: string;
}

/** Decides what happens to each request. */
export type Policy = (request: Request) => Fault;
