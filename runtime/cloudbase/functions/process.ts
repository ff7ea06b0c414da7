/** One worker process: runs one invocation, can be killed, and notices its own death. */
import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Failure } from '../failure.ts';
import { watchMemory } from './memory.ts';
import type { InvokeMessage, WorkerMessage } from './message.ts';

export interface Worker {
  /** Runs one invocation; what is printed from then on goes to `print`. @throws FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED, FUNCTIONS_MEMORY_LIMIT_EXCEEDED */
  run(message: InvokeMessage, print: (line: string) => void): Promise<string | undefined>;
  /** The next invocation loads the function anew, as a worker that has just started does. */
  forget(): void;
  readonly alive: boolean;
  /** The process' id; `undefined` where it could not be started. */
  readonly pid: number | undefined;
  kill(): void;
}

export function startWorker(script: string, folder: string, memory: number): Worker {
  const child = fork(script, [], {
    cwd: folder,
    execArgv: [`--max-old-space-size=${memory}`],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC', SILENCE: 'true' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed: (line: string) => void = () => undefined;
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => printed(line));
  let alive = true;
  let fresh = false;
  let settle: ((outcome: Failure | WorkerMessage) => void) | undefined;
  const end = (failure: Failure): void => {
    alive = false;
    settle?.(failure);
  };
  const gone = (why: string): void => end(new Failure('FUNCTIONS_EXECUTE_FAIL', why));
  const outOfMemory = (): void =>
    end(
      new Failure(
        'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
        `the function used more than its ${memory} MB of memory`,
      ),
    );
  child.on('message', (message) => settle?.(message as WorkerMessage));
  child.on('error', (error) => gone(error.message));
  child.on('exit', (code, signal) => {
    // This is how Node ends when V8's heap is full.
    if (signal === 'SIGABRT' || code === 134) outOfMemory();
    else gone(`the function's process ended (${signal ?? `code ${code}`})`);
  });
  const kill = (): void => {
    alive = false;
    child.kill('SIGKILL');
  };
  return {
    get alive() {
      return alive;
    },
    kill,
    pid: child.pid,
    forget() {
      fresh = true;
    },
    async run(message, print) {
      printed = print;
      const outcome = await new Promise<Failure | WorkerMessage>((resolve) => {
        const timer = setTimeout(() => {
          kill();
          const seconds = message.timeout;
          end(
            new Failure('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`),
          );
        }, message.timeout * 1000);
        const unwatch = watchMemory(child.pid, memory, () => {
          kill();
          outOfMemory();
        });
        settle = (result) => {
          clearTimeout(timer);
          unwatch();
          settle = undefined;
          resolve(result);
        };
        send(child, { ...message, fresh }, gone);
        fresh = false;
      });
      if (outcome instanceof Failure) throw outcome;
      if (outcome.type === 'done') return outcome.result;
      print(outcome.stack);
      throw new Failure('FUNCTIONS_EXECUTE_FAIL', outcome.message);
    },
  };
}

function send(child: ChildProcess, message: InvokeMessage, gone: (why: string) => void): void {
  child.send(message, (error) => {
    if (error) gone(error.message);
  });
}
