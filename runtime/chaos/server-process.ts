/** The cloud as a process that can die: started, killed with SIGKILL, started again on the same folder and port. */
import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

const SCRIPT = 'dist/runtime/chaos-server.mjs';
/** Lines of the server that are kept, to be shown where something goes wrong. */
const KEPT = 200;

export interface ServerProcess {
  /** Where it listens, also while it is dead. */
  readonly url: string;
  /** The last lines it has printed. */
  readonly lines: readonly string[];
  /** Resolves when it serves. `startAt` sets the clock of a new folder. */
  start(startAt?: Date): Promise<void>;
  /** Resolves when it is dead. */
  kill(): Promise<void>;
  /** Process ids of the functions' workers. */
  workers(): Promise<readonly number[]>;
}

/** A server for the folder; `admin` is where its functions are to find the database. */
export async function serverProcess(data: string, admin: string): Promise<ServerProcess> {
  const port = await freePort();
  const lines: string[] = [];
  let child: ChildProcess | undefined;
  const living = (): ChildProcess => {
    if (!child) throw new Error('the server is dead');
    return child;
  };
  return {
    url: `http://127.0.0.1:${String(port)}`,
    lines,
    async start(startAt) {
      const moment = startAt ? ['--startAt', startAt.toISOString()] : [];
      const started = fork(SCRIPT, ['--port', String(port), '--data', data, '--admin', admin, ...moment], {
        execArgv: ['--enable-source-maps'],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      for (const stream of [started.stdout, started.stderr])
        stream?.on('data', (text: Buffer) => {
          lines.push(...text.toString().trimEnd().split('\n'));
          lines.splice(0, lines.length - KEPT);
        });
      await new Promise<void>((resolve, reject) => {
        started.once('message', () => resolve());
        started.once('exit', (code) =>
          reject(new Error(`the server ended with ${String(code)}:\n${lines.join('\n')}`)),
        );
      });
      child = started;
    },
    async kill() {
      const dying = living();
      child = undefined;
      const dead = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await dead;
    },
    workers: () =>
      new Promise((resolve) => {
        const asked = living();
        asked.once('message', (message) => resolve((message as { workers: number[] }).workers));
        asked.send('workers');
      }),
  };
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
