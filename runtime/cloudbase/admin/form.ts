/**
 * Forms as the SDK posts them: text fields, and bytes in a part that names a content type but no file. The parsers of
 * the platform take such a part for text and lose its bytes.
 */
import { invalid } from '../failure.ts';

const LINE = '\r\n';

/** The fields of a multipart body: strings, and bytes where a part says that it is an octet stream. */
export function readForm(body: Buffer, contentType: string): Record<string, string | Uint8Array> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/u.exec(contentType);
  if (!boundary) throw invalid('the form has no boundary');
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  const fields: [string, string | Uint8Array][] = [];
  for (let start = body.indexOf(mark); start >= 0;) {
    const from = start + mark.length;
    const end = body.indexOf(LINE + mark, from);
    if (end < 0) break;
    fields.push(partOf(body.subarray(from + LINE.length, end)));
    start = end + LINE.length;
  }
  return Object.fromEntries(fields);
}

function partOf(part: Buffer): [name: string, value: string | Uint8Array] {
  const gap = part.indexOf(LINE + LINE);
  const head = part.subarray(0, Math.max(gap, 0)).toString('utf8');
  const name = /name="([^"]*)"/u.exec(head)?.[1];
  if (gap < 0 || name === undefined) throw invalid('a part of the form has no name');
  const content = part.subarray(gap + 2 * LINE.length);
  return [name, /octet-stream/iu.test(head) ? new Uint8Array(content) : content.toString('utf8')];
}
