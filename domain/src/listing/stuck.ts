/** 卡住: why an open matter does not move, so that leaders see what is stuck without asking. */
import type { Matter } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';

/** In the order in which they are told. */
export const STUCK = ['unseenUrgent', 'overdue', 'supervised', 'sentBack', 'suspended'] as const;
export type Stuck = (typeof STUCK)[number];

type Looked = Pick<Matter, 'status' | 'severity' | 'marks' | 'supervision' | 'sendBacks'>;

/**
 * Everything for which the matter is stuck; empty for what moves, and for what is over. Overdue is what the clock has
 * marked so (`remind`), which is an event: hence a list of the stuck needs no look at the clock.
 */
export function stuckBy({ status, severity, marks, supervision, sendBacks = 0 }: Looked): Stuck[] {
  if (!OPEN.includes(status)) return [];
  const is: Readonly<Record<Stuck, boolean>> = {
    unseenUrgent: severity === 'urgent' && status === 'reported',
    overdue: marks.overdue !== undefined,
    supervised: supervision !== undefined && supervision.reported === undefined,
    sentBack: sendBacks > 0 && status === 'accepted',
    suspended: status === 'suspended',
  };
  return STUCK.filter((why) => is[why]);
}
