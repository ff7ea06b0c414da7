/** The closed set of error codes this server answers with, and the exception that carries one. */

export type FailureCode =
  | 'SYS_ERR'
  | 'INVALID_ACTION'
  | 'INVALID_PARAM'
  | 'EXCEED_REQUEST_SIZE_LIMIT'
  | 'INVALIID_ENV'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_PERMISSION_DENIED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTIONS_REQUEST_FAIL';

/** A refusal that goes into the error envelope as it is. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}

const ASK = 'Please check your request, but if the problem persists, contact us.';

/** Something in the request has the wrong form. */
export const invalid = (message: string): Failure => new Failure('INVALID_PARAM', message);

/** The database understood the request and cannot do it. */
export const refused = (message: string): Failure => new Failure('DATABASE_REQUEST_FAILED', message);

/** Another writer holds or has changed the document since the snapshot. */
export const conflict = (): Failure =>
  new Failure(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ASK}`,
  );

/** The transaction was committed, aborted, or outlived its 30 seconds. */
export const noTransaction = (): Failure =>
  new Failure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ' +
      `commit or abort in 30 seconds. ${ASK}`,
  );

/** The collection was neither declared nor created. */
export const noCollection = (name: string): Failure =>
  new Failure('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${ASK}`);

/** A unique index (or `_id`) already holds this key. */
export const duplicateKey = (collection: string, index: string, shown: string): Failure =>
  refused(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${shown}`);

/** Turns whatever was thrown into a refusal with a code; unknown errors keep their message for the log. */
export function asFailure(error: unknown, code: FailureCode = 'SYS_ERR'): Failure {
  if (error instanceof Failure) return error;
  return new Failure(code, error instanceof Error ? error.message : String(error));
}
