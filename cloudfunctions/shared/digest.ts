/** The digests of the journal: sha256, and salt from the machine's own randomness. */
import { createHash, randomBytes } from 'node:crypto';

/** sha256 of the text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 16 random bytes, as text. */
export function freshSalt(): string {
  return randomBytes(16).toString('base64url');
}
