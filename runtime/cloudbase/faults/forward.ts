/** One request passed on to the server as it came, and the whole reply to it. */
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

/** A request that has been read to its end, to be sent as often as wanted. */
export interface Whole {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WholeReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Everything a stream brings. Rejects when it breaks off. */
export async function everythingOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Sends the request to `origin`. Rejects where the server cannot be reached or breaks off. */
export function forward(
  origin: string,
  { method, path, headers, body }: Whole,
  agent: Agent,
): Promise<WholeReply> {
  const { host, hostname, port } = new URL(origin);
  // The server makes links from the host it is asked by: they must lead to itself and not back here.
  const { 'transfer-encoding': _chunked, ...kept } = headers;
  const own = { ...kept, host, 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: own, agent }, (reply) => {
      everythingOf(reply).then(
        (whole) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: whole }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
