/** The body of a request to /admin: at most so large, UTF-8, and one JSON object or a form. */
import type { Context } from 'hono';
import { Failure, invalid } from '../failure.ts';
import { readForm } from './form.ts';
import { isParams, type Params } from './params.ts';

/** The largest request body, in bytes. */
const LARGEST = 50 * 1024 * 1024;
/** What is read beyond that and thrown away, so that the sender gets to read the answer. */
const PATIENCE = 8 * LARGEST;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws INVALID_PARAM, or EXCEED_REQUEST_SIZE_LIMIT */
export async function bodyOf(c: Context): Promise<Params> {
  const bytes = await bytesOf(c);
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/')) return readForm(Buffer.from(bytes), type);
  let body: unknown;
  try {
    body = JSON.parse(utf8.decode(bytes));
  } catch {
    throw invalid('the body of the request is not JSON in UTF-8');
  }
  if (!isParams(body)) throw invalid('the body of the request must be a JSON object');
  return body;
}

async function bytesOf(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  if (length <= LARGEST) return new Uint8Array(await c.req.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
    else chunks.length = 0;
    if (size > PATIENCE) break;
  }
  if (size > LARGEST)
    throw new Failure('EXCEED_REQUEST_SIZE_LIMIT', `the request is larger than ${LARGEST} bytes`);
  return new Uint8Array(Buffer.concat(chunks));
}
