/** One socket a phone for all its live queries. When it breaks, every query is told; nothing is retried in secret. */
import type { CloudLine } from './cloud.ts';

export interface Snapshot {
  id: number;
  type?: 'init';
  docs: object[];
  docChanges: object[];
}

interface Running {
  change: (snapshot: Snapshot) => void;
  error: (error: object) => void;
}

interface Message {
  id: string;
  type: 'init' | 'update' | 'error';
  docs?: object[];
  docChanges?: object[];
  errCode?: number;
  errMsg?: string;
}

/** The live queries of one phone. */
export class WatchLine {
  private readonly line: CloudLine;
  private readonly running = new Map<string, Running>();
  private socket: WebSocket | null = null;
  private count = 0;
  private snapshots = 0;

  constructor(line: CloudLine) {
    this.line = line;
  }

  /** Starts a live query; `close` ends it. */
  watch(wanted: object, change: Running['change'], error: Running['error']): { close: () => Promise<void> } {
    this.count += 1;
    const id = `w${this.count}`;
    this.running.set(id, { change, error });
    try {
      this.line.check('database.watch');
      this.send({ id, op: 'watch', ...wanted });
    } catch (failure) {
      const { errMsg } = failure as { errMsg?: string };
      queueMicrotask(() => this.failOne(id, -1, errMsg ?? String(failure)));
    }
    return {
      close: async () => {
        if (this.running.delete(id) && this.socket?.readyState === WebSocket.OPEN)
          this.send({ id, op: 'close' });
      },
    };
  }

  /** The way to the cloud is gone: closes the socket and tells all. */
  drop(reason: string): void {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    for (const id of [...this.running.keys()]) this.failOne(id, -1, `database.watch:fail network: ${reason}`);
  }

  private failOne(id: string, errCode: number, errMsg: string): void {
    const one = this.running.get(id);
    this.running.delete(id);
    one?.error(Object.assign(new Error(errMsg), { errCode, errMsg }));
  }

  private send(message: object): void {
    const socket = this.open();
    const text = JSON.stringify(message);
    if (socket.readyState === WebSocket.OPEN) socket.send(text);
    else socket.addEventListener('open', () => socket.send(text), { once: true });
  }

  private open(): WebSocket {
    if (this.socket) return this.socket;
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(
      `${scheme}://${location.host}/client/watch?openid=${encodeURIComponent(this.line.openid)}`,
    );
    this.socket = socket;
    socket.addEventListener('message', (event) => this.receive(JSON.parse(String(event.data)) as Message));
    socket.addEventListener('close', () => {
      if (this.socket === socket) this.drop('the connection was closed');
    });
    return socket;
  }

  private receive(message: Message): void {
    if (message.type === 'error') {
      this.failOne(message.id, message.errCode ?? -1, message.errMsg ?? 'watch failed');
      return;
    }
    this.snapshots += 1;
    this.running.get(message.id)?.change({
      id: this.snapshots,
      docs: message.docs ?? [],
      docChanges: message.docChanges ?? [],
      ...(message.type === 'init' ? { type: 'init' as const } : {}),
    });
  }
}
