/** A policy for tests that try each request in turn: the next invocation meets one fault, at its i-th request. */
import type { Fault, Policy } from './fault.ts';

export interface PlannedFault {
  readonly policy: Policy;
  /** The invocation that comes next meets `fault` at its request `index`, from 1; `lasting` at each one from there on, as one that is killed. */
  arm(index: number, fault: Fault, lasting?: 'lasting'): void;
  /** How many requests that invocation has made, and what the one was that met the fault; absent where none did. */
  met(): { readonly requests: number; readonly struck: string | undefined };
}

/** Nothing happens until it is armed. */
export function plannedFault(): PlannedFault {
  const known = new Set<string>();
  let armed: { index: number; fault: Fault; lasting: boolean } | undefined;
  let chosen: string | undefined;
  let requests = 0;
  let struck: string | undefined;
  return {
    policy({ invocation, index, action }) {
      const fresh = !known.has(invocation);
      known.add(invocation);
      if (armed && chosen === undefined && fresh) chosen = invocation;
      if (!armed || invocation !== chosen) return 'none';
      requests = Math.max(requests, index);
      if (armed.lasting ? index < armed.index : index !== armed.index) return 'none';
      struck ??= action;
      return armed.fault;
    },
    arm(index, fault, lasting) {
      armed = { index, fault, lasting: lasting !== undefined };
      chosen = undefined;
      requests = 0;
      struck = undefined;
    },
    met: () => ({ requests, struck }),
  };
}
