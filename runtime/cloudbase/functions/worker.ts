/** The bootstrap inside a worker process: one invocation at a time, identity in process.env, `Date` by the server's clock. */
import { forgetFunctions, keepCompiled, loadFunction } from './load.ts';
import type { InvokeMessage, WorkerMessage } from './message.ts';

type Main = (event: unknown, context: unknown) => unknown;

let offset = 0;
let setByUs: string[] = [];

const RealDate = Date;
const ShiftedDate: DateConstructor = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [target.now() + offset] : args,
      newTarget === ShiftedDate ? target : newTarget,
    ) as object,
  apply: (target) => new target(target.now() + offset).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? () => target.now() + offset : (Reflect.get(target, name, receiver) as unknown),
});
RealDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;

function answer(message: WorkerMessage): void {
  process.send?.(message);
}

function become(env: Record<string, string>): void {
  for (const name of setByUs) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  setByUs = Object.keys(env);
}

async function invoke({
  folder,
  event,
  env,
  timeout,
  fresh,
  ...message
}: InvokeMessage): Promise<string | undefined> {
  offset = message.offset;
  become(env);
  if (fresh) forgetFunctions();
  const loaded = loadFunction(folder) as { main?: Main };
  if (typeof loaded.main !== 'function') throw new Error('the function does not export main');
  const deadline = RealDate.now() + timeout * 1000;
  const context = {
    request_id: message.id,
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: Number(env.SCF_FUNCTION_MEMORY ?? 256),
    time_limit_in_ms: timeout * 1000,
    function_name: env.SCF_FUNCTIONNAME ?? '',
    namespace: env.SCF_NAMESPACE ?? '',
    getRemainingTimeInMillis: () => deadline - RealDate.now(),
  };
  const result = await loaded.main(event === '' ? {} : JSON.parse(event), context);
  return JSON.stringify(result);
}

process.on('message', (message: InvokeMessage) => {
  invoke(message).then(
    (result) => {
      answer({ id: message.id, type: 'done', result });
      keepCompiled();
    },
    (error: unknown) => {
      const known =
        error instanceof Error ? error : new Error(typeof error === 'string' ? error : JSON.stringify(error));
      answer({ id: message.id, type: 'failed', message: known.message, stack: known.stack ?? '' });
    },
  );
});
process.on('disconnect', () => process.exit(0));
