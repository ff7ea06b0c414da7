/** Limits of the kind "so many in so long", over a window that moves on. */

export interface Limit {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

/** Counts by name; `take` says whether one more is within every limit, and counts it if so. */
export function createRolling(limits: readonly Limit[]): { take(name: string, now: number): boolean } {
  const taken = new Map<string, number[]>();
  const longest = Math.max(...limits.map(({ within }) => within));
  return {
    take(name, now) {
      const times = (taken.get(name) ?? []).filter((time) => now - time < longest);
      const allowed = limits.every(
        ({ most, within }) => times.filter((time) => now - time < within).length < most,
      );
      taken.set(name, allowed ? [...times, now] : times);
      return allowed;
    },
  };
}
