/** Counts and the ring of finished invocations: what a bench and the tests read. */
import type { Trace } from './trace.ts';

/** One request to /admin. Times are real milliseconds on one monotonic scale. */
export interface RequestRecord extends Trace {
  action: string;
  start: number;
  end: number;
  ms: number;
  /** The error code it was answered with, if any. */
  code?: string;
}

/** One finished invocation of a function, with the requests its SDK made. */
export interface InvocationRecord {
  id: string;
  function: string;
  /** The event's `procedure` when it is a string. */
  procedure?: string;
  start: number;
  end: number;
  ms: number;
  ok: boolean;
  requests: RequestRecord[];
}

/** A query that had to read a whole collection. */
export interface ScanRecord {
  collection: string;
  action: string;
  examined: number;
  returned: number;
}

export interface Summary {
  callsByFunction: Record<string, number>;
  clientCalls: Record<string, number>;
  sdkRequests: Record<string, number>;
  commits: number;
  examined: number;
  returned: number;
  sortsInMemory: number;
  scans: ScanRecord[];
  watchesOpen: number;
}

export interface Stats {
  summary(): Summary;
  /** Finished invocations, oldest first; the last ten thousand. */
  invocations(): InvocationRecord[];
  reset(): void;
  /** Begins an invocation; the result ends it. */
  invocation(id: string, name: string, procedure: string | undefined): (ok: boolean) => void;
  request(record: RequestRecord, invocation: string | undefined): void;
  clientCall(kind: string): void;
  watches(change: 1 | -1): void;
  /** Monotonic milliseconds. */
  now(): number;
}

const RING = 10_000;
const SCANS = 1_000;

export function createStats(now: () => number): Stats {
  let watchesOpen = 0;
  let counts = empty();
  let ring: InvocationRecord[] = [];
  const running = new Map<string, InvocationRecord>();
  return {
    now,
    summary: () => ({ ...counts, scans: [...counts.scans], watchesOpen }),
    invocations: () => ring.slice(-RING),
    reset() {
      counts = empty();
      ring = [];
    },
    invocation(id, name, procedure) {
      const record: InvocationRecord = {
        id,
        function: name,
        ...(procedure !== undefined && { procedure }),
        start: now(),
        end: 0,
        ms: 0,
        ok: false,
        requests: [],
      };
      running.set(id, record);
      add(counts.callsByFunction, name);
      return (ok) => {
        running.delete(id);
        record.end = now();
        record.ms = record.end - record.start;
        record.ok = ok;
        ring.push(record);
        if (ring.length > RING * 1.1) ring = ring.slice(-RING);
      };
    },
    request(record, invocation) {
      add(counts.sdkRequests, record.action);
      if (record.commit) counts.commits += 1;
      if (record.sortedInMemory) counts.sortsInMemory += 1;
      counts.examined += record.examined;
      counts.returned += record.returned;
      if (record.scan && counts.scans.length < SCANS)
        counts.scans.push({
          collection: record.collection ?? '',
          action: record.action,
          examined: record.examined,
          returned: record.returned,
        });
      if (invocation !== undefined) running.get(invocation)?.requests.push(record);
    },
    clientCall: (kind) => add(counts.clientCalls, kind),
    watches: (change) => void (watchesOpen += change),
  };
}

const empty = (): Omit<Summary, 'watchesOpen'> => ({
  callsByFunction: {},
  clientCalls: {},
  sdkRequests: {},
  commits: 0,
  examined: 0,
  returned: 0,
  sortsInMemory: 0,
  scans: [],
});

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
