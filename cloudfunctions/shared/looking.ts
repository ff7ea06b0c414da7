/** Files that people send, looked at where they are stored: their first bytes say what they are, the answer how large. */
import type { FailureCode } from '@gelin/contract/failure';
import { fileUrls } from './cloudbase.ts';
import { Refusal } from './failures.ts';

/** What a file's first bytes are, at each of these places. */
type Start = readonly (readonly [offset: number, hex: string])[];

/** One kind of file that may be sent. */
export interface Kind {
  /** Any one of these. */
  readonly starts: readonly Start[];
  /** Largest size, in bytes. */
  readonly most: number;
}

/** What is said of a file that is not there, is something else, or is too large. */
export interface Refused {
  readonly missing: FailureCode;
  readonly wrongType: FailureCode;
  readonly tooLarge: FailureCode;
  readonly field: string;
}

/** A file to look at. */
export interface Expected {
  readonly id: string;
  readonly kind: Kind;
  readonly refused: Refused;
}

const HEAD = 16;

/**
 * Looks at each of these files; 16 bytes of each are read, whatever it calls itself.
 * @throws Refusal where one is missing, of another kind or too large
 */
export async function lookAt(files: readonly Expected[]): Promise<void> {
  if (files.length === 0) return;
  const urls = await fileUrls(files.map((file) => file.id));
  await Promise.all(files.map((file, index) => look(urls[index], file)));
}

/** The answer to a part of a file also tells how large the whole is. */
async function look(url: string | undefined, { kind, refused }: Expected): Promise<void> {
  const refuse = (code: FailureCode) => new Refusal(code, refused.field);
  if (!url) throw refuse(refused.missing);
  const reply = await fetch(url, { headers: { range: `bytes=0-${HEAD - 1}` } });
  if (!reply.ok) throw refuse(refused.missing);
  const head = Buffer.from(await reply.arrayBuffer()).subarray(0, HEAD);
  const size = Number(
    reply.headers.get('content-range')?.split('/')[1] ?? reply.headers.get('content-length'),
  );
  if (size > kind.most) throw refuse(refused.tooLarge);
  if (!kind.starts.some((start) => beginsSo(head, start))) throw refuse(refused.wrongType);
}

function beginsSo(head: Buffer, start: Start): boolean {
  return start.every(([offset, hex]) => head.subarray(offset).toString('hex').startsWith(hex));
}
