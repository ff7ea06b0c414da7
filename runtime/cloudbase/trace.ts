/** What one request cost: filled in while it is carried out, read by the statistics. */

export interface Trace {
  collection?: string;
  examined: number;
  returned: number;
  /** Whether the request made something durable. */
  commit: boolean;
  /** Indexes used; `_id_` is the one every collection has. */
  indexes: string[];
  /** Whether a collection with documents was read without an index. */
  scan: boolean;
  sortedInMemory: boolean;
}

export const newTrace = (): Trace => ({
  examined: 0,
  returned: 0,
  commit: false,
  indexes: [],
  scan: false,
  sortedInMemory: false,
});
