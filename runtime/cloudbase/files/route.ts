/** /storage/…: where signed links lead, in the manner of the platform's object store. */
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { asFailure } from '../failure.ts';
import type { Addresses } from './address.ts';
import { contentType } from './contentType.ts';
import { sendFile } from './send.ts';
import type { FileStore } from './store.ts';

export function storageRoutes(store: FileStore, addresses: Addresses): Hono {
  const routes = new Hono();
  const pathOf = (c: Context, method: 'PUT' | 'GET'): string | undefined =>
    readings(c).find((path) => addresses.isGood(method, path, c.req.query('expires'), c.req.query('sign')));

  routes.put('/*', async (c) => {
    const path = pathOf(c, 'PUT');
    if (path === undefined) return problem(403, 'AccessDenied', 'Access Denied.');
    try {
      const type = contentType(path, c.req.header('content-type'));
      await store.put(path, type, '', (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>);
    } catch (error) {
      return problem(400, 'InvalidRequest', asFailure(error).message);
    }
    return new Response('', { status: 200 });
  });

  routes.get('/*', (c) => {
    const path = pathOf(c, 'GET');
    if (path === undefined) return problem(403, 'AccessDenied', 'Access Denied.');
    const file = store.find(path);
    if (!file) return problem(404, 'NoSuchKey', 'The specified key does not exist.');
    return sendFile(store, file, c.req.header('range'), c.req.raw.method === 'HEAD');
  });
  return routes;
}

/** The path as sent, and as it was before the SDK's `downloadFile` encoded the link a second time. */
function readings(c: Context): string[] {
  const { pathname } = new URL(c.req.url);
  try {
    const once = decodeURIComponent(pathname.slice(pathname.indexOf('/storage/') + '/storage/'.length));
    return once.includes('%') ? [once, decodeURIComponent(once)] : [once];
  } catch {
    return [];
  }
}

function problem(status: number, code: string, message: string): Response {
  const escaped = message.replace(/[<&>]/g, ' ');
  const xml =
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${escaped}</Message>` +
    `<Resource>/</Resource><RequestId>${randomUUID()}</RequestId><TraceId>${randomUUID()}</TraceId></Error>`;
  return new Response(xml, { status, headers: { 'content-type': 'application/xml' } });
}
