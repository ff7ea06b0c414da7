/** Words of indexes, made short: there are millions of them, and nobody reads them. What they stand for: domain/src/listing/. */
import { createHash } from 'node:crypto';
import type { Listed } from '@gelin/domain';

/** 54 bits: of a hundred thousand words two are alike once in a million towns. */
const TOKEN = 9;
/** There are less than two hundred marks. */
const MARK = 5;

const digest = (word: string) => createHash('sha256').update(word).digest('base64url');

/** The token as documents have it. */
export function shortToken(token: string): string {
  return digest(token).slice(0, TOKEN);
}

/** The mark as documents have it. */
export function shortMark(mark: string): string {
  return digest(mark).slice(0, MARK);
}

/** What lists find a matter by, as its document has it. */
export function shortListed({ work, past, mark }: Listed): Listed {
  return {
    ...(work && { work: work.map(shortToken) }),
    ...(past && { past: past.map(shortToken) }),
    mark: shortMark(mark),
  };
}
