/** Striking off 销账: when a matter left the ledger's open rows and how; the row itself stays. */
import type { Status } from '../matter/kinds.ts';
import { isRegistered, type Matter, type Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';

/** How a matter can be struck off. */
export const STRIKES = ['closed', 'refused', 'withdrawn', 'merged'] as const satisfies readonly Status[];
export type Strike = (typeof STRIKES)[number];

export interface StruckOff {
  readonly how: Strike;
  readonly at: Moment;
}

/**
 * When and how the matter was struck off. `undefined` while it is open, one that was reopened included, and for what
 * was never on the ledger. Archiving changes neither.
 */
export function struckOff(
  matter: Pick<Matter, 'registeredAt' | 'status' | 'closedAt' | 'mergedInto' | 'outcome' | 'refusal'>,
): StruckOff | undefined {
  if (!isRegistered(matter) || OPEN.includes(matter.status) || matter.closedAt === undefined)
    return undefined;
  return { how: howEnded(matter), at: matter.closedAt };
}

/** How a matter that is over ended. Once archived, the traces tell: a merged one names the other, a closed one has an outcome, a refused one its reason. */
export function howEnded({
  status,
  mergedInto,
  outcome,
  refusal,
}: Pick<Matter, 'status' | 'mergedInto' | 'outcome' | 'refusal'>): Strike {
  const told = STRIKES.find((strike) => strike === status);
  if (told) return told;
  if (mergedInto !== undefined) return 'merged';
  if (outcome) return 'closed';
  return refusal ? 'refused' : 'withdrawn';
}
