/** The platform's two ways to call: with callbacks, or with a promise when there are none. */
import { guarded } from '../engine/errors.ts';

export interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
}

export type Options = Record<string, unknown> & Callbacks;
export type Api = Record<string, unknown>;

/** A failure in the platform's form. */
export class WxFailure extends Error {
  readonly errMsg: string;
  readonly errCode: number | undefined;

  constructor(errMsg: string, errCode?: number) {
    super(errMsg);
    this.errMsg = errMsg;
    this.errCode = errCode;
  }
}

/** `{errMsg, …}` of anything thrown. */
export function asFailure(api: string, error: unknown): { errMsg: string; errCode?: number } {
  if (error instanceof WxFailure)
    return { errMsg: error.errMsg, ...(error.errCode === undefined ? {} : { errCode: error.errCode }) };
  const { errMsg, errCode } = (error ?? {}) as { errMsg?: string; errCode?: number };
  if (errMsg) return { errMsg, ...(errCode === undefined ? {} : { errCode }) };
  return { errMsg: `${api}:fail ${error instanceof Error ? error.message : String(error)}` };
}

/** Fails a call in the platform's words. */
export function fail(api: string, reason: string, errCode?: number): never {
  throw new WxFailure(`${api}:fail ${reason}`, errCode);
}

/** Makes an asynchronous member of `wx` from what it does. */
export function asynchronous<O>(
  api: string,
  run: (options: O) => unknown,
): (options?: O) => Promise<unknown> | undefined {
  return (options) => {
    const given = (options ?? {}) as O & Callbacks;
    const answer = (async () => {
      try {
        const result = await run(given);
        return { errMsg: `${api}:ok`, ...(typeof result === 'object' && result !== null ? result : {}) };
      } catch (error) {
        throw asFailure(api, error);
      }
    })();
    const { success, fail: failed, complete } = given;
    if (!success && !failed && !complete) return answer;
    answer.then(
      (result) => {
        if (success) guarded(`wx.${api} success`, () => success(result));
        if (complete) guarded(`wx.${api} complete`, () => complete(result));
      },
      (error: unknown) => {
        if (failed) guarded(`wx.${api} fail`, () => failed(error));
        if (complete) guarded(`wx.${api} complete`, () => complete(error));
      },
    );
    return undefined;
  };
}

/** A member that this preview deliberately does not do: it fails and says so. */
export function notInPreview(...names: string[]): Api {
  return Object.fromEntries(
    names.map((name) => [
      name,
      asynchronous(name, () => fail(name, 'not in the preview: needs a real phone')),
    ]),
  );
}
