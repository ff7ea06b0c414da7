/** Calls to a running town as one of its people, timed. */
import type { Procedures } from '@gelin/contract/procedures';
import type { Reply } from '@gelin/contract/call';
import type { FailureCode } from '@gelin/contract/failure';
import type { CloudBase } from '../cloudbase/cloudbase.ts';

/** A call that the town refused. */
export class Refused extends Error {
  readonly code: FailureCode;

  constructor(what: string, code: FailureCode) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}

type Of<F extends keyof Procedures, P extends keyof Procedures[F]> = Procedures[F][P] & {
  input: unknown;
  output: unknown;
};

export interface TownHall {
  call<F extends keyof Procedures, P extends keyof Procedures[F] & string>(
    openid: string,
    fn: F,
    procedure: P,
    input: Of<F, P>['input'],
  ): Promise<Of<F, P>['output']>;
  /** Milliseconds that each call took, by "function.procedure". */
  readonly times: ReadonlyMap<string, number[]>;
}

/** Speaks the phone's own contract with the functions of this cloud. */
export function townHall(cloud: Pick<CloudBase, 'call'>): TownHall {
  const times = new Map<string, number[]>();
  return {
    times,
    async call(openid, fn, procedure, input) {
      const name = `${fn}.${procedure}`;
      const began = performance.now();
      const answer = await cloud.call(fn, { version: 1, procedure, input }, { openid });
      const taken = times.get(name) ?? [];
      taken.push(performance.now() - began);
      times.set(name, taken);
      if (!('result' in answer)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      const reply = answer.result as Reply<never>;
      if (!reply.ok) throw new Refused(name, reply.failure.code);
      return reply.output;
    },
  };
}
