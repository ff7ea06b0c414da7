/** Idempotency keys: one per thing a person wants done, kept over retries. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 24;

/** A new key of 24 characters of [A-Za-z0-9_-]. Guessing one gains nothing, so `Math.random` is good enough. */
export function newKey(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
}
