/** Which transaction is writing what. Transactions never wait for a lock, plain writes do. */

export interface Locks {
  holder(name: string): string | undefined;
  take(name: string, transaction: string): void;
  releaseAll(transaction: string): void;
  /** Resolves when the holder lets go. */
  released(name: string): Promise<void>;
}

export function createLocks(): Locks {
  const holders = new Map<string, string>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    holder: (name) => holders.get(name),
    take: (name, transaction) => void holders.set(name, transaction),
    releaseAll(transaction) {
      for (const [name, holder] of holders) {
        if (holder !== transaction) continue;
        holders.delete(name);
        for (const wake of waiting.get(name) ?? []) wake();
        waiting.delete(name);
      }
    },
    released: (name) =>
      new Promise((wake) => {
        if (holders.has(name)) waiting.set(name, [...(waiting.get(name) ?? []), wake]);
        else wake();
      }),
  };
}
