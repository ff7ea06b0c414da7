/** 督办: whether an order still waits for whoever holds the matter to report back. */
import type { Matter, Moment } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';

/** Since when a report is owed; `undefined` where none is: no order, reported back, or over. */
export function reportOwedSince({
  status,
  supervision,
}: Pick<Matter, 'status' | 'supervision'>): Moment | undefined {
  return supervision && !supervision.reported && OPEN.includes(status) ? supervision.at : undefined;
}
