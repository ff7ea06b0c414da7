/** Answers a request for a stored file: whole or a range, with length and type. */
import { Readable } from 'node:stream';
import type { FileStore, StoredFile } from './store.ts';

/** `range` is the request's Range header. */
export function sendFile(
  store: FileStore,
  file: StoredFile,
  range: string | undefined,
  head: boolean,
): Response {
  const part = range === undefined ? undefined : parseRange(range, file.size);
  const headers: Record<string, string> = {
    'content-type': file.type,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=600',
    'x-content-type-options': 'nosniff',
  };
  if (part === 'beyond') {
    headers['content-range'] = `bytes */${file.size}`;
    return new Response(null, { status: 416, headers });
  }
  const [start, end] = part ?? [0, file.size - 1];
  headers['content-length'] = String(end - start + 1);
  if (part) headers['content-range'] = `bytes ${start}-${end}/${file.size}`;
  const body =
    head || file.size === 0 ? null : (Readable.toWeb(store.read(file, start, end)) as ReadableStream);
  return new Response(body, { status: part ? 206 : 200, headers });
}

/** One range; anything else is answered with the whole file, as HTTP allows. */
function parseRange(range: string, size: number): [number, number] | 'beyond' | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!parts || (parts[1] === '' && parts[2] === '')) return undefined;
  const [, first, last] = parts as unknown as [string, string, string];
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'beyond' : [size - length, size - 1];
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start >= size || end < start ? 'beyond' : [start, end];
}
