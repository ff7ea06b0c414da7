/** 挂牌督办: what a safety inspection found to be grave (重大隐患) is proposed for it; a person orders it, never time. */
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';

/** Since when it waits for somebody to order it; `undefined` where it is not grave, was ordered, or is over. */
export function placardProposedSince({
  status,
  inspected,
  placardedAt,
  reportedAt,
}: Pick<Matter, 'status' | 'inspected' | 'placardedAt' | 'reportedAt'>): Moment | undefined {
  return inspected?.grave && placardedAt === undefined && OPEN.includes(status) ? reportedAt : undefined;
}
