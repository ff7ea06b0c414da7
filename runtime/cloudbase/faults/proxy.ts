/** A fault proxy in front of /admin: passes each request of the SDK on, unless its policy has something else happen. */
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, Policy } from './fault.ts';
import { everythingOf, forward, type Whole, type WholeReply } from './forward.ts';

/** Milliseconds by which `delay` and `late` are late: longer than any request of a laptop takes. */
const LATE = 40;

export interface FaultProxy {
  /** The address to give to an SDK instead of the server's own. */
  readonly serviceUrl: string;
  /** Resolves when nothing that came in is still on its way to the server. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, on any free port. `target` is the server's own origin, asked for each request anew. */
export async function startFaultProxy(target: () => string, policy: Policy): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  const counts = new Map<string, number>();
  const underWay = new Set<Promise<unknown>>();

  const faultOf = (whole: Whole): Fault => {
    const invocation = invocationOf(whole.path);
    const index = (counts.get(invocation) ?? 0) + 1;
    counts.set(invocation, index);
    return policy({ invocation, index, action: actionOf(whole.body) });
  };
  const carry = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const whole: Whole = {
      method: incoming.method ?? 'POST',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: await everythingOf(incoming),
    };
    const pass = () => forward(target(), whole, agent);
    const lost = () => void outgoing.destroy();
    const happen: Readonly<Record<Fault, () => Promise<void>>> = {
      none: async () => give(outgoing, await pass()),
      reset: async () => lost(),
      unavailable: async () => void outgoing.writeHead(503).end('{}'),
      after: async () => {
        await pass();
        lost();
      },
      late: async () => {
        lost();
        await pause(LATE);
        await pass();
      },
      delay: async () => {
        await pause(LATE);
        give(outgoing, await pass());
      },
      double: async () => {
        await pass();
        give(outgoing, await pass());
      },
      doubleFirst: async () => {
        const first = await pass();
        await pass();
        give(outgoing, first);
      },
    };
    await happen[faultOf(whole)]();
  };

  const server = createServer((incoming, outgoing) => {
    // A server that is gone is to the caller what it would be without us: a broken connection.
    const carried = carry(incoming, outgoing).catch(() => void outgoing.destroy());
    underWay.add(carried);
    void carried.then(() => underWay.delete(carried));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}

function give(outgoing: ServerResponse, { status, headers, body }: WholeReply): void {
  const { 'transfer-encoding': _chunked, connection: _connection, ...rest } = headers;
  outgoing.writeHead(status, { ...rest, 'content-length': String(body.length) }).end(body);
}

/** The SDK writes "<invocation>-<time>_<number>" into the query. */
function invocationOf(path: string): string {
  return new URL(path, 'http://localhost').searchParams.get('seqId')?.split('-')[0] ?? '';
}

/** Uploads are forms and have no action to read. */
function actionOf(body: Buffer): string {
  try {
    const { action } = JSON.parse(body.toString('utf8')) as { action?: unknown };
    return typeof action === 'string' ? action : '';
  } catch {
    return '';
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
