/** Pictures and voices that are written into a copy (as data URIs), as long as it stays a file that any phone opens. */
import { fileUrls } from '../shared/cloudbase.ts';

/** Bytes of one: a phone makes a picture of about 300 KB, a minute of speech 500 KB. */
const EACH = 1024 * 1024;
/** Of all together; a data URI is a third longer. */
const ALL = 6 * 1024 * 1024;
/** As many are looked at; what comes after them is told by number. One request tells as many places. */
const MOST = 50;
/** Fetched at once. */
const ABREAST = 4;

/** By how a file begins; what no browser shows (HEIC) has none. */
const TYPES: readonly (readonly [start: RegExp, type: string])[] = [
  [/^ffd8ff/u, 'image/jpeg'],
  [/^89504e47/u, 'image/png'],
  [/^52494646.{8}57454250/u, 'image/webp'],
  [/^52494646.{8}57415645/u, 'audio/wav'],
  [/^(494433|fff[b23])/u, 'audio/mpeg'],
  [/^fff[19]/u, 'audio/aac'],
  [/^.{8}667479704d3441/u, 'audio/mp4'],
];

/** The files of these that fit, the first before the others, as data URIs by id. */
export async function enclosedOf(all: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(all)].slice(0, MOST);
  const written = new Map<string, string>();
  if (ids.length === 0) return written;
  const urls = await fileUrls(ids);
  let left = ALL;
  for (let from = 0; from < ids.length && left > 0; from += ABREAST) {
    const read = await Promise.all(urls.slice(from, from + ABREAST).map(contentOf));
    for (const [index, content] of read.entries()) {
      const type = content && typeOf(content);
      if (!content || !type || content.length > left) continue;
      left -= content.length;
      written.set(ids[from + index] ?? '', `data:${type};base64,${content.toString('base64')}`);
    }
  }
  return written;
}

/** One that is not there or too large is left out: the page says how many are. */
async function contentOf(url: string | undefined): Promise<Buffer | undefined> {
  const reply = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  if (!reply?.ok || Number(reply.headers.get('content-length') ?? 0) > EACH) {
    await reply?.body?.cancel();
    return undefined;
  }
  const content = Buffer.from(await reply.arrayBuffer());
  return content.length <= EACH ? content : undefined;
}

function typeOf(content: Buffer): string | undefined {
  const start = content.subarray(0, 12).toString('hex');
  return TYPES.find(([known]) => known.test(start))?.[1];
}
