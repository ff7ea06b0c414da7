/** What a phone is told about its call: the result, or an error code in WeChat's numbers. */
import { asFailure, type FailureCode } from '../failure.ts';
import type { Invoked } from './functions.ts';

export type FunctionReply =
  | { ok: true; result: unknown; requestID: string }
  | { ok: false; code: FailureCode; errCode: number; errMsg: string };

/** Largest result a phone takes, in bytes. */
const LARGEST_TO_PHONE = 1024 * 1024;

const NUMBERS: Partial<Record<FailureCode, number>> = {
  INVALID_PARAM: -501007,
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
};

/** Waits for an invocation and puts its outcome into a phone's terms. */
export async function replyOf(invocation: Promise<Invoked>): Promise<FunctionReply> {
  try {
    const { requestId, result } = await invocation;
    if (result !== undefined && Buffer.byteLength(result) > LARGEST_TO_PHONE)
      return failed('FUNCTIONS_EXECUTE_FAIL', -604001, 'the result is larger than 1 MB');
    return {
      ok: true,
      result: result === undefined ? null : (JSON.parse(result) as unknown),
      requestID: requestId,
    };
  } catch (error) {
    const { code, message } = asFailure(error, 'FUNCTIONS_EXECUTE_FAIL');
    return failed(code, NUMBERS[code] ?? -501001, message);
  }
}

const failed = (code: FailureCode, errCode: number, message: string): FunctionReply => ({
  ok: false,
  code,
  errCode,
  errMsg: `cloud.callFunction:fail ${errCode} ${message}`,
});
