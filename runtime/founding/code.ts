/** The founding code: printed once for whoever founds the town; its hash alone is given to the functions. */
import { createHash, randomBytes } from 'node:crypto';

/** 32 of them, without those that are mistaken for digits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** 100 bits. */
const LENGTH = 20;

export interface FoundingCode {
  /** `ABCDE-FGHJK-…`: as it is typed. */
  readonly code: string;
  /** For `GELIN_FOUNDING`. */
  readonly hash: string;
}

/** A new one, or the one that is given. */
export function foundingCode(bare = drawn()): FoundingCode {
  return {
    code: (bare.match(/.{5}/gu) ?? [bare]).join('-'),
    hash: createHash('sha256').update(bare).digest('hex'),
  };
}

function drawn(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
