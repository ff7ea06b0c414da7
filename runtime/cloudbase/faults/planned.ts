/** A policy for tests that try each request in turn: the next invocation meets one fault, at one of its requests. */
import type { Fault, Policy } from './fault.ts';

/** Which request: by its number, from 1, or the first that asks for this ("database.commitTransaction"). */
export type Where = number | string;

export interface PlannedFault {
  readonly policy: Policy;
  /** The invocation that comes next meets `fault` there, once. */
  arm(where: Where, fault: Fault): void;
  /** How many requests that invocation has made, and what the one was that met the fault; absent where none did. */
  met(): { readonly requests: number; readonly struck: string | undefined };
}

/** Nothing happens until it is armed. */
export function plannedFault(): PlannedFault {
  const known = new Set<string>();
  let armed: { where: Where; fault: Fault } | undefined;
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
      if (struck !== undefined || (index !== armed.where && action !== armed.where)) return 'none';
      struck = action;
      return armed.fault;
    },
    arm(where, fault) {
      armed = { where, fault };
      chosen = undefined;
      requests = 0;
      struck = undefined;
    },
    met: () => ({ requests, struck }),
  };
}
