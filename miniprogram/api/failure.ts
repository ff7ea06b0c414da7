/** What a call that went wrong looks like on the phone: the server's closed codes, and a few of our own. */
import type { FailureCode } from '@gelin/contract/failure';

/**
 * `offline`: the call never got there, or no answer came. `platform`: the cloud itself answered something else.
 * `videoTooLong`: a film that is longer than may be sent. `phoneFull`: no room is left to keep it on the phone.
 * `answerNeeded`: a question of the category must be answered. `notAgreed`: somebody does not want it used, and that is fine.
 */
export type CallFailureCode =
  FailureCode | 'offline' | 'platform' | 'videoTooLong' | 'phoneFull' | 'answerNeeded' | 'notAgreed';

/** A failed call. `field` names what to correct, where it is one thing; `message` is for logs, never for people. */
export class CallFailure extends Error {
  readonly code: CallFailureCode;
  readonly field: string | undefined;

  constructor(code: CallFailureCode, message: string = code, field?: string) {
    super(message);
    this.name = 'CallFailure';
    this.code = code;
    this.field = field;
  }
}

/** The code of whatever was thrown; anything unknown is the platform's doing. */
export function failureCode(error: unknown): CallFailureCode {
  return error instanceof CallFailure ? error.code : 'platform';
}

/** What is to be corrected, where it is one thing. */
export function fieldOf(error: unknown): string | undefined {
  return error instanceof CallFailure ? error.field : undefined;
}

/** Whether asking again gets the same answer: there is nothing here for this person. */
export function isLasting(code: CallFailureCode): boolean {
  return code === 'notVisible' || code === 'notFound' || code === 'notMember';
}

const NETWORK = /request:fail|network|timeout|timed out|socket|ERR_|interrupted|abort|offline/i;

const REFUSED = /privacy|auth deny|auth denied|scope unauthorized/i;

/** Turns what `wx` threw into a failure: broken lines are `offline`, a no is `notAgreed`, everything else `platform`. */
export function platformFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  const said = messageOf(thrown);
  if (REFUSED.test(said)) return new CallFailure('notAgreed', said);
  return new CallFailure(NETWORK.test(said) ? 'offline' : 'platform', said);
}

function messageOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  if (typeof thrown === 'object' && thrown !== null && 'errMsg' in thrown) return String(thrown.errMsg);
  return String(thrown);
}
