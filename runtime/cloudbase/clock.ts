/** The server's clock: real time plus an offset that only grows from where it began. */
import { invalid } from './failure.ts';

export interface Clock {
  now(): Date;
  /** Milliseconds by which this clock is ahead of real time. */
  readonly offset: number;
  /** Moves the clock to an instant that is not in its past. */
  setTo(to: Date): void;
  /** Moves the clock forward by some milliseconds. */
  advance(ms: number): void;
  /** Calls back after each move; returns how to stop that. */
  onMove(listener: () => void): () => void;
}

/** Makes a clock over `realNow` (real time unless a test says otherwise), which begins `offset` milliseconds ahead of it. */
export function createClock(realNow: () => number = Date.now, offset = 0): Clock {
  const listeners = new Set<() => void>();
  const advance = (ms: number): void => {
    if (!Number.isFinite(ms) || ms < 0) throw invalid('the clock can only be moved forward');
    offset += ms;
    for (const listener of listeners) listener();
  };
  return {
    now: () => new Date(realNow() + offset),
    get offset() {
      return offset;
    },
    advance,
    setTo: (to) => advance(to.getTime() - (realNow() + offset)),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
