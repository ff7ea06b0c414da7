/** Invoking functions: from a phone, from another function, or by a timer; within the platform's limits. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { asFailure, Failure } from '../failure.ts';
import type { Stats } from '../stats.ts';
import { builtFunctions, type BuiltFunction } from './config.ts';
import { environmentOf, type Origin } from './environment.ts';
import { createPool, type Pool } from './pool.ts';
import { startWorker } from './process.ts';
import type { Spares } from './spares.ts';

/** Largest event and largest result, in bytes. */
const LARGEST = 6 * 1024 * 1024;

export interface Invoked {
  requestId: string;
  /** The result as JSON; `undefined` when the function returned nothing. */
  result: string | undefined;
}

export interface Functions {
  readonly built: ReadonlyMap<string, BuiltFunction>;
  /**
   * `event` is JSON or empty.
   * @throws FUNCTION_NOT_FOUND, FUNCTIONS_REQUEST_FAIL, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED,
   * FUNCTIONS_MEMORY_LIMIT_EXCEEDED
   */
  invoke(name: string, event: string, origin: Origin): Promise<Invoked>;
  /** Process ids of the workers that live, for whoever kills them. */
  workers(): readonly number[];
  close(): void;
}

export interface FunctionsSettings {
  env: string;
  folder: string | undefined;
  workerScript: string | undefined;
  workers: number;
  spares: Spares | undefined;
  clock: Clock;
  stats: Stats;
  log: (line: string) => void;
  /** The address of /admin. @throws while the server is not listening yet */
  serviceUrl: () => string;
  /** Environment variables of every function, for a server at this address of /admin. */
  variables: (serviceUrl: string) => Readonly<Record<string, string>>;
}

export function createFunctions(settings: FunctionsSettings): Functions {
  const { env, folder, workerScript, workers, spares, clock, stats, log, serviceUrl, variables } = settings;
  if (folder !== undefined && workerScript === undefined)
    throw new Error('functionsDir needs workerScript beside it');
  const built = folder === undefined ? new Map<string, BuiltFunction>() : builtFunctions(folder);
  const pools = new Map<string, Pool>();

  const poolOf = (called: BuiltFunction): Pool => {
    let pool = pools.get(called.name);
    if (!pool) {
      const print = (line: string): void => log(`[${called.name}] ${line}`);
      const start = () =>
        spares?.take(called.folder) ?? startWorker(workerScript as string, called.folder, called.memorySize);
      pools.set(called.name, (pool = createPool(workers, start, print)));
    }
    return pool;
  };

  return {
    built,
    async invoke(name, event, origin) {
      const called = built.get(name);
      if (!called)
        throw new Failure(
          'FUNCTION_NOT_FOUND',
          `[ResourceNotFound.Function] FunctionName parameter could not be found: ${name}`,
        );
      if (Buffer.byteLength(event) > LARGEST)
        throw new Failure('FUNCTIONS_REQUEST_FAIL', 'the event is larger than 6 MB');
      const id = randomBytes(12).toString('hex');
      const about = {
        invocation: id,
        env,
        functionName: name,
        memory: called.memorySize,
        serviceUrl: serviceUrl(),
        variables: variables(serviceUrl()),
      };
      const message = {
        id,
        folder: called.folder,
        event,
        env: environmentOf(origin, about),
        offset: clock.offset,
        timeout: called.timeout,
      };
      const ended = stats.invocation(id, name, procedureIn(event));
      let ok = false;
      try {
        const result = await poolOf(called).run(message);
        if (result !== undefined && Buffer.byteLength(result) > LARGEST)
          throw new Failure('FUNCTIONS_EXECUTE_FAIL', 'the result is larger than 6 MB');
        ok = true;
        return { requestId: id, result };
      } catch (error) {
        const failure = asFailure(error, 'FUNCTIONS_EXECUTE_FAIL');
        log(`[${name}] ${failure.code}: ${failure.message}`);
        throw failure;
      } finally {
        ended(ok);
      }
    },
    workers: () => [...pools.values()].flatMap((pool) => pool.pids),
    close() {
      for (const [name, pool] of pools) {
        const folder = built.get(name)?.folder ?? '';
        pool.close((worker) => (spares ? spares.leave(folder, worker) : worker.kill()));
      }
    },
  };
}

function procedureIn(event: string): string | undefined {
  if (!event.includes('"procedure"')) return undefined;
  try {
    const { procedure } = JSON.parse(event) as { procedure?: unknown };
    return typeof procedure === 'string' ? procedure : undefined;
  } catch {
    return undefined;
  }
}
