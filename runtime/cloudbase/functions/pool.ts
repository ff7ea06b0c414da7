/** The workers of one function: an invocation takes a free one, starts one, or waits its turn. */
import type { InvokeMessage } from './message.ts';
import type { Worker } from './process.ts';

export interface Pool {
  /** The workers that live. */
  readonly pids: readonly number[];
  run(message: InvokeMessage): Promise<string | undefined>;
  /** Ends what is running; `leave` gets the workers that are free. */
  close(leave: (worker: Worker) => void): void;
}

export function createPool(size: number, start: () => Worker, print: (line: string) => void): Pool {
  const all = new Set<Worker>();
  const free: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  const begin = (): Worker => {
    const worker = start();
    all.add(worker);
    return worker;
  };
  const take = async (): Promise<Worker> => {
    for (let worker = free.pop(); worker; worker = free.pop()) {
      if (worker.alive) return worker;
      all.delete(worker);
    }
    if (all.size < size) return begin();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (worker: Worker): void => {
    if (!worker.alive) all.delete(worker);
    const next = waiting.shift();
    if (next) next(worker.alive ? worker : begin());
    else if (worker.alive) free.push(worker);
  };
  return {
    get pids() {
      return [...all].flatMap((worker) => (worker.alive && worker.pid ? [worker.pid] : []));
    },
    async run(message) {
      const worker = await take();
      try {
        return await worker.run(message, print);
      } finally {
        giveBack(worker);
      }
    },
    close(leave) {
      for (const worker of all) {
        if (worker.alive && free.includes(worker)) leave(worker);
        else worker.kill();
      }
    },
  };
}
