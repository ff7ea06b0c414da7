/** process.env of an invocation: who calls and where the server is, as the platform sets it. */

/** Who calls, as the platform knows it. */
export interface Caller {
  openid: string;
  source?: 'wx_client' | 'wx_devtools';
}

/** How an invocation came about. */
export type Origin = { kind: 'client'; caller: Caller } | { kind: 'timer' } | { kind: 'function' };

/** The app's id, the same for everybody. */
export const APP_ID = 'wx0000000000000000';

export interface Surroundings {
  invocation: string;
  env: string;
  functionName: string;
  memory: number;
  /** Where the SDK finds this server, ending in /admin. */
  serviceUrl: string;
  /** The function's own variables. */
  variables: Readonly<Record<string, string>>;
}

export function environmentOf(origin: Origin, about: Surroundings): Record<string, string> {
  const common = {
    ...about.variables,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'embedded',
    TENCENTCLOUD_SECRETKEY: 'embedded',
    SCF_NAMESPACE: about.env,
    SCF_FUNCTIONNAME: about.functionName,
    SCF_FUNCTION_MEMORY: String(about.memory),
    TCB_ENV: about.env,
    TCB_SEQID: about.invocation,
    SCF_REQUEST_ID: about.invocation,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: about.serviceUrl }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
  };
  if (origin.kind === 'timer')
    return { ...common, TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger', WX_CONTEXT_KEYS: '' };
  if (origin.kind === 'function') return { ...common, TCB_SOURCE: 'scf', WX_CONTEXT_KEYS: '' };
  const { openid, source = 'wx_client' } = origin.caller;
  return {
    ...common,
    TCB_SOURCE: source,
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID',
    WX_CLIENTIP: '127.0.0.1',
    WX_OPENID: openid,
    WX_APPID: APP_ID,
  };
}
