/** Who is killed and when: function workers, and the server itself, while enough commands are under way. */
import type { Chance } from '../replay/chance.ts';
import type { ServerProcess } from './server-process.ts';

/** Commands that have to be under way. */
export const IN_FLIGHT = 8;
/** Of the kills, those that hit the server itself. */
const SERVERS = 0.15;

export interface Kills {
  readonly counts: { readonly workers: number; readonly servers: number; readonly leastInFlight: number };
  /** Called whenever a command is sent; kills where it is time to. */
  sent(inFlight: number): void;
  /** Resolves when nobody is being killed or started again. */
  calm(): Promise<void>;
}

/** `most` kills, one after every `every` sendings, as soon as enough are under way. */
export function createKills(server: ServerProcess, chance: Chance, most: number, every: number): Kills {
  const counts = { workers: 0, servers: 0, leastInFlight: Infinity };
  let since = 0;
  let busy: Promise<void> | undefined;

  const kill = async (inFlight: number): Promise<void> => {
    if (chance.happens(SERVERS)) {
      await server.kill();
      counts.servers += 1;
      await server.start();
    } else {
      const workers = await server.workers();
      if (workers.length === 0) return;
      process.kill(chance.pick(workers), 'SIGKILL');
      counts.workers += 1;
    }
    counts.leastInFlight = Math.min(counts.leastInFlight, inFlight);
  };
  return {
    counts,
    sent(inFlight) {
      since += 1;
      if (busy || inFlight < IN_FLIGHT || since < every || counts.workers + counts.servers >= most) return;
      since = 0;
      busy = kill(inFlight)
        // A worker may have ended by itself between being named and being killed.
        .catch((error: unknown) => {
          if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
        })
        .finally(() => (busy = undefined));
    },
    calm: async () => busy,
  };
}
