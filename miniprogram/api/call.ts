/** The only way to the cloud functions: the envelope out, the typed reply or a `CallFailure` back. */
import type { Call, Reply, VERSION } from '@gelin/contract/call';
import type { Procedures } from '@gelin/contract/procedures';
import { learnServerTime } from './clock';
import { CallFailure, platformFailure } from './failure';
import { noteNamed } from './unused';

/** Typed as the contract's own constant: a new version does not compile until it is taken up here. */
const version: typeof VERSION = 1;
/** Longer than a function may run; a spinner must end. */
const PATIENCE = 20_000;

export type FunctionName = keyof Procedures;
export type ProcedureName<F extends FunctionName> = keyof Procedures[F] & string;
export type Input<F extends FunctionName, P extends ProcedureName<F>> = Procedures[F][P] extends {
  input: infer I;
}
  ? I
  : never;
export type Output<F extends FunctionName, P extends ProcedureName<F>> = Procedures[F][P] extends {
  output: infer O;
}
  ? O
  : never;

/**
 * Calls one procedure of a cloud function.
 * @param entered CloudID of the WeChat group somebody came from; the platform puts what it stands for in its place
 * @throws CallFailure with the server's code, or `offline` / `platform`
 */
export async function call<F extends FunctionName, P extends ProcedureName<F>>(
  functionName: F,
  procedure: P,
  input: Input<F, P>,
  entered?: string,
): Promise<Output<F, P>> {
  const from = entered === undefined ? {} : { entered: wx.cloud.CloudID(entered) };
  noteNamed(input);
  const envelope: Call = { version, procedure, input, ...from };
  const reply = await answered(functionName, envelope);
  learnServerTime(reply.at);
  if (!reply.ok) {
    const { code, field } = reply.failure;
    throw new CallFailure(code, `${functionName}.${procedure}: ${code}`, field);
  }
  return reply.output as Output<F, P>;
}

async function answered(name: string, data: Call): Promise<Reply<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lateness = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CallFailure('offline', `${name}: no answer in ${PATIENCE} ms`)),
      PATIENCE,
    );
  });
  try {
    const { result } = await Promise.race([wx.cloud.callFunction({ name, data }), lateness]);
    if (!isReply(result))
      throw new CallFailure('platform', `${name}: not a reply: ${JSON.stringify(result)}`);
    return result;
  } catch (thrown) {
    throw platformFailure(thrown);
  } finally {
    if (timer !== undefined) clearTimeout(timer);
  }
}

function isReply(result: unknown): result is Reply<unknown> {
  return typeof result === 'object' && result !== null && 'ok' in result && 'at' in result;
}
