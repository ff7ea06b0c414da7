/** From a platform event to a procedure and back: parse, identify, run, reply. The same for every function. */
import { callSchema, enteredSchema, UNDERSTOOD, type Reply } from '@gelin/contract/call';
import { FAILURES, type FailureCode } from '@gelin/contract/failure';
import type { z } from 'zod';
import { callerOpenid } from './cloudbase.ts';
import { failureOf, Refusal } from './failures.ts';
import type { Caller } from './context.ts';

/** One procedure: its schema and what it does. */
export interface Procedure<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly run: (input: z.output<Schema>, caller: Caller) => Promise<Output>;
}

/** Binds a schema to what is done with it, so that both keep their types. */
export function procedure<Schema extends z.ZodType, Output>(
  input: Schema,
  run: Procedure<Schema, Output>['run'],
): Procedure<Schema, Output> {
  return { input, run };
}

/** A procedure whose types have been checked where it was made. */
interface AnyProcedure {
  readonly input: z.ZodType;
  readonly run: (input: never, caller: Caller) => Promise<unknown>;
}

/** The `main` of a cloud function that offers these procedures. Never throws: every failure is a reply. */
export function serve(procedures: Readonly<Record<string, AnyProcedure>>) {
  return async (event: unknown): Promise<Reply<unknown>> => {
    const caller: Caller = { openid: callerOpenid(), now: Date.now() };
    try {
      const output = await dispatch(procedures, event, caller);
      return { ok: true, at: caller.now, output };
    } catch (error) {
      return { ok: false, at: caller.now, failure: failureOf(error) };
    }
  };
}

async function dispatch(procedures: Readonly<Record<string, AnyProcedure>>, event: unknown, caller: Caller) {
  const call = callSchema.safeParse(event);
  if (!call.success) throw new Refusal('malformed');
  if (!UNDERSTOOD.includes(call.data.version)) throw new Refusal('versionUnknown');
  if (!caller.openid) throw new Refusal('notSignedIn');
  const found = Object.hasOwn(procedures, call.data.procedure) ? procedures[call.data.procedure] : undefined;
  if (!found) throw new Refusal('procedureUnknown');
  const input = found.input.safeParse(call.data.input);
  if (!input.success) throw refusalOf(input.error);
  const entered = enteredSchema.safeParse(call.data.entered);
  const from = entered.success ? { ...caller, wechatGroup: entered.data.data.opengid } : caller;
  return found.run(input.data as never, from);
}

/** Schemas name the failure they mean as their message; anything else is a malformed call. */
function refusalOf(error: z.ZodError): Refusal {
  const [issue] = error.issues;
  const known = FAILURES.find((code) => code === issue?.message) as FailureCode | undefined;
  return new Refusal(known ?? 'malformed', issue?.path.join('.') || undefined);
}
