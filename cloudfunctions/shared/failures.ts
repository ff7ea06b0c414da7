/** Failures a procedure may end in, and how anything thrown becomes one of the closed set. */
import type { FailureCode } from '@gelin/contract/failure';
import { platformCode } from './cloudbase.ts';

/** Thrown by a procedure that cannot do what was asked; the phone has words for every code. */
export class Refusal extends Error {
  readonly code: FailureCode;
  readonly field: string | undefined;

  constructor(code: FailureCode, field?: string) {
    super(field ? `${code} (${field})` : code);
    this.code = code;
    this.field = field;
  }
}

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';

/** Whether two people wrote the same thing at once: trying again helps. */
export function isConflict(error: unknown): boolean {
  return platformCode(error) === CONFLICT;
}

/** The code of whatever was thrown; what nobody expected is `unavailable`, and told to the log. */
export function failureOf(error: unknown): { code: FailureCode; field?: string } {
  if (error instanceof Refusal) return { code: error.code, ...(error.field && { field: error.field }) };
  if (isConflict(error)) return { code: 'busy' };
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return { code: 'unavailable' };
}
