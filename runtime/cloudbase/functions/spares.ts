/** Workers that outlive their cloud: the next one of this process takes them, and each loads its function anew. Whoever opens hundreds of clouds spares as many starts of a process. */
import type { Worker } from './process.ts';

/** How many clouds a worker serves: what earlier ones left in its memory counts towards its limit. */
const LIVES = 12;

export interface Spares {
  /** A worker of this function, if one was left. */
  take(folder: string): Worker | undefined;
  leave(folder: string, worker: Worker): void;
  close(): void;
}

export function createSpares(): Spares {
  const left = new Map<string, Worker[]>();
  const lives = new WeakMap<Worker, number>();
  let closed = false;
  return {
    take(folder) {
      const spare = left.get(folder)?.pop();
      return spare?.alive === false ? this.take(folder) : spare;
    },
    leave(folder, worker) {
      const served = (lives.get(worker) ?? 0) + 1;
      if (closed || served >= LIVES) return worker.kill();
      lives.set(worker, served);
      worker.forget();
      left.set(folder, [...(left.get(folder) ?? []), worker]);
    },
    close() {
      closed = true;
      for (const workers of left.values()) for (const worker of workers) worker.kill();
      left.clear();
    },
  };
}
