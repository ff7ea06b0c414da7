/** Whether the answer to a call is one that the contract knows. */
import { FAILURES, type FailureCode } from '@gelin/contract/failure';
import type { FunctionReply } from '../cloudbase/functions/reply.ts';

export type Verdict =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: FailureCode }
  /** An answer that nobody may ever get. */
  | { readonly kind: 'wrong'; readonly why: string };

/** Reads an answer as a phone must be able to. `unavailable` and `busy` are ours to answer for: nobody else is writing. */
export function verdictOn(answer: FunctionReply): Verdict {
  if (!answer.ok) return { kind: 'wrong', why: `${answer.code}: ${answer.errMsg}` };
  const reply = answer.result as Record<string, unknown> | null;
  if (typeof reply !== 'object' || reply === null) return { kind: 'wrong', why: `answered ${String(reply)}` };
  if (typeof reply.at !== 'number') return { kind: 'wrong', why: 'the answer has no time' };
  if (reply.ok === true && 'output' in reply) return { kind: 'done', output: reply.output };
  const failure = reply.failure as { code?: unknown; field?: unknown } | undefined;
  const code = FAILURES.find((known) => known === failure?.code);
  if (reply.ok !== false || !code)
    return { kind: 'wrong', why: `answered ${JSON.stringify(reply).slice(0, 200)}` };
  if (code === 'unavailable' || code === 'busy') return { kind: 'wrong', why: code };
  const { field } = failure ?? {};
  if (field !== undefined && typeof field !== 'string')
    return { kind: 'wrong', why: 'the field has no name' };
  return { kind: 'refused', code };
}
