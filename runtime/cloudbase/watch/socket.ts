/** The WebSocket end of watches: /client/watch and no other path. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isSameOrigin } from '../client/origin.ts';
import type { Hub } from './hub.ts';
import { request, type WatchMessage } from './message.ts';

const PATH = '/client/watch';
const LARGEST = 64 * 1024;
const MOST_WATCHES = 100;

export interface Sockets {
  attach(server: Server): void;
  close(): void;
}

export function createSockets(hub: Hub): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST });
  const upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    if (url.pathname !== PATH) return;
    if (!isSameOrigin(req.headers.origin, req.headers.host)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const openid = url.searchParams.get('openid') ?? undefined;
    sockets.handleUpgrade(req, socket, head, (connection) => serve(connection, openid, hub));
  };
  const attached: Server[] = [];
  return {
    attach(server) {
      server.on('upgrade', upgrade);
      attached.push(server);
    },
    close() {
      for (const server of attached) server.off('upgrade', upgrade);
      for (const connection of sockets.clients) connection.terminate();
      sockets.close();
    },
  };
}

function serve(connection: WebSocket, openid: string | undefined, hub: Hub): void {
  const open = new Map<string | number, () => void>();
  const send = (message: WatchMessage): void => {
    if (connection.readyState === connection.OPEN) connection.send(JSON.stringify(message));
  };
  const refuse = (id: string | number | null, errMsg: string): void =>
    send({ id, type: 'error', errCode: -402001, errMsg });

  connection.on('message', (raw) => {
    const asked = request.safeParse(json(String(raw)));
    if (!asked.success) return refuse(null, `not understood: ${asked.error.issues[0]?.message ?? ''}`);
    const { id } = asked.data;
    if (asked.data.op === 'close') {
      open.get(id)?.();
      open.delete(id);
    } else if (open.size >= MOST_WATCHES || open.has(id))
      refuse(id, 'the watch is open already, or there are too many');
    else open.set(id, hub.open(asked.data, openid, send));
  });
  connection.on('close', () => {
    for (const end of open.values()) end();
  });
  connection.on('error', () => connection.terminate());
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
