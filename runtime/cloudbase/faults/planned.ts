/** A policy for tests that try each request in turn: the next invocation meets one fault, at its i-th request. */
import type { Fault, Policy } from './fault.ts';

export interface PlannedFault {
  readonly policy: Policy;
  /** The invocation that comes next meets `fault` at its request `index`, from 1. */
  arm(index: number, fault: Fault): void;
  /** How many requests that invocation has made, and what the one was that met the fault; absent where none did. */
  met(): { readonly requests: number; readonly struck: string | undefined };
}

/** Nothing happens until it is armed. */
export function plannedFault(): PlannedFault {
  const known = new Set<string>();
  let armed: { index: number; fault: Fault } | undefined;
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
      if (index !== armed.index) return 'none';
      struck = action;
      return armed.fault;
    },
    arm(index, fault) {
      armed = { index, fault };
      chosen = undefined;
      requests = 0;
      struck = undefined;
    },
    met: () => ({ requests, struck }),
  };
}
