/** Ids as ARCHITECTURE.md has them, worked out again: the same wish has the same id. */
import { createHash } from 'node:crypto';

/** 24 characters of base64url of the parts' hash. */
export function derivedId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 24);
}

/** A word of an index as documents have it: so many signs of its digest. */
export function shortened(word: string, signs: number): string {
  return createHash('sha256').update(word).digest('base64url').slice(0, signs);
}
