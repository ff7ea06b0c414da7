/** A town's registered matters as ledgers are read: by number, or by when they were registered and struck off. */
import type { Moment } from '@gelin/domain';
import { find, type Where } from '../cloudbase.ts';
import type { MatterDocument } from './matters.ts';

/** Where a reading goes on: the last document of the one before, as far as its order goes. */
export interface After {
  readonly at: Moment;
  readonly id: string;
}

/** What stands on a ledger below a number, the latest number first. */
export async function standingOn(
  ledger: string,
  town: string,
  below: string | undefined,
  limit: number,
): Promise<MatterDocument[]> {
  const no = below === undefined ? { $gt: '' } : { $gt: '', $lt: below };
  return find('matters', { town, ledgers: ledger, no }, { order: { no: -1 }, limit });
}

/** What was registered in a span of time, the oldest first. */
export async function registeredIn(
  town: string,
  { from, to }: { readonly from: Moment; readonly to: Moment },
  after: After | undefined,
  limit: number,
): Promise<MatterDocument[]> {
  const where = { town, registeredAt: { $gte: after?.at ?? from, $lt: to } };
  return beyond(where, 'registeredAt', after, limit);
}

/** What was over at a moment or later, the oldest first. */
export async function overSince(
  town: string,
  from: Moment,
  after: After | undefined,
  limit: number,
): Promise<MatterDocument[]> {
  return beyond({ town, closedAt: { $gte: after?.at ?? from } }, 'closedAt', after, limit);
}

/** What is open now, by id. */
export async function openNow(town: string, after: string, limit: number): Promise<MatterDocument[]> {
  const where = { town, closedAt: null, ...(after && { _id: { $gt: after } }) };
  return find('matters', where, { order: { _id: 1 }, limit });
}

/** Of one moment there may be several: those that were given before are read once more and left out. */
async function beyond(
  where: Where,
  field: 'registeredAt' | 'closedAt',
  after: After | undefined,
  limit: number,
): Promise<MatterDocument[]> {
  const found = await find<Omit<MatterDocument, '_id'>>('matters', where, {
    order: { [field]: 1, _id: 1 },
    limit: Math.min(1_000, limit + (after ? SAME : 0)),
  });
  if (!after) return found;
  return found.filter((each) => (each[field] ?? 0) > after.at || each._id > after.id);
}

/** As many as may have one moment: registered in the same millisecond. */
const SAME = 50;
