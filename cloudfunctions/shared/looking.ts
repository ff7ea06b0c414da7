/**
 * Files that people send, looked at where they are stored: their first bytes say what they are, the answer how large. What
 * a camera wrote beside a picture or a film is taken out.
 */
import { HEAD, looksBare } from '@gelin/domain';
import type { FailureCode } from '@gelin/contract/failure';
import { bared, bareId } from './bared.ts';
import { baredFilm } from './bared-film.ts';
import { fileUrls } from './cloudbase.ts';
import { drawerIn, isIn } from './drawers.ts';
import { Refusal } from './failures.ts';

/** What a file's first bytes are, at each of these places. */
type Start = readonly (readonly [offset: number, hex: string])[];

/** One kind of file that may be sent. */
export interface Kind {
  /** Any one of these. */
  readonly starts: readonly Start[];
  /** Largest size, in bytes. */
  readonly most: number;
  /** It is kept without what stands beside it in the file. */
  readonly shows?: 'picture' | 'film';
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

/** Whose files are taken: an account's own, and those that a message brings, whoever sent them up. */
interface Whose {
  readonly openid: string;
  readonly brought: readonly string[];
}

/** One account, one with a message beside it, or anybody. */
export type Owner = string | Whose | undefined;

/** As much of a file as says what it is. */
const START = 16;

/**
 * Looks at each of these files of `owner`'s (an account); one in another's folder is as if it were not there, unless a message
 * brings it. Whose they are is not asked where there is no owner. 16 bytes of each are read, whatever it calls itself, 4 KB of a picture, and of a film
 * the heads of its boxes. One with something beside the picture is stored anew without it, and the one that was sent is deleted.
 * @returns the ids under which they are kept now, in the same order
 * @throws Refusal where one is missing, of another kind or too large
 */
export async function lookAt(files: readonly Expected[], owner: Owner): Promise<readonly string[]> {
  if (files.length === 0) return [];
  for (const { id, refused } of files)
    if (drawerIn(id) !== undefined && !(await isTaken(id, owner)))
      throw new Refusal(refused.missing, refused.field);
  const found = await placesOf(files);
  return Promise.all(files.map((file, index) => look(found[index], file)));
}

async function isTaken(id: string, owner: Owner): Promise<boolean> {
  if (owner === undefined) return true;
  if (typeof owner === 'string') return isIn(id, owner);
  return owner.brought.includes(id) || isIn(id, owner.openid);
}

interface Found {
  readonly id: string;
  readonly url: string;
}

/** Where they can be read. One that an earlier try has stored anew is found under its new id. */
async function placesOf(files: readonly Expected[]): Promise<(Found | undefined)[]> {
  const asSent = await found(files.map(({ id }) => id));
  const gone = files.flatMap(({ id, kind }, index) =>
    asSent[index] === undefined && kind.shows ? [bareId(id)] : [],
  );
  if (gone.length === 0) return asSent;
  const anew = new Map((await found(gone)).flatMap((each) => (each ? [[each.id, each] as const] : [])));
  return files.map(({ id }, index) => asSent[index] ?? anew.get(bareId(id)));
}

async function found(ids: readonly string[]): Promise<(Found | undefined)[]> {
  return (await fileUrls(ids)).map((url, index) => (url ? { id: ids[index] ?? '', url } : undefined));
}

/** The answer to a part of a file also tells how large the whole is. */
async function look(file: Found | undefined, { kind, refused }: Expected): Promise<string> {
  const refuse = (code: FailureCode) => new Refusal(code, refused.field);
  if (!file) throw refuse(refused.missing);
  const length = kind.shows === 'picture' ? HEAD : START;
  const reply = await fetch(file.url, { headers: { range: `bytes=0-${length - 1}` } });
  if (!reply.ok) throw refuse(refused.missing);
  const head = Buffer.from(await reply.arrayBuffer()).subarray(0, length);
  const size = Number(
    reply.headers.get('content-range')?.split('/')[1] ?? reply.headers.get('content-length'),
  );
  if (size > kind.most) throw refuse(refused.tooLarge);
  if (!kind.starts.some((start) => beginsSo(head, start))) throw refuse(refused.wrongType);
  if (kind.shows === 'film') return baredFilm(file.id, file.url, size);
  if (!kind.shows || looksBare(head)) return file.id;
  const kept = await bared(file.id, file.url);
  if (kept === undefined) throw refuse(refused.wrongType);
  return kept;
}

function beginsSo(head: Buffer, start: Start): boolean {
  return start.every(([offset, hex]) => head.subarray(offset).toString('hex').startsWith(hex));
}
