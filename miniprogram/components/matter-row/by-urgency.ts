/** The order of every list of things to do. Pure. */
import type { MatterRow } from '@gelin/contract/matter';

const RANK = { urgent: 0, important: 1, routine: 2 } as const;

/** Urgent first, then by what is due first; what has no limit last. */
export function byUrgency(rows: readonly MatterRow[]): MatterRow[] {
  const due = (row: MatterRow) => row.clock?.dueAt ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => {
    const urgency = Number(RANK[a.severity] !== 0) - Number(RANK[b.severity] !== 0);
    return urgency || due(a) - due(b) || RANK[a.severity] - RANK[b.severity];
  });
}
